package org.proposaldesk.receipt;

import org.proposaldesk.proposal.Verdict;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The deputy leader approves the distribution, or returns it with the reason (R7, R18). */
@Service
public class ApproveDistribution extends Step<Verdict> {

    public ApproveDistribution() {
        super("approve-distribution", State.AWAITING_DISTRIBUTION, Verdict.class);
    }

    @Override
    public Verdict prefill(Work work) {
        return Verdict.agreed();
    }

    @Override
    public Outcome complete(Work work, Verdict input) {
        input.check();
        return input.outcome("同意分办", "退回重拟分办", "plan-distribution");
    }
}
