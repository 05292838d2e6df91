package org.proposaldesk.dispatch;

import java.util.Optional;
import org.proposaldesk.approval.Disclosure;
import org.proposaldesk.approval.Disclosures;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Component;

/** Copies of replies for the public, as the review before the signature decides them (R28, R30). */
@Component
public class PublicCopies {

    private final Drafts drafts;
    private final IssuedLetters issued;
    private final PublicationReviews reviews;
    private final Disclosures disclosures;

    PublicCopies(Drafts drafts, IssuedLetters issued, PublicationReviews reviews, Disclosures disclosures) {
        this.drafts = drafts;
        this.issued = issued;
        this.reviews = reviews;
        this.disclosures = disclosures;
    }

    /** The copy as it would be, decided so; what is not filled in yet is passed over. */
    public Letter as(Proposal proposal, Disclosure disclosure) {
        return disclosures.copy(proposal, letter(proposal), disclosure);
    }

    /**
     * The copy as it was reviewed.
     *
     * @throws NotFound when nobody has agreed yet that the reply is published
     */
    public Letter reviewed(Proposal proposal) {
        return find(proposal).orElseThrow(() -> new NotFound("这份答复没有审查同意公开，没有公开件。"));
    }

    /** The copy as it was reviewed; empty when the reply is not to be published. */
    Optional<Letter> find(Proposal proposal) {
        return reviews.disclosed(proposal.id(), proposal.round()).map(disclosure -> as(proposal, disclosure));
    }

    /**
     * The copy of the item's letter as it was reviewed, looked through once more before everybody reads it.
     *
     * @throws Refusal when it is not what was reviewed (R28), or holds what the public must not read (R29, R30)
     */
    Letter toPublish(Proposal proposal, Letter letter, PublicationReviews.Review review) {
        Letter copy = disclosures.copy(proposal, letter, review.disclosure());
        if (review.copyHash() != null && !review.copyHash().equals(copy.contentHash())) {
            throw new Refusal("R28", "公开件与审查时的不一致，不能公开，请在“更多操作”里退回公开审查。");
        }
        disclosures.problems(proposal, letter, review.disclosure()).stream().findFirst().ifPresent(one -> {
            throw new Refusal(one.rule(), "不能公开：" + one.message() + "需要重审的，请在“更多操作”里退回公开审查。");
        });
        return copy;
    }

    /** The letter of which the copy is made. */
    Letter letter(Proposal proposal) {
        return issued.of(proposal, drafts.latest(proposal.id(), proposal.round()).orElseThrow(() -> new NotFound("这件还没有写出文稿。"))).lead();
    }
}
