package org.proposaldesk.approval;

import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/** The office reviews content, opinions, format, wording and secrecy (核稿). */
@Service
public class ReviewByOffice extends PlainReview {

    public ReviewByOffice(Drafts drafts, Circulation circulation) {
        super("review-by-office", State.OFFICE_REVIEW, drafts, circulation);
    }
}
