package org.proposaldesk.receipt;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to return a wrong assignment (申退, R5). */
@Repository
public class ReturnRequests {

    /**
     * A request.
     *
     * @param approved decision of the deputy leader, null while open
     * @param accepted decision of the assigner, null while open
     */
    public record ReturnRequest(LocalDate requestedOn, String requestedBy, String reason, String suggestedUnit, Boolean approved,
            Boolean accepted, LocalDate decidedOn) {
    }

    private final JdbcClient jdbc;

    public ReturnRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void request(UUID proposal, LocalDate on, String by, String reason, String suggestedUnit) {
        jdbc.sql("""
                insert into proposal_desk.return_request (proposal_id, requested_on, requested_by, reason, suggested_unit)
                values (:proposal, :on, :by, :reason, :unit)""")
                .param("proposal", proposal).param("on", on).param("by", by).param("reason", reason).param("unit", suggestedUnit).update();
    }

    public void approve(UUID proposal, boolean approved) {
        jdbc.sql("update proposal_desk.return_request set approved = :approved where proposal_id = :proposal")
                .param("approved", approved).param("proposal", proposal).update();
    }

    public void decide(UUID proposal, boolean accepted, LocalDate on, String paper, String remark) {
        jdbc.sql("""
                update proposal_desk.return_request set accepted = :accepted, decided_on = :on, paper = :paper, remark = :remark
                where proposal_id = :proposal""")
                .param("accepted", accepted).param("on", on).param("paper", paper).param("remark", remark)
                .param("proposal", proposal).update();
    }

    public Optional<ReturnRequest> of(UUID proposal) {
        return jdbc.sql("""
                select requested_on, requested_by, reason, suggested_unit, approved, accepted, decided_on
                from proposal_desk.return_request where proposal_id = :proposal""")
                .param("proposal", proposal).query(ReturnRequest.class).optional();
    }
}
