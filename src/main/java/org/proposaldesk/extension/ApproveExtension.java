package org.proposaldesk.extension;

import org.proposaldesk.extension.ExtensionRequests.ExtensionRequest;
import org.proposaldesk.extension.ExtensionRequests.State;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Verdict;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The deputy leader decides whether the assigner is asked for an extension (审批延期申请, R2). */
@Service
public class ApproveExtension extends Step<Verdict> {

    private final ExtensionRequests requests;
    private final ExtensionNews news;

    ApproveExtension(ExtensionRequests requests, ExtensionNews news) {
        super("approve-extension", null, Verdict.class);
        this.requests = requests;
        this.news = news;
    }

    @Override
    public Verdict prefill(Work work) {
        return Verdict.agreed();
    }

    @Override
    public Outcome complete(Work work, Verdict input) {
        input.check();
        ExtensionRequest request = requests.open(work.proposalId()).orElseThrow();
        boolean approved = input.decision() == Decision.APPROVE;
        requests.move(request.id(), approved ? State.APPROVED : State.NOT_APPROVED);
        if (!approved) {
            news.decided(work.proposal(), false);
        }
        return input.outcome("同意延期申请，报交办机关", "不同意延期申请，按原期限办理", null);
    }
}
