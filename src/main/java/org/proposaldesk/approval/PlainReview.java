package org.proposaldesk.approval;

import java.util.List;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;

/** A hand that says yes or no and nothing besides. */
abstract class PlainReview extends Review<PlainReview.Input> {

    /** What it says. */
    public record Input(Decision decision, String opinion, String returnTo, Resume resume, List<ReturnCause> causes, String reason,
            List<Remark> remarks, String letterHash) implements Given {
    }

    PlainReview(String id, State state, Hands hands) {
        super(id, state, Input.class, hands);
    }

    @Override
    Input prefill(Work work, Drafts.Draft draft) {
        return new Input(null, Decision.APPROVE.label(), Course.REVISE_DRAFT, Resume.IN_ORDER, List.of(), "", List.of(), seen(work, draft));
    }
}
