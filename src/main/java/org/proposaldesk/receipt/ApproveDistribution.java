package org.proposaldesk.receipt;

import java.util.HashMap;
import java.util.Map;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Verdict;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The deputy leader approves the distribution, or that the item is handled together with another (并案), or returns it with the reason (R7, R18). */
@Service
public class ApproveDistribution extends Step<Verdict> {

    private final Merging merging;

    public ApproveDistribution(Merging merging) {
        super("approve-distribution", State.AWAITING_DISTRIBUTION, Verdict.class);
        this.merging = merging;
    }

    @Override
    public Verdict prefill(Work work) {
        return Verdict.agreed();
    }

    @Override
    public Outcome complete(Work work, Verdict input) {
        input.check();
        boolean merged = input.decision() == Decision.APPROVE && merging.approve(work);
        Outcome outcome = input.outcome(merged ? "同意并案" : "同意分办", "退回重拟分办", "plan-distribution");
        Map<String, Object> decisions = new HashMap<>(outcome.decisions());
        decisions.put("merged", merged);
        return outcome.deciding(decisions);
    }
}
