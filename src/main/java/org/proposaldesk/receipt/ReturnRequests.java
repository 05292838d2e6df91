package org.proposaldesk.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to return a wrong assignment (申退, R5), all that were made: at most one of an item is open. */
@Repository
public class ReturnRequests {

    /**
     * A request.
     *
     * @param approved decision of the deputy leader, null while open
     * @param accepted decision of the assigner, null while open
     * @param decided  it is over, whoever decided
     */
    public record ReturnRequest(LocalDate requestedOn, String requestedBy, String reason, String suggestedUnit, Boolean approved,
            Boolean accepted, LocalDate decidedOn, String paper, String remark, boolean decided) {
    }

    private final JdbcClient jdbc;

    public ReturnRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void request(UUID proposal, LocalDate on, String by, String reason, String suggestedUnit) {
        jdbc.sql("""
                insert into proposal_desk.return_request (id, proposal_id, requested_on, requested_by, reason, suggested_unit)
                values (:id, :proposal, :on, :by, :reason, :unit)""").param("id", UUID.randomUUID())
                .param("proposal", proposal).param("on", on).param("by", by).param("reason", reason).param("unit", suggestedUnit).update();
    }

    void approve(UUID proposal, boolean approved) {
        jdbc.sql("update proposal_desk.return_request set approved = :approved where proposal_id = :proposal and not decided")
                .param("approved", approved).param("proposal", proposal).update();
    }

    void decide(UUID proposal, boolean accepted, LocalDate on, String paper, String remark) {
        jdbc.sql("""
                update proposal_desk.return_request set accepted = :accepted, decided_on = :on, paper = :paper, remark = :remark
                where proposal_id = :proposal and not decided""")
                .param("accepted", accepted).param("on", on).param("paper", paper).param("remark", remark)
                .param("proposal", proposal).update();
    }

    /** All requests of an item, the oldest first. */
    public List<ReturnRequest> of(UUID proposal) {
        return jdbc.sql("""
                select requested_on, requested_by, reason, suggested_unit, approved, accepted, decided_on, paper, remark, decided
                from proposal_desk.return_request where proposal_id = :proposal order by requested_on, decided desc, decided_on""")
                .param("proposal", proposal).query(RecordMapper.of(ReturnRequest.class)).list();
    }

    /** The request that waits for a decision. */
    public Optional<ReturnRequest> open(UUID proposal) {
        return of(proposal).stream().filter(request -> !request.decided()).findFirst();
    }
}
