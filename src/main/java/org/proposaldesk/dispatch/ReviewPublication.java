package org.proposaldesk.dispatch;

import java.util.List;
import java.util.Map;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Reviews whether and how the reply is published: the attribute on the letter is the attribute on the website (R28, R30). */
@Service
public class ReviewPublication extends Step<ReviewPublication.Input> {

    /** @param redactions words to be removed from the public copy, such as telephone numbers in the text */
    public record Input(Publications.Decision decision, String opinion, String reason, List<Publications.Redacted> redactions) {

        public Input {
            redactions = redactions == null ? List.of() : List.copyOf(redactions);
        }
    }

    private final Drafts drafts;
    private final Publications publications;
    private final PublicCopies copies;

    ReviewPublication(Drafts drafts, Publications publications, PublicCopies copies) {
        super("review-publication", null, Input.class);
        this.drafts = drafts;
        this.publications = publications;
        this.copies = copies;
    }

    @Override
    public Input prefill(Work work) {
        Drafts.Draft draft = drafts.latest(work.proposalId(), work.round()).orElseThrow();
        boolean publish = draft.content().publication().published();
        return new Input(publish ? Publications.Decision.PUBLISH : Publications.Decision.WITHHOLD, "同意",
                publish ? "" : draft.content().publicationReason(), publish ? copies.proposed(work.proposal()) : List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        PublicationAttribute printed = drafts.latest(work.proposalId(), work.round()).orElseThrow().content().publication();
        boolean publish = input.decision() == Publications.Decision.PUBLISH;
        List<Publications.Redacted> redactions = publish ? input.redactions() : List.of();
        Checks checks = new Checks()
                .present("decision", input.decision(), "审查结论（公开或不公开）")
                .that(!publish || printed.published(), "decision", "R28", "答复上印的是“" + printed.label() + "”，不能公开，网站属性须与答复一致。")
                .that(publish || input.reason() != null && !input.reason().isBlank(), "reason", "R28", "不予公开须写明理由。")
                .limit("reason", input.reason(), 1_000, "理由")
                .limit("opinion", input.opinion(), 1_000, "审查意见");
        List<Publications.Redacted> missing = copies.missing(work.proposal(), redactions);
        for (int at = 0; at < redactions.size(); at++) {
            Publications.Redacted one = redactions.get(at);
            checks.text("redactions[" + at + "].text", one.text(), 500, "要隐去的文字").text("redactions[" + at + "].reason", one.reason(), 200, "隐去的理由")
                    .that(!missing.contains(one), "redactions[" + at + "].text", "R30", "答复正文中没有这段文字，请照原文填写。承办人和电话已经不在公开件里。");
        }
        checks.refuseIfAny();
        publications.reviewed(work.proposalId(), work.round(), input.decision(), input.reason() == null ? "" : input.reason().strip(),
                redactions, work.person(), work.at());
        return Outcome.done(publish ? "审查同意公开，隐去 " + redactions.size() + " 处" : "审查不予公开")
                .withOpinion(input.opinion()).withReason(publish ? "" : input.reason()).deciding(Map.of("publish", publish));
    }
}
