package org.proposaldesk.approval;

import java.util.List;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/** The head of the section reviews the letter (科室负责人审核). */
@Service
public class ReviewBySection extends Review {

    public ReviewBySection(Drafts drafts, Journal journal) {
        super("review-by-section", State.SECTION_REVIEW, drafts, journal);
    }

    @Override
    List<String> stepsBefore() {
        return List.of(REVISE_DRAFT);
    }
}
