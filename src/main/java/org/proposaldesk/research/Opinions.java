package org.proposaldesk.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The opinions that other units owe us (会办意见, R11, R12). */
@Repository
public class Opinions {

    private static final String COLUMNS = "id, round, unit, asked_on, due_on, state, received_on, text, agrees, note, recorded_by";

    /**
     * One unit's opinion.
     *
     * @param agrees null until it came, false when the unit disagrees with our handling
     */
    public record Opinion(UUID id, int round, String unit, LocalDate askedOn, LocalDate dueOn, OpinionState state, LocalDate receivedOn,
            String text, Boolean agrees, String note, String recordedBy) {
    }

    private final JdbcClient jdbc;

    public Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Opinion> of(UUID proposal) {
        return jdbc.sql("select " + COLUMNS + " from proposal_desk.opinion where proposal_id = :proposal order by round, unit")
                .param("proposal", proposal).query(Opinion.class).list();
    }

    public Optional<Opinion> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from proposal_desk.opinion where id = :id").param("id", id)
                .query(Opinion.class).optional();
    }

    /** Ids of the opinions that are still awaited in this round. */
    public List<UUID> awaited(UUID proposal, int round) {
        return jdbc.sql("""
                select id from proposal_desk.opinion where proposal_id = :proposal and round = :round and state = 'REQUESTED'
                order by unit""").param("proposal", proposal).param("round", round).query(UUID.class).list();
    }

    public void record(UUID id, OpinionState state, ObtainOpinion.Input input, String by) {
        jdbc.sql("""
                update proposal_desk.opinion set state = :state, received_on = :on, text = :text, agrees = :agrees, note = :note,
                    recorded_by = :by where id = :id""")
                .param("state", state.name()).param("on", input.receivedOn()).param("text", input.text() == null ? "" : input.text().strip())
                .param("agrees", input.agrees()).param("note", input.note() == null ? "" : input.note().strip()).param("by", by)
                .param("id", id).update();
    }
}
