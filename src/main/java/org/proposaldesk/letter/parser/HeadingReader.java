package org.proposaldesk.letter.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the headings 一、 that stand on lines of their own, above the text they head. */
final class HeadingReader {

    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}[、.,:].{2,70}");
    /** Widest line of a text whose lines were broken to a width; a full line goes on in the next. */
    private static final int HARD_WRAPPED = 50;
    private static final Pattern NUMBERED = Pattern.compile("^[一二三四五六七八九十]{1,3}[、.,:]");
    private static final Pattern NOT_UNDER = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}[、.,:]|感谢|再次|最后|以上|专此|此复|特此|衷心|非常感谢)");
    private static final Pattern SENTENCES = Pattern.compile(".*[。;!?].+|.*[,:;、]");

    private HeadingReader() {
    }

    static List<Reading> read(Outline outline) {
        List<Reading> headings = new ArrayList<>();
        List<Line> lines = outline.body();
        int widest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean heads = i + 1 < lines.size() && !lines.get(i + 1).contains(NOT_UNDER);
            if (heads && isHeading(line) && !(widest <= HARD_WRAPPED && line.text().length() > widest - 2)) {
                headings.add(outline.view().read(line.start(), line.end(), 0.9));
            }
        }
        boolean likeSentences = headings.stream().anyMatch(heading -> heading.value().endsWith("。"));
        long numbered = lines.stream().filter(line -> line.contains(NUMBERED)).count();
        return likeSentences && headings.size() < numbered ? List.of() : List.copyOf(headings);
    }

    /** Whether the line is a heading and no paragraph with a number. */
    static boolean isHeading(Line line) {
        return line.matches(HEADING) && !line.matches(SENTENCES) && (!line.text().endsWith("。") || line.text().length() <= 30);
    }
}
