package org.proposaldesk.dispatch;

import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Verdict;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Another person than the one who asked decides whether a number becomes void (审批作废文号, R23). */
@Service
public class ApproveVoidNumber extends Step<Verdict> {

    private final NumberRegister register;
    private final NumberVoids voids;

    ApproveVoidNumber(NumberRegister register, NumberVoids voids) {
        super("approve-void-number", null, Verdict.class);
        this.register = register;
        this.voids = voids;
    }

    @Override
    public Verdict prefill(Work work) {
        return Verdict.agreed();
    }

    @Override
    public Outcome complete(Work work, Verdict input) {
        input.check();
        DocumentNumber number = register.of(work.proposalId(), work.round()).orElseThrow();
        if (input.decision() == Decision.APPROVE) {
            voids.approve(work.proposalId(), work.round(), work.person(), work.at());
        } else {
            voids.refuse(work.proposalId(), work.round());
        }
        return input.outcome("批准作废 " + number + "，重新编号", "不同意作废 " + number + "，继续使用", null);
    }
}
