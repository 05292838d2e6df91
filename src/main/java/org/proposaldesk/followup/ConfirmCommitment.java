package org.proposaldesk.followup;

import java.util.Map;
import org.proposaldesk.proposal.Confirmation;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The head of the section confirms what was reported about a promise; the handler does not close it alone (domain 8.2). */
@Service
public class ConfirmCommitment extends Step<Confirmation> {

    private final CommitmentRepository commitments;

    public ConfirmCommitment(CommitmentRepository commitments) {
        super("confirm-commitment", State.FOLLOWING_UP, Confirmation.class);
        this.commitments = commitments;
    }

    @Override
    public Confirmation prefill(Work work) {
        return Confirmation.open();
    }

    @Override
    public Outcome complete(Work work, Confirmation input) {
        input.check("核实结论", "不予确认的，请写明理由。");
        CommitmentRepository.Commitment commitment = commitments.find(work.subject()).orElseThrow();
        boolean settled = input.confirmed() && commitment.status().settled();
        if (settled) {
            commitments.settle(commitment.id(), work.today());
        }
        Outcome outcome = input.confirmed() ? Outcome.done(settled ? "确认承诺已了结：" + commitment.status().label() : "确认进展，继续跟踪")
                : Outcome.done("退回重新填报").withReason(input.reason().strip()).returningTo("follow-commitment");
        return outcome.deciding(Map.of("commitmentSettled", settled));
    }
}
