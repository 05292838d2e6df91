package org.proposaldesk.approval;

import java.util.List;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/** The office reviews content, opinions, format, wording and secrecy (核稿). */
@Service
public class ReviewByOffice extends Review {

    public ReviewByOffice(Drafts drafts, Journal journal) {
        super("review-by-office", State.OFFICE_REVIEW, drafts, journal);
    }

    @Override
    List<String> stepsBefore() {
        return List.of(REVISE_DRAFT, "review-by-section");
    }
}
