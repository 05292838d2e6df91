package org.proposaldesk.followup;

import java.util.Map;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The head of the section confirms what was reported about a promise; the handler does not close it alone (domain 8.2). */
@Service
public class ConfirmCommitment implements Step<ConfirmCommitment.Input> {

    public record Input(Boolean confirmed, String reason) {
    }

    private final CommitmentRepository commitments;

    public ConfirmCommitment(CommitmentRepository commitments) {
        this.commitments = commitments;
    }

    @Override
    public String id() {
        return "confirm-commitment";
    }

    @Override
    public State state() {
        return State.FOLLOWING_UP;
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(null, "");
    }

    @Override
    public Outcome complete(Work work, Input input) {
        new Checks()
                .present("confirmed", input.confirmed(), "核实结论")
                .that(!Boolean.FALSE.equals(input.confirmed()) || input.reason() != null && !input.reason().isBlank(), "reason", "R18",
                        "不予确认的，请写明理由。")
                .limit("reason", input.reason(), 1_000, "理由")
                .refuseIfAny();
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
