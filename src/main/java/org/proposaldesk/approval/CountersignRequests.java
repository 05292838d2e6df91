package org.proposaldesk.approval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked to countersign, by item and round. */
@Repository
public class CountersignRequests {

    private static final String SELECT = "select id, step, before, position, party, question, asked_by from proposal_desk.countersign_request ";

    private final JdbcClient jdbc;

    CountersignRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CountersignRequest> of(UUID proposal, int round) {
        return jdbc.sql(SELECT + "where proposal_id = :proposal and round = :round order by position, asked_at, id")
                .param("proposal", proposal).param("round", round).query(CountersignRequest.class).list();
    }

    public Optional<CountersignRequest> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(CountersignRequest.class).optional();
    }

    void add(UUID proposal, int round, CountersignRequest request, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.countersign_request (id, proposal_id, round, step, before, position, party, question, asked_by, asked_at)
                values (:id, :proposal, :round, :step, :before, :position, :party, :question, :by, :at)""")
                .param("id", request.id()).param("proposal", proposal).param("round", round).param("step", request.step())
                .param("before", request.before()).param("position", request.position()).param("party", request.party())
                .param("question", request.question()).param("by", request.askedBy()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void place(UUID id, int position) {
        jdbc.sql("update proposal_desk.countersign_request set position = :position where id = :id").param("position", position).param("id", id).update();
    }

    /** Asks no more; what was said already stands in the journal. */
    void remove(UUID id) {
        jdbc.sql("delete from proposal_desk.countersign_request where id = :id").param("id", id).update();
    }
}
