package org.proposaldesk.approval;

import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/** The head of the section reviews the letter (科室负责人审核). */
@Service
public class ReviewBySection extends PlainReview {

    public ReviewBySection(Hands hands) {
        super("review-by-section", State.SECTION_REVIEW, hands);
    }
}
