package org.proposaldesk.letter.checker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proposaldesk.letter.Letter;

/** Title, subject, marks and number as the case has them (domain §4.1, R24, R28). */
final class RecordComparison extends CaseRule {

    private static final Pattern QUOTED = Pattern.compile("[“《]([^”》]{4,200})[”》]");

    RecordComparison() {
        super("record", "与登记不一致");
    }

    @Override
    void check(Letter letter, LetterText text, CaseRecord record, Findings findings) {
        if (record.title() != null && !record.title().equals(letter.title())) {
            whole(text, "title", findings, "标题应为“" + record.title() + "”。", record.title());
        }
        if (record.documentNumber() != null && !record.documentNumber().equals(letter.documentNumber())) {
            whole(text, "documentNumber", findings, "发文字号登记为“" + record.documentNumber() + "”。", record.documentNumber().toString());
        }
        if (record.publication() != null && (letter.marks() == null || !record.publication().equals(letter.marks().publication()))) {
            whole(text, "marks.publication", findings, "公开标记应为“" + record.publication() + "”。", record.publication());
        }
        if (record.category() != null && (letter.marks() == null || !record.category().equals(letter.marks().categoryCode()))) {
            whole(text, "marks.categoryLabel", findings, "办理结果类别登记为“" + record.category() + "”。", null);
        }
        if (record.subject() != null) {
            subject(letter, text, record.subject(), findings);
        }
    }

    /** The opening quotes the subject as it was handed in, when it quotes something like it. */
    private static void subject(Letter letter, LetterText text, String subject, Findings findings) {
        String opening = letter.blocks().get(0).text();
        Matcher quotation = QUOTED.matcher(opening);
        if (!opening.contains(subject) && quotation.find() && Likeness.of(quotation.group(1), subject) >= Likeness.ALIKE) {
            int start = text.span("blocks[0].text").start();
            findings.add(start + quotation.start(1), start + quotation.end(1), "案由应引作“" + subject + "”。", subject);
        }
    }
}
