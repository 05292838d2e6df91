package org.proposaldesk.approval;

import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Another section, a leader or a colleague says what they think of the letter (会签、加签). */
@Service
public class Countersign extends PlainReview {

    Countersign(Hands hands) {
        super(Hand.COUNTERSIGN, null, hands);
    }

    @Override
    Outcome approve(Work work, Input input, Drafts.Draft draft) {
        return Outcome.done("会签").withOpinion(opinion(input));
    }
}
