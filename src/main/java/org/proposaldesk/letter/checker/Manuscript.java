package org.proposaldesk.letter.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text to be checked, divided into its lines.
 *
 * @param text  the whole text
 * @param lines the lines that are not blank, in their order
 */
record Manuscript(String text, List<Line> lines) {

    private static final String CLAUSE_ENDS = "，。；：、！？,;:!?（）()“”‘’《》〈〉\"—…·|";

    String of(Line line) {
        return text.substring(line.start(), line.end());
    }

    /** The lines that belong to the letter. */
    List<Line> letterLines() {
        return lines.stream().filter(line -> line.kind() != Line.Kind.PAGE).toList();
    }

    /** Calls for every match inside a line of the letter; offsets are those of the text. */
    void eachMatch(Pattern pattern, Consumer<MatchResult> found) {
        Matcher matcher = pattern.matcher(text);
        for (Line line : lines) {
            if (line.kind() != Line.Kind.PAGE) {
                matcher.region(line.start(), line.end());
                while (matcher.find()) {
                    found.accept(matcher.toMatchResult());
                }
            }
        }
    }

    /** The stretches between punctuation marks and blanks, as lines of their own. */
    List<Line> clauses() {
        List<Line> clauses = new ArrayList<>();
        for (Line line : letterLines()) {
            int start = line.start();
            for (int at = line.start(); at <= line.end(); at++) {
                if (at == line.end() || CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0 || isBlank(text.charAt(at))) {
                    if (at > start) {
                        clauses.add(new Line(start, at, line.kind()));
                    }
                    start = at + 1;
                }
            }
        }
        return clauses;
    }

    /** The character at an offset, or 0 outside the line. */
    char at(Line line, int offset) {
        return offset >= line.start() && offset < line.end() ? text.charAt(offset) : 0;
    }

    static boolean isHan(char character) {
        return Character.isIdeographic(character) || Character.isSurrogate(character);
    }

    static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
