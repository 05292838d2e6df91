package org.proposaldesk.approval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked to countersign, by item and round. */
@Repository
public class CountersignRequests {

    private static final String SELECT = "select id, step, before, position, party, question, asked_by from proposal_desk.countersign_request ";

    private static final String OPEN = """
            from proposal_desk.countersign_request r join proposal_desk.proposal p on p.id = r.proposal_id and p.round = r.round
            where p.state not in ('CLOSED', 'RETURNED')
                and not exists (select 1 from proposal_desk.signature s where s.proposal_id = r.proposal_id and s.round = r.round)""";

    private final JdbcClient jdbc;

    CountersignRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CountersignRequest> of(UUID proposal, int round) {
        return jdbc.sql(SELECT + "where proposal_id = :proposal and round = :round order by position, asked_at, id")
                .param("proposal", proposal).param("round", round).query(RecordMapper.of(CountersignRequest.class)).list();
    }

    public Optional<CountersignRequest> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(RecordMapper.of(CountersignRequest.class)).optional();
    }

    /** The item in which it is asked. */
    UUID itemOf(UUID id) {
        return jdbc.sql("select proposal_id from proposal_desk.countersign_request where id = :id").param("id", id).query(UUID.class).single();
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

    /** Asks somebody else instead. */
    void put(UUID id, String party) {
        jdbc.sql("update proposal_desk.countersign_request set party = :party where id = :id").param("party", party).param("id", id).update();
    }

    /** The items, in the order of their ids, in whose round at hand somebody is asked while no letter is signed. */
    List<UUID> itemsThatAsk(String party) {
        return jdbc.sql("select distinct r.proposal_id " + OPEN + " and r.party = :party order by r.proposal_id").param("party", party)
                .query(UUID.class).list();
    }

    /** Everybody and every group that is asked in such an item. */
    Set<String> asked() {
        return new HashSet<>(jdbc.sql("select distinct r.party " + OPEN).query(String.class).list());
    }

    /** Asks no more; what was said already stands in the journal. */
    void remove(UUID id) {
        jdbc.sql("delete from proposal_desk.countersign_request where id = :id").param("id", id).update();
    }
}
