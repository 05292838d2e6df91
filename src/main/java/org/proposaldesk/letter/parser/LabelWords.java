package org.proposaldesk.letter.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises the words of {@link Label}s in lines. */
final class LabelWords {

    /**
     * A label in a line.
     *
     * @param start its first character in the line
     * @param end   behind the label and its colon
     */
    record Found(Label label, int start, int end) {
    }

    private static final String PHONE = "(?:(?:及其|及|和|与|、|/|\\()(?:" + Label.PHONE.words() + ")\\)?)?";
    private static final String ANY = Stream.of(Label.values())
            .map(label -> "(?<" + group(label) + ">(?:" + label.words() + ")" + (label.canBeCalled() ? PHONE : "") + ")")
            .collect(Collectors.joining("|"));
    private static final Pattern LABEL = Pattern.compile("(?:" + ANY + ")(?:\\([^():]{1,10}\\))?");
    private static final int LONGEST_LABEL = 24;
    /** 联系人 whose first characters a web page lost. */
    private static final Pattern LOST = Pattern.compile("人(?:姓名)?:");

    private LabelWords() {
    }

    /** The label that these words are; null when they are none. */
    static Label whole(String words) {
        Matcher matcher = LABEL.matcher(words);
        return matcher.matches() ? labelOf(matcher) : null;
    }

    /** The label without colon at this place of a line; null when there is none. */
    static Found at(Line line, int start) {
        Matcher matcher = line.matcher(LABEL).region(start, line.text().length());
        return matcher.lookingAt() ? new Found(labelOf(matcher), start, matcher.end()) : null;
    }

    /** Labels with colons in a line, from left to right. */
    static List<Found> withColons(Line line) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = line.matcher(LABEL);
        int from = 0;
        for (int colon = line.text().indexOf(':'); colon >= 0; colon = line.text().indexOf(':', colon + 1)) {
            int start = Math.max(from, colon - LONGEST_LABEL);
            while (start < colon && !matcher.region(start, colon).matches()) {
                start++;
            }
            if (start < colon) {
                found.add(new Found(labelOf(matcher), start, colon + 1));
            } else if (from == 0 && line.matcher(LOST).region(0, colon + 1).matches()) {
                found.add(new Found(Label.HANDLER, 0, colon + 1));
            }
            from = colon + 1;
        }
        return found;
    }

    private static String group(Label label) {
        return label.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static Label labelOf(Matcher matcher) {
        for (Label label : Label.values()) {
            if (matcher.group(group(label)) != null) {
                return label;
            }
        }
        throw new IllegalStateException("A label belongs to one group");
    }
}
