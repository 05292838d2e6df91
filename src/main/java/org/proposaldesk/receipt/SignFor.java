package org.proposaldesk.receipt;

import java.time.LocalDate;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Signs for the assignment paper (签收, 条例 art. 24): when it came and how many copies. */
@Service
public class SignFor extends Step<SignFor.Input> {

    /** @param copies number of papers counted (清点) */
    public record Input(LocalDate receivedOn, Integer copies, String remark) {
    }

    private final ProposalRepository proposals;

    public SignFor(ProposalRepository proposals) {
        super("sign-for", State.AWAITING_RECEIPT, Input.class);
        this.proposals = proposals;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(work.today(), 1, "");
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Checks checks = new Checks()
                .past("receivedOn", input.receivedOn(), work.today(), "收到日期")
                .that(input.receivedOn() == null || !input.receivedOn().isBefore(work.proposal().assignedOn()), "receivedOn", "",
                        "收到日期不能早于交办日期（" + ChineseDate.format(work.proposal().assignedOn()) + "），请核对。")
                .that(input.copies() != null && input.copies() >= 1 && input.copies() <= 999, "copies", "", "请填写份数（1至999的整数）。")
                .limit("remark", input.remark(), 500, "备注");
        checks.refuseIfAny();
        proposals.received(work.proposalId(), input.receivedOn());
        return Outcome.done("签收交办件 " + input.copies() + " 份").withOpinion(input.remark());
    }
}
