package org.proposaldesk.research;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The opinions that other units owe us (会办意见, R11, R12). */
@Repository
public class Opinions {

    private static final String SELECT = """
            select o.id, o.round, o.unit, o.asking, o.asked_on, o.due_on, o.state, o.received_on, o.text, o.agrees, o.scan_reason, o.note,
                o.recorded_by, c.outcome as coordination,
                (select count(*) from proposal_desk.opinion_request r where r.opinion_id = o.id and r.kind = 'URGED') as urged,
                (select max(made_on) from proposal_desk.opinion_request r where r.opinion_id = o.id and r.kind = 'URGED') as last_urged_on
            from proposal_desk.opinion o left join proposal_desk.coordination c on c.opinion_id = o.id""";

    /**
     * One unit's opinion.
     *
     * @param asking       1, and one more each time the unit was asked again
     * @param agrees       null until it came, false when the unit disagrees with our handling
     * @param scanReason   why its paper was not scanned; empty when it was
     * @param coordination how a disagreement ended; null when there is none, or it goes on
     * @param urged        how often the unit was urged (催办)
     */
    public record Opinion(UUID id, int round, String unit, int asking, LocalDate askedOn, LocalDate dueOn, OpinionState state,
            LocalDate receivedOn, String text, Boolean agrees, String scanReason, String note, String recordedBy,
            CoordinationOutcome coordination, int urged, LocalDate lastUrgedOn) {

        /** It came after its date. */
        public boolean late() {
            return receivedOn != null && receivedOn.isAfter(dueOn);
        }

        /** The unit disagrees, and nothing has come of the coordination yet (P10). */
        public boolean disputed() {
            return Boolean.FALSE.equals(agrees) && coordination == null;
        }
    }

    /** What a unit outside was told: asked for its opinion, or urged to send it (催办). */
    enum RequestKind {
        ASKED, URGED
    }

    private final JdbcClient jdbc;

    public Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Opinion> of(UUID proposal) {
        return jdbc.sql(SELECT + " where o.proposal_id = :proposal order by o.round, o.unit, o.asking").param("proposal", proposal)
                .query(RecordMapper.of(Opinion.class)).list();
    }

    /** The units whose opinions were asked for items, of each up to its own round, in the order of rounds and names. */
    public Map<UUID, List<String>> units(Collection<Proposal> items) {
        return units(items, "o.round <= item.round");
    }

    private Map<UUID, List<String>> units(Collection<Proposal> items, String which) {
        Map<UUID, List<String>> units = new HashMap<>();
        jdbc.sql("select o.proposal_id, o.unit from proposal_desk.opinion o"
                        + " join unnest(cast(:ids as uuid[]), cast(:rounds as int[])) as item (id, round) on o.proposal_id = item.id and " + which
                        + " group by o.proposal_id, o.unit order by min(o.round), o.unit")
                .param("ids", items.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .param("rounds", items.stream().map(Proposal::round).toArray(Integer[]::new))
                .query(row -> {
                    units.computeIfAbsent(row.getObject("proposal_id", UUID.class), id -> new ArrayList<>()).add(row.getString("unit"));
                });
        return units;
    }

    public Optional<Opinion> find(UUID id) {
        return jdbc.sql(SELECT + " where o.id = :id").param("id", id).query(RecordMapper.of(Opinion.class)).optional();
    }

    /** Ids of the opinions that are still awaited in this round. */
    public List<UUID> awaited(UUID proposal, int round) {
        return jdbc.sql("""
                select id from proposal_desk.opinion where proposal_id = :proposal and round = :round and state = 'REQUESTED'
                order by unit""").param("proposal", proposal).param("round", round).query(UUID.class).list();
    }

    /** The units whose opinions are still awaited, of each item in its own round. */
    Map<UUID, List<String>> awaited(Collection<Proposal> items) {
        return units(items, "o.round = item.round and o.state = 'REQUESTED'");
    }

    /** Writes down that a unit was asked or urged, when and by what. */
    void log(UUID proposal, UUID opinion, RequestKind kind, RequestMethod method, LocalDate on, String note, String person, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.opinion_request (id, proposal_id, opinion_id, kind, method, made_on, note, person, recorded_at)
                values (:id, :proposal, :opinion, :kind, :method, :on, :note, :person, :at)""")
                .param("id", UUID.randomUUID()).param("proposal", proposal).param("opinion", opinion).param("kind", kind.name())
                .param("method", method.name()).param("on", on).param("note", note == null ? "" : note.strip()).param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void record(UUID id, OpinionState state, ObtainOpinion.Input input, String by) {
        jdbc.sql("""
                update proposal_desk.opinion set state = :state, received_on = :on, text = :text, agrees = :agrees,
                    scan_reason = :scanReason, note = :note, recorded_by = :by where id = :id""")
                .param("state", state.name()).param("on", input.receivedOn()).param("text", stripped(input.text()))
                .param("agrees", input.agrees()).param("scanReason", stripped(input.scanReason())).param("note", stripped(input.note()))
                .param("by", by).param("id", id).update();
    }

    void coordinated(UUID proposal, UUID opinion, Coordinate.Input input, String person, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.coordination (opinion_id, proposal_id, outcome, held_on, note, person, recorded_at)
                values (:opinion, :proposal, :outcome, :on, :note, :person, :at)""")
                .param("opinion", opinion).param("proposal", proposal).param("outcome", input.outcome().name()).param("on", input.heldOn())
                .param("note", input.note().strip()).param("person", person).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
