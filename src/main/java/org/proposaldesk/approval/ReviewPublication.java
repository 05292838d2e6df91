package org.proposaldesk.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
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
     */
    public record Input(Decision decision, String opinion, String returnTo, Resume resume, List<ReturnCause> causes, String reason,
            List<Remark> remarks, String letterHash, PublicationAttribute publication, String publicationReason, boolean secretFree,
            List<Redacted> redactions) implements Given {

        public Input {
            redactions = redactions == null ? List.of() : List.copyOf(redactions);
        }
    }

    private final Drafting drafting;
    private final PublicationReviews reviews;

    ReviewPublication(Hands hands, Drafting drafting, PublicationReviews reviews) {
        super(ID, State.OFFICE_REVIEW, Input.class, hands);
        this.drafting = drafting;
        this.reviews = reviews;
    }

    @Override
    Input prefill(Work work, Drafts.Draft draft) {
        DraftContent content = draft.content();
        return new Input(null, Decision.APPROVE.label(), Course.REVISE_DRAFT, Resume.IN_ORDER, List.of(), "", List.of(), seen(work, draft),
                content.publication(), content.publicationReason(), false, redactions(work, drafting.letters(work.proposal(), content).lead()));
    }

    /** Those of the review before that still stand in the text, and what looks like personal data besides. */
    private List<Redacted> redactions(Work work, Letter letter) {
        List<Redacted> earlier = reviews.redactions(work.proposalId(), work.round()).orElse(List.of());
        List<Redacted> all = new ArrayList<>(earlier);
        all.removeAll(Redactions.missing(letter, earlier));
        Redactions.proposed(letter).stream().filter(one -> all.stream().noneMatch(known -> known.text().contains(one.text()))).forEach(all::add);
        return all;
    }

    @Override
    Outcome approve(Work work, Input input, Drafts.Draft draft) {
        PublicationAttribute attribute = input.publication();
        boolean published = attribute != null && attribute.published();
        List<Redacted> redactions = published ? input.redactions() : List.of();
        String reason = input.publicationReason() == null ? "" : input.publicationReason().strip();
        Checks checks = new Checks()
                .present("publication", attribute, "公开属性")
                .that(attribute == null || attribute == PublicationAttribute.OPEN || !reason.isEmpty(), "publicationReason", "R28",
                        "答复不全文公开的，请写明理由。")
                .limit("publicationReason", reason, 500, "公开属性的理由")
                .that(input.secretFree(), "secretFree", "R31", "请先确认答复不涉及国家秘密。涉密内容不得进入本系统，请退回并按保密规定办理。");
        List<Redacted> missing = Redactions.missing(drafting.letters(work.proposal(), draft.content()).lead(), redactions);
        for (int at = 0; at < redactions.size(); at++) {
            Redacted one = redactions.get(at);
            checks.text("redactions[" + at + "].text", one.text(), 500, "要隐去的文字").text("redactions[" + at + "].reason", one.reason(), 200, "隐去的理由")
                    .that(!missing.contains(one), "redactions[" + at + "].text", "R30", "答复正文中没有这段文字，请照原文填写。承办人和电话已经不在公开件里。");
        }
        checks.refuseIfAny();
        String hash = decided(work, draft, attribute, reason);
        reviews.reviewed(work.proposalId(), work.round(), new PublicationReviews.Review(attribute, reason, redactions, hash), work.person(), work.at());
        String changed = attribute == draft.content().publication() ? "" : "，原拟" + draft.content().publication().label();
        return Outcome.done("公开审查：" + attribute.label() + changed + (published ? "，隐去 " + redactions.size() + " 处" : ""))
                .withOpinion(opinion(input)).withReason(reason).about(hash);
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
