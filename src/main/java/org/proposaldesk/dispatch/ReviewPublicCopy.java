package org.proposaldesk.dispatch;

import java.util.List;
import java.util.Optional;
import org.proposaldesk.approval.Disclosure;
import org.proposaldesk.approval.Disclosures;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.approval.Redacted;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/**
 * The public copy of a reply that has been delivered is reviewed again before it is published (重审公开件, R28, R30): what is hidden, what
 * stays, the summary. The attribute stands printed on the letter and stays.
 */
@Service
public class ReviewPublicCopy extends Step<ReviewPublicCopy.Input> {

    static final String ID = "review-public-copy";

    /** @param publication the attribute as reviewed before; what is handed in for it does not count */
    public record Input(PublicationAttribute publication, List<Redacted> redactions, List<Redacted> kept, String summary) {

        public Input {
            redactions = redactions == null ? List.of() : List.copyOf(redactions);
            kept = kept == null ? List.of() : List.copyOf(kept);
        }

        /** What the public would read. */
        public Disclosure disclosure() {
            return new Disclosure(publication, redactions, kept, summary);
        }
    }

    private final PublicationReviews reviews;
    private final Disclosures disclosures;
    private final PublicCopies copies;
    private final SignedLetter signedLetter;

    ReviewPublicCopy(PublicationReviews reviews, Disclosures disclosures, PublicCopies copies, SignedLetter signedLetter) {
        super(ID, null, Input.class);
        this.reviews = reviews;
        this.disclosures = disclosures;
        this.copies = copies;
        this.signedLetter = signedLetter;
    }

    @Override
    public Input prefill(Work work) {
        Disclosure before = review(work).disclosure();
        return new Input(before.attribute(), disclosures.proposed(work.proposal(), copies.letter(work.proposal()), Optional.of(before)),
                before.kept(), before.summary());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        PublicationReviews.Review before = review(work);
        Signatures.Signature signature = signedLetter.require(work);
        Letter letter = copies.letter(work.proposal());
        Disclosure disclosure = new Disclosure(before.attribute(), input.redactions(), input.kept(), input.summary());
        Checks checks = new Checks();
        disclosures.check(checks, letter, disclosure);
        checks.refuseIfAny();
        String field = disclosure.summarised() ? "summary" : "redactions";
        disclosures.problems(work.proposal(), letter, disclosure).forEach(one -> checks.that(false, field, one.rule(), one.message()));
        checks.refuseIfAny();
        String copyHash = disclosures.hash(work.proposal(), letter, disclosure);
        reviews.reviewed(work.proposalId(), work.round(),
                new PublicationReviews.Review(disclosure, before.reason(), signature.contentHash(), copyHash), work.person(), work.at());
        return Outcome.done("重审公开件：" + disclosure.attribute().label() + "，隐去 " + disclosure.redactions().size() + " 处"
                + (disclosure.kept().isEmpty() ? "" : "，保留 " + disclosure.kept().size() + " 处")).about(copyHash);
    }

    private PublicationReviews.Review review(Work work) {
        return reviews.of(work.proposalId(), work.round()).orElseThrow(() -> new Refusal("R28", "这份答复没有审查同意公开，不能公开。"));
    }
}
