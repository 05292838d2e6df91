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
        super(drafts, journal);
    }

    @Override
    public String id() {
        return "review-by-office";
    }

    @Override
    public State state() {
        return State.OFFICE_REVIEW;
    }

    @Override
    List<String> stepsBefore() {
        return List.of(REVISE_DRAFT, "review-by-section");
    }
}
