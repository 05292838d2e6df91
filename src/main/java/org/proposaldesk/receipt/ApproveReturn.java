package org.proposaldesk.receipt;

import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Verdict;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The deputy leader decides whether the assigner is asked to take the item back (申退, R5). */
@Service
public class ApproveReturn extends Step<Verdict> {

    private final ReturnRequests returns;
    private final ReturnNews news;

    ApproveReturn(ReturnRequests returns, ReturnNews news) {
        super("approve-return", null, Verdict.class);
        this.returns = returns;
        this.news = news;
    }

    @Override
    public Verdict prefill(Work work) {
        return Verdict.agreed();
    }

    @Override
    public Outcome complete(Work work, Verdict input) {
        input.check();
        returns.approve(work.proposalId(), input.decision() == Decision.APPROVE);
        if (input.decision() == Decision.RETURN) {
            news.of(work.proposal(), false);
        }
        return input.outcome("同意申退，报交办机关", "不同意申退，继续办理", null);
    }
}
