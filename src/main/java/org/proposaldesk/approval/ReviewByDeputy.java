package org.proposaldesk.approval;

import java.util.List;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/** The deputy leader reviews a letter that the head of the bureau signs (分管领导审核). */
@Service
public class ReviewByDeputy extends Review {

    public ReviewByDeputy(Drafts drafts, Journal journal) {
        super("review-by-deputy", State.DEPUTY_REVIEW, drafts, journal);
    }

    @Override
    List<String> stepsBefore() {
        return List.of(REVISE_DRAFT, "review-by-section", "review-by-office");
    }
}
