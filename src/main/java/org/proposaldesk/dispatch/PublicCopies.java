package org.proposaldesk.dispatch;

import java.util.List;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.approval.Redacted;
import org.proposaldesk.approval.Redactions;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Copies of replies for the public: without the closing block and without what the reviewer lists (R30). */
@Component
public class PublicCopies {

    private final Drafts drafts;
    private final IssuedLetters issued;
    private final PublicationReviews reviews;

    PublicCopies(Drafts drafts, IssuedLetters issued, PublicationReviews reviews) {
        this.drafts = drafts;
        this.issued = issued;
        this.reviews = reviews;
    }

    /** The copy as it would be with these redactions; those that are not filled in yet are passed over. */
    public Letter with(Proposal proposal, List<Redacted> redactions) {
        return Redactions.applied(letter(proposal), redactions);
    }

    /**
     * The copy as it was reviewed.
     *
     * @throws NotFound when nobody has agreed yet that the reply is published
     */
    public Letter reviewed(Proposal proposal) {
        return with(proposal, reviews.redactions(proposal.id(), proposal.round())
                .orElseThrow(() -> new NotFound("这份答复没有审查同意公开，没有公开件。")));
    }

    private Letter letter(Proposal proposal) {
        return issued.of(proposal, drafts.latest(proposal.id(), proposal.round()).orElseThrow(() -> new NotFound("这件还没有写出文稿。"))).lead();
    }
}
