package org.proposaldesk.approval;

import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;

/** A hand that says yes or no and nothing besides. */
abstract class PlainReview extends Review<Review.Input> {

    PlainReview(String id, State state, Drafts drafts, Circulation circulation) {
        super(id, state, Input.class, drafts, circulation);
    }

    @Override
    Input prefill(Work work, Drafts.Draft draft, Input common) {
        return new Input(common.decision(), common.opinion(), common.returnTo(), common.reason(), draft.contentHash());
    }
}
