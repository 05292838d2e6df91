package org.proposaldesk.extension;

import org.proposaldesk.extension.ExtensionRequests.ExtensionRequest;
import org.proposaldesk.extension.ExtensionRequests.State;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Verdict;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The deputy leader decides whether the assigner is asked for an extension, which has to reach it before the limit (审批延期申请, R2). */
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
        if (approved && work.today().isAfter(work.proposal().due())) {
            throw new Refusal("R2", "答复期限（" + ChineseDate.format(work.proposal().due()) + "）已过，不能再报交办机关延期。请选择“不同意”并写明理由，抓紧办理，并向提案者书面说明。");
        }
        requests.move(request.id(), approved ? State.APPROVED : State.NOT_APPROVED);
        if (!approved) {
            news.decided(work.proposal(), false);
        }
        return input.outcome("同意延期申请，报交办机关", "不同意延期申请，按原期限办理", null);
    }
}
