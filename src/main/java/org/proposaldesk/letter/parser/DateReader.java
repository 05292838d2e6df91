package org.proposaldesk.letter.parser;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the date as written: the signature's, else what the page says about the day of writing or publishing. */
final class DateReader {

    /** A line that is a date, perhaps behind the organ, or what a page left of one: 年月日 lost. */
    static final Pattern DATED = Pattern.compile("(?:[\\p{IsHan}()、]{2,40}?)??(?<date>" + Words.DATE + "|(?:19|20)\\d{4,6})(?:\\[\\d\\])?");
    private static final Pattern FULL = Pattern.compile(Words.DATE);
    private static final Pattern ALONE = Pattern.compile("(?<date>" + Words.DATE + ")(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:星期.)?.{0,30}");

    private final Outline outline;
    private final View view;

    DateReader(Outline outline) {
        this.outline = outline;
        this.view = outline.view();
    }

    /**
     * The date of a letter. The day that a page was published stands for it only when the letter is complete and has none:
     * of a letter that was cut off the date may be lost.
     */
    Optional<Reading> letter() {
        Optional<Reading> signed = signed();
        if (signed.isPresent() && signed.get().value().matches("\\d+")) {
            return page().filter(date -> digits(date.value()).equals(signed.get().value())).or(() -> signed);
        }
        return signed.or(() -> labelled(Label.WRITTEN_DATE)).or(() -> outline.complete() ? page() : Optional.empty());
    }

    /** The date of a card: when the item was closed. */
    Optional<Reading> card() {
        return labelled(Label.CLOSED_DATE).or(this::letter);
    }

    /** Index of the line of the signature's date; -1 when there is none. */
    int signedLine() {
        for (Line line : outline.tail()) {
            if (line.matches(DATED)) {
                return line.index();
            }
        }
        return -1;
    }

    private Optional<Reading> signed() {
        int index = signedLine();
        if (index < 0) {
            return Optional.empty();
        }
        Line line = view.lines().get(index);
        Matcher matcher = line.matcher(DATED);
        matcher.matches();
        return Optional.of(view.readName(line.start() + matcher.start("date"), line.start() + matcher.end("date"), 0.95));
    }

    private Optional<Reading> page() {
        return labelled(Label.WRITTEN_DATE).or(() -> labelled(Label.PUBLISHED_DATE)).or(() -> labelled(Label.SOURCE))
                .or(() -> outline.head().stream().filter(line -> !outline.labels().holds(line)).map(line -> {
                    Matcher matcher = line.matcher(ALONE);
                    return matcher.matches() ? view.readName(line.start(), line.start() + matcher.end("date"), 0.6) : null;
                }).filter(Objects::nonNull).findFirst());
    }

    private Optional<Reading> labelled(Label label) {
        return outline.labels().of(label).map(value -> {
            Matcher matcher = FULL.matcher(view.text()).region(value.start(), value.end());
            return matcher.find() ? view.readName(matcher.start(), matcher.end(), 0.7) : null;
        }).filter(Objects::nonNull).findFirst();
    }

    /** The figures of a date as a page that lost 年月日 shows them. */
    private static String digits(String date) {
        String[] parts = date.split("\\D+");
        StringBuilder digits = new StringBuilder();
        for (String part : parts) {
            digits.append(part.replaceFirst("^0", ""));
        }
        return digits.toString();
    }
}
