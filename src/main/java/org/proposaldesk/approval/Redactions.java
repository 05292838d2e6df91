package org.proposaldesk.approval;

import java.util.List;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.PublicCopy;
import org.proposaldesk.letter.Redaction;
import org.proposaldesk.letter.checker.LetterChecker;

/** What is taken out of a letter before the public sees it (R30). */
public final class Redactions {

    private Redactions() {
    }

    /** The copy without the closing block and without these words; redactions that are not filled in yet are passed over. */
    public static Letter applied(Letter letter, List<Redacted> redactions) {
        return PublicCopy.of(letter, redactions.stream().filter(Redacted::complete).flatMap(one -> find(letter, one).stream()).toList());
    }

    /** What looks like personal data in the text, for the reviewer to begin with. */
    static List<Redacted> proposed(Letter letter) {
        return LetterChecker.checkPublicCopy(PublicCopy.of(letter, List.of())).stream().map(found -> found.finding().text())
                .distinct().map(text -> new Redacted(text, "联系方式或个人信息")).toList();
    }

    /** Which of these do not stand in the letter, so that nothing would be removed. */
    static List<Redacted> missing(Letter letter, List<Redacted> redactions) {
        return redactions.stream().filter(Redacted::complete).filter(one -> find(letter, one).isEmpty()).toList();
    }

    /** Words that no letter can hold, such as those with line breaks, are found nowhere. */
    private static List<Redaction> find(Letter letter, Redacted redaction) {
        try {
            return PublicCopy.find(letter, redaction.text().strip(), redaction.reason().strip());
        } catch (InvalidLetter impossible) {
            return List.of();
        }
    }
}
