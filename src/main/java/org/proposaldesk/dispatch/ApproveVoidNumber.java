package org.proposaldesk.dispatch;

import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Verdict;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/**
 * Another person than the one who asked decides whether a number becomes void (审批作废文号, R23): dispatch waits for it. Of a letter that was
 * corrected after its registration it is decided while the letter is written and signed anew, and it gets a new number only afterwards.
 */
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
        new Checks().that(input.decision() == Decision.APPROVE || !voids.corrected(work.proposalId(), work.round()), "decision", "R20",
                "本件编号以后改过稿，原号是按旧稿登记的，不能再用。请批准作废；有疑问的，先与申请人核对。").refuseIfAny();
        DocumentNumber number = register.of(work.proposalId(), work.round()).orElseThrow();
        if (input.decision() == Decision.APPROVE) {
            voids.approve(work.proposalId(), work.round(), work.person(), work.at());
        } else {
            voids.refuse(work.proposalId(), work.round());
        }
        return input.outcome("批准作废 " + number + "，重新编号", "不同意作废 " + number + "，继续使用", null);
    }
}
