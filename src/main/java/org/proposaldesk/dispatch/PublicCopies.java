package org.proposaldesk.dispatch;

import java.util.List;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.PublicCopy;
import org.proposaldesk.letter.Redaction;
import org.proposaldesk.letter.checker.LetterChecker;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Copies of replies for the public: without the closing block and without what the reviewer lists (R30). */
@Component
public class PublicCopies {

    private final Drafts drafts;
    private final IssuedLetters issued;
    private final Publications publications;

    PublicCopies(Drafts drafts, IssuedLetters issued, Publications publications) {
        this.drafts = drafts;
        this.issued = issued;
        this.publications = publications;
    }

    /** The copy as it would be with these redactions; those that are not filled in yet are passed over. */
    public Letter with(Proposal proposal, List<Publications.Redacted> redactions) {
        Letter letter = letter(proposal);
        return PublicCopy.of(letter, redactions.stream().filter(Publications.Redacted::complete)
                .flatMap(one -> find(letter, one).stream()).toList());
    }

    /**
     * The copy as it was reviewed.
     *
     * @throws NotFound when nobody has agreed yet that the reply is published
     */
    public Letter reviewed(Proposal proposal) {
        return with(proposal, publications.redactions(proposal.id(), proposal.round())
                .orElseThrow(() -> new NotFound("这份答复没有审查同意公开，没有公开件。")));
    }

    /** What looks like personal data in the text, for the reviewer to begin with. */
    List<Publications.Redacted> proposed(Proposal proposal) {
        return LetterChecker.checkPublicCopy(PublicCopy.of(letter(proposal), List.of())).stream().map(found -> found.finding().text())
                .distinct().map(text -> new Publications.Redacted(text, "联系方式或个人信息")).toList();
    }

    /** Which of these do not stand in the letter, so that nothing would be removed. */
    List<Publications.Redacted> missing(Proposal proposal, List<Publications.Redacted> redactions) {
        Letter letter = letter(proposal);
        return redactions.stream().filter(Publications.Redacted::complete).filter(one -> find(letter, one).isEmpty()).toList();
    }

    private Letter letter(Proposal proposal) {
        return issued.of(proposal, drafts.latest(proposal.id(), proposal.round()).orElseThrow(() -> new NotFound("这件还没有写出文稿。")));
    }

    /** Words that no letter can hold, such as those with line breaks, are found nowhere. */
    private static List<Redaction> find(Letter letter, Publications.Redacted redaction) {
        try {
            return PublicCopy.find(letter, redaction.text().strip(), redaction.reason().strip());
        } catch (InvalidLetter impossible) {
            return List.of();
        }
    }
}
