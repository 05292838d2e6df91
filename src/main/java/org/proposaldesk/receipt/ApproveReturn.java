package org.proposaldesk.receipt;

import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Verdict;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The deputy leader decides whether the assigner is asked to take the item back (申退, R5); after the days in which it takes items back there is nothing to ask for. */
@Service
public class ApproveReturn extends Step<Verdict> {

    private final ReturnRequests returns;
    private final ReturnWindow window;
    private final ReturnNews news;

    ApproveReturn(ReturnRequests returns, ReturnWindow window, ReturnNews news) {
        super("approve-return", null, Verdict.class);
        this.returns = returns;
        this.window = window;
        this.news = news;
    }

    @Override
    public Verdict prefill(Work work) {
        return Verdict.agreed();
    }

    @Override
    public Outcome complete(Work work, Verdict input) {
        input.check();
        if (input.decision() == Decision.APPROVE) {
            window.over(work.proposal(), work.today()).ifPresent(over -> {
                throw new Refusal(over.rule(), over.getMessage() + "请选择“不同意”并写明理由。");
            });
        }
        returns.approve(work.proposalId(), input.decision() == Decision.APPROVE);
        if (input.decision() == Decision.RETURN) {
            news.of(work.proposal(), false);
        }
        return input.outcome("同意申退，报交办机关", "不同意申退，继续办理", null);
    }
}
