package org.proposaldesk.dispatch;

import java.util.List;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.approval.Redacted;
import org.proposaldesk.approval.Redactions;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.checker.LetterChecker;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
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

    /**
     * The reply with a summary in place of its text (摘要公开, domain 3.2).
     *
     * @param copy    the copy as it was reviewed
     * @param summary one paragraph a line
     * @throws Refusal when there is none, or it says what the public must not read
     */
    Letter summary(Proposal proposal, Letter copy, String summary) {
        Checks checks = new Checks().text("summary", summary, 5_000, "公开的摘要");
        checks.refuseIfAny();
        reviews.redactions(proposal.id(), proposal.round()).orElseThrow().stream().filter(one -> summary.contains(one.text().strip()))
                .forEach(one -> checks.that(false, "summary", "R30", "摘要里有审查时要求隐去的“" + one.text().strip() + "”，请删去。"));
        LetterChecker.checkPublicCopy(summary)
                .forEach(found -> checks.that(false, "summary", "R30", "摘要里的“" + found.text() + "”像是联系方式或个人信息，请删去。"));
        checks.refuseIfAny();
        try {
            return copy.toBuilder().attachments(List.of())
                    .blocks(summary.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Block::paragraph).toList()).build();
        } catch (InvalidLetter unprintable) {
            throw new Refusal(List.of(new Refusal.FieldError("summary", unprintable.getMessage(), "R32")));
        }
    }

    private Letter letter(Proposal proposal) {
        return issued.of(proposal, drafts.latest(proposal.id(), proposal.round()).orElseThrow(() -> new NotFound("这件还没有写出文稿。"))).lead();
    }
}
