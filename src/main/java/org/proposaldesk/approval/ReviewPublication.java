package org.proposaldesk.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.MergedLetters;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/**
 * Reviews before the signature whether and how the reply is published (公开审查, 同步审查): the attribute that the reviewer decides
 * is the one that the letter shows and that the website goes by (R28, R30, R31).
 */
@Service
public class ReviewPublication extends Review<ReviewPublication.Input> {

    static final String ID = "review-publication";

    /**
     * What the reviewer says.
     *
     * @param publication       another attribute than the drafter's makes a new version of the draft
     * @param publicationReason wanted when the reply is not open (R28), or against the proposer's wish (R29)
     * @param secretFree        the reviewer has found no state secret (R31)
     * @param redactions        words to be removed from the public copy, such as telephone numbers in the text
     * @param kept              words that look like personal data and stay, each with its reason
     * @param summary           what is published of a reply that says 摘要公开, one paragraph a line
     */
    public record Input(Decision decision, String opinion, String returnTo, Resume resume, List<ReturnCause> causes, String reason,
            List<Remark> remarks, String letterHash, PublicationAttribute publication, String publicationReason, boolean secretFree,
            List<Redacted> redactions, List<Redacted> kept, String summary) implements Given {

        public Input {
            redactions = redactions == null ? List.of() : List.copyOf(redactions);
            kept = kept == null ? List.of() : List.copyOf(kept);
        }

        /** What the public would read. */
        public Disclosure disclosure() {
            return new Disclosure(publication, redactions, kept, summary);
        }
    }

    private final Drafting drafting;
    private final MergedLetters mergedLetters;
    private final PublicationReviews reviews;
    private final Disclosures disclosures;

    ReviewPublication(Hands hands, Drafting drafting, MergedLetters mergedLetters, PublicationReviews reviews, Disclosures disclosures) {
        super(ID, State.OFFICE_REVIEW, Input.class, hands);
        this.drafting = drafting;
        this.mergedLetters = mergedLetters;
        this.reviews = reviews;
        this.disclosures = disclosures;
    }

    @Override
    Input prefill(Work work, Drafts.Draft draft) {
        DraftContent content = draft.content();
        Optional<Disclosure> earlier = reviews.disclosed(work.proposalId(), work.round());
        return new Input(null, Decision.APPROVE.label(), Course.REVISE_DRAFT, Resume.IN_ORDER, List.of(), "", List.of(), seen(work, draft),
                content.publication(), content.publicationReason(), false,
                disclosures.proposed(work.proposal(), drafting.letters(work.proposal(), content).lead(), earlier),
                earlier.map(Disclosure::kept).orElse(List.of()), earlier.map(Disclosure::summary).orElse(""));
    }

    @Override
    Outcome approve(Work work, Input input, Drafts.Draft draft) {
        PublicationAttribute attribute = input.publication();
        Disclosure disclosure = input.disclosure();
        String reason = input.publicationReason() == null ? "" : input.publicationReason().strip();
        Checks checks = new Checks()
                .present("publication", attribute, "公开属性")
                .that(attribute == null || attribute == PublicationAttribute.OPEN || !reason.isEmpty(), "publicationReason", "R28",
                        "答复不全文公开的，请写明理由。")
                .limit("publicationReason", reason, 500, "公开属性的理由")
                .that(input.secretFree(), "secretFree", "R31", "请先确认答复不涉及国家秘密。涉密内容不得进入本系统，请退回并按保密规定办理。");
        DraftContent content = draft.content().published(attribute, reason);
        Letter letter = drafting.letters(work.proposal(), content).lead();
        disclosures.check(checks, letter, disclosure);
        checks.refuseIfAny();
        refuseWhatMayNotBePublished(work, letter, content, disclosure);
        String hash = decided(work, draft, attribute, reason);
        String copyHash = disclosures.hash(work.proposal(), letter, disclosure);
        reviews.reviewed(work.proposalId(), work.round(), new PublicationReviews.Review(disclosure, reason, hash, copyHash), work.person(),
                work.at());
        String changed = attribute == draft.content().publication() ? "" : "，原拟" + draft.content().publication().label();
        return Outcome.done("公开审查：" + attribute.label() + changed + (disclosure.published() ? "，隐去 " + disclosure.redactions().size() + " 处" : "")
                + (disclosure.kept().isEmpty() ? "" : "，保留 " + disclosure.kept().size() + " 处"))
                .withOpinion(opinion(input)).withReason(reason).about(hash);
    }

    /** The copy of this item and those of the items that are signed with it: each is published by what is decided here. */
    private void refuseWhatMayNotBePublished(Work work, Letter letter, DraftContent decided, Disclosure disclosure) {
        if (!disclosure.published()) {
            return;
        }
        String field = disclosure.summarised() ? "summary" : "redactions";
        Checks checks = new Checks();
        List<String> hidden = disclosures.hidden(work.proposal());
        disclosures.problems(work.proposal(), letter, disclosure, hidden).forEach(one -> checks.that(false, field, one.rule(), one.message()));
        checks.refuseIfAny();
        mergedLetters.of(work.proposal(), decided).forEach(merged -> disclosures
                .problems(merged.item(), merged.letters().lead(), disclosure.as(merged.content().publication()), hidden)
                .forEach(one -> checks.that(false, field, one.rule(), "并案的第" + merged.item().number() + "号：" + one.message())));
        checks.refuseIfAny();
    }

    /** The letter with the attribute as decided; a new version when it is not the drafter's. */
    private String decided(Work work, Drafts.Draft draft, PublicationAttribute attribute, String reason) {
        DraftContent content = draft.content();
        if (attribute == content.publication() && Objects.equals(reason, Objects.requireNonNullElse(content.publicationReason(), "").strip())) {
            return draft.contentHash();
        }
        return drafting.submit(work, content.published(attribute, reason));
    }
}
