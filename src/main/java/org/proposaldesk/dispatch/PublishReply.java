package org.proposaldesk.dispatch;

import java.net.URI;
import java.time.LocalDate;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Marks;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/**
 * Publishes the public copy and records where (R30). The mark printed on the letter, the attribute that was reviewed and what the page
 * says are one and the same, or nothing is published (R28).
 */
@Service
public class PublishReply extends Step<PublishReply.Input> {

    /**
     * Where it is published.
     *
     * @param url    address on another website; may be empty when the bureau's own page of replies is on
     * @param column column of the website
     */
    public record Input(LocalDate publishedOn, String url, String column) {
    }

    static final String ID = "publish-reply";

    private final PublicationReviews reviews;
    private final PublicCopies copies;
    private final Publishing publishing;
    private final SignedLetter signedLetter;
    private final RepliesPage page;

    PublishReply(PublicationReviews reviews, PublicCopies copies, Publishing publishing,
            SignedLetter signedLetter, RepliesPage page) {
        super(ID, null, Input.class);
        this.reviews = reviews;
        this.copies = copies;
        this.publishing = publishing;
        this.signedLetter = signedLetter;
        this.page = page;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(work.today(), "", "建议提案办理结果公开");
    }

    @Override
    public Outcome complete(Work work, Input input) {
        boolean elsewhere = input.url() != null && !input.url().isBlank();
        Signatures.Signature signature = signedLetter.require(work);
        LocalDate signedOn = signature.signedOn();
        new Checks()
                .past("publishedOn", input.publishedOn(), work.today(), "公开日期")
                .that(input.publishedOn() == null || !input.publishedOn().isBefore(signedOn), "publishedOn", "R30",
                        "公开日期不能早于成文日期（" + ChineseDate.format(signedOn) + "），请改正。")
                .text("column", input.column(), 100, "公开栏目")
                .that(elsewhere || page.on(), "url", "R30", "请填写公开网页的完整网址，以http://或https://开头。")
                .that(!elsewhere || isWebAddress(input.url()), "url", "R30", "请填写公开网页的完整网址，以http://或https://开头。")
                .refuseIfAny();
        Letter letter = copies.letter(work.proposal());
        PublicationReviews.Review review = agreed(work, letter.marks(), signature.contentHash());
        Letter copy = copies.toPublish(work.proposal(), letter, review);
        String url = publishing.publish(work, copy, review, input.publishedOn(), elsewhere ? input.url().strip() : "", input.column().strip());
        return Outcome.done("已公开：" + input.column().strip() + "（" + url + "）").about(copy.hash());
    }

    /** What was printed, if it is also what was reviewed, of this same text. */
    private PublicationReviews.Review agreed(Work work, Marks printed, String signed) {
        PublicationReviews.Review review = reviews.of(work.proposalId(), work.round())
                .filter(one -> one.disclosure().published()).orElseThrow(() -> new Refusal("R28", "这份答复没有审查同意公开，不能公开。"));
        String mark = printed == null || printed.publication() == null ? "" : printed.publication();
        if (!mark.equals(review.attribute().label())) {
            throw new Refusal("R28", "答复上印的是“" + mark + "”，审查记录是“" + review.attribute().label() + "”，两者不一致，不能公开，请与公开审查员核对。");
        }
        if (!review.contentHash().equals(signed)) {
            throw new Refusal("R28", "签发的稿件与公开审查的稿件不是同一稿，不能公开，请在“更多操作”里退回公开审查。");
        }
        return review;
    }

    private static boolean isWebAddress(String text) {
        if (text.length() > 500) {
            return false;
        }
        try {
            URI address = URI.create(text.strip());
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
