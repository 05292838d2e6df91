package org.proposaldesk.correction;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which points are researched by which section now, and what sections say of points that are not theirs (改派). */
@Repository
class Reassignments {

    /**
     * One point in the hands of one section that researches it now or has done so in this round.
     *
     * @param open        it is being researched
     * @param requestedBy login name of the one who has asked to be rid of it, or null; then also why, and which section should have it
     */
    record Researched(UUID assignment, UUID point, String section, String heading, boolean open, String requestedBy, String reason, String suggested) {

        boolean requested() {
            return requestedBy != null;
        }
    }

    private final JdbcClient jdbc;
    private final ResearchTasks research;

    Reassignments(JdbcClient jdbc, ResearchTasks research) {
        this.jdbc = jdbc;
        this.research = research;
    }

    /** In the order of the points. */
    List<Researched> researched(Proposal proposal) {
        UUID[] open = research.open(proposal).toArray(UUID[]::new);
        return jdbc.sql("""
                select a.id as assignment, a.point_id as point, a.section, p.heading, a.id = any(:open) as open, r.requested_by, r.reason, r.suggested
                from proposal_desk.assignment a join proposal_desk.point p on p.id = a.point_id
                    left join proposal_desk.reassignment_request r on r.assignment_id = a.id and r.granted is null
                where a.proposal_id = :proposal and a.given_up_at is null and (a.id = any(:open) or exists
                    (select 1 from proposal_desk.finding f where f.assignment_id = a.id and f.round = :round))
                order by p.position, a.section""").param("proposal", proposal.id()).param("round", proposal.round()).param("open", open).query(RecordMapper.of(Researched.class)).list();
    }

    void request(Occasion occasion, UUID assignment, String suggested, String reason) {
        jdbc.sql("""
                insert into proposal_desk.reassignment_request (id, proposal_id, assignment_id, suggested, reason, requested_by, requested_at)
                values (:id, :proposal, :assignment, :suggested, :reason, :by, :at)""")
                .param("id", UUID.randomUUID()).param("proposal", occasion.proposalId()).param("assignment", assignment).param("suggested", suggested)
                .param("reason", reason).param("by", occasion.person()).param("at", occasion.at().atOffset(ZoneOffset.UTC)).update();
    }

    /** Closes the open request of an assignment, if there is one. */
    void decide(Occasion occasion, UUID assignment, boolean granted) {
        jdbc.sql("""
                update proposal_desk.reassignment_request set granted = :granted, decided_by = :by, decided_at = :at
                where assignment_id = :assignment and granted is null""")
                .param("granted", granted).param("by", occasion.person()).param("at", occasion.at().atOffset(ZoneOffset.UTC))
                .param("assignment", assignment).update();
    }
}
