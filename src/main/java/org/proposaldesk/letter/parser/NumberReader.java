package org.proposaldesk.letter.parser;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the document number (发文字号) of the letter itself, never one that the letter cites. */
final class NumberReader {

    private static final String NUMBER = "(?<number>[\\p{IsHan}]{1,14}(?:字第?)?[\\[({](?:19|20)\\d{2}[\\])}](?:第|[\\p{IsHan}]{1,3}"
            + "|[A-Z])?\\d{1,5}(?:-\\d{1,3})?号?)";
    /** A line that holds nothing else. */
    static final Pattern ALONE = Pattern.compile(NUMBER);
    private static final Pattern AT_START = Pattern.compile(NUMBER + "(?:$|[\\[(]?[A-D甲乙丙]\\d?类?[\\])]?|签发人|同意|主动|公开|\\(|\\[|\\p{IsHan}{0,20}公开).*");
    private static final Pattern FOUND = Pattern.compile(NUMBER);
    private static final Pattern MARKED = Pattern.compile("(?:[A-D甲乙丙]\\d?类?|\\[[A-D]\\d?类?\\]|\\([A-D]\\d?类?\\)|(?:同意|主动|依申请|不予)?公开"
            + "|文号:?)" + NUMBER + ".*");

    private static final Pattern BEHIND_TITLE = Pattern.compile(".*(?:函|答复|意见)\\(" + NUMBER + "\\)");

    private NumberReader() {
    }

    static Optional<Reading> read(Outline outline, boolean card) {
        Optional<Reading> labelled = labelled(outline, Label.DOCUMENT_NUMBER, 0.9);
        Optional<Reading> own = own(outline);
        if (own.isPresent() && labelled.isPresent() && isTyped(own.get()) && !isTyped(labelled.get())) {
            return labelled;
        }
        if (own.isPresent() || labelled.isPresent()) {
            return own.or(() -> labelled);
        }
        return card ? labelled(outline, Label.REPLY, 0.8) : Optional.empty();
    }

    /** Brackets of the keyboard; a page that prints the number twice has it right in the other place. */
    private static boolean isTyped(Reading reading) {
        return reading.value().matches(".*[\\[(].*");
    }

    private static Optional<Reading> own(Outline outline) {
        for (Line line : outline.head()) {
            for (Pattern pattern : new Pattern[] {ALONE, AT_START, MARKED, BEHIND_TITLE}) {
                Matcher matcher = line.matcher(pattern);
                if (matcher.matches() && !outline.labels().starts(line) | pattern == MARKED) {
                    return Optional.of(reading(outline.view(), line.start(), matcher, 0.97));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Reading> labelled(Outline outline, Label label, double confidence) {
        return outline.labels().of(label).map(value -> {
            Matcher matcher = FOUND.matcher(outline.view().text()).region(value.start(), value.end());
            return matcher.find() ? reading(outline.view(), 0, matcher, confidence) : null;
        }).filter(Objects::nonNull).findFirst();
    }

    private static Reading reading(View view, int offset, Matcher matcher, double confidence) {
        return view.readName(offset + matcher.start("number"), offset + matcher.end("number"), confidence);
    }
}
