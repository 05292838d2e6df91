package org.proposaldesk.approval;

import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/** The deputy leader reviews a letter that the head of the bureau signs, or that the head of the section wrote (分管领导审核). */
@Service
public class ReviewByDeputy extends PlainReview {

    public ReviewByDeputy(Hands hands) {
        super("review-by-deputy", State.DEPUTY_REVIEW, hands);
    }
}
