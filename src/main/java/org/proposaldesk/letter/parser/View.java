package org.proposaldesk.letter.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text made comparable: folded characters without blanks, line breaks and what a web page puts around a letter, and the
 * offset of each in the text as given. Patterns thus run across hard line breaks, and values can be cut from the source.
 */
final class View {

    /** Longest text that is read; letters have some thousands of characters. */
    static final int LONGEST = 200_000;

    private static final Pattern SENTENCE_END = Pattern.compile(".*([。!?;]|(代表|委员|如下|会|局|组):|第.{1,14}号.{0,12}(答复|复函|答复函|回复|意见))");
    private static final Pattern ENDS_RUN_ON = Pattern.compile("(\\p{IsHan}|[()]){3,30}(局|委|会|府|厅|办|院|处|所|站|公司|中心|[日\\]])");
    private static final int RUN_ON = 60;
    /** A text of no more lines lost its line breaks: every gap in a long line stands for one. */
    private static final int FEW_LINES = 3;

    private final String source;
    private final boolean breaksLost;
    private final StringBuilder text = new StringBuilder();
    private final String whole;
    private int[] at = new int[1024];
    private final List<Line> lines = new ArrayList<>();
    private boolean blankBefore = true;

    View(String source) {
        this.source = source;
        boolean[] noise = {false};
        int limit = Math.min(source.length(), LONGEST);
        breaksLost = source.substring(0, limit).lines().filter(line -> !line.isBlank()).limit(FEW_LINES + 1).count() <= FEW_LINES;
        int start = 0;
        for (int i = 0; i <= limit; i++) {
            if (i == limit || isBreak(source.charAt(i))) {
                add(start, i, noise);
                start = i + 1;
            }
        }
        whole = text.toString();
    }

    /** The characters of all lines. */
    String text() {
        return whole;
    }

    List<Line> lines() {
        return lines;
    }

    /** The last line that starts at or before this character. */
    Line lineAt(int index) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (lines.get(middle).start() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low);
    }

    /** How many blanks and left-out characters stand before this character in the source. */
    int gap(int index) {
        return index == 0 ? 0 : at[index] - at[index - 1] - 1;
    }

    /** Index of the character that comes from this offset of the source. */
    int index(int offset) {
        int found = Arrays.binarySearch(at, 0, text.length(), offset);
        return found < 0 ? -found - 1 : found;
    }

    /** What is written from one character of the view to before another, blanks and line breaks tidied. */
    Reading read(int start, int end, double confidence) {
        int from = at[start];
        int to = at[end - 1] + 1;
        String written = source.substring(from, to);
        String value = tidy(written);
        return new Reading(value, confidence, from, to, !value.equals(written));
    }

    /** The same without any blanks, as for names that were spread over a width. */
    Reading readName(int start, int end, double confidence) {
        Reading reading = read(start, end, confidence);
        String value = reading.value().replace(" ", "");
        return new Reading(value, confidence, reading.start(), reading.end(), !value.equals(source.substring(reading.start(), reading.end())));
    }

    private static String tidy(String written) {
        StringBuilder tidy = new StringBuilder(written.length());
        boolean gap = false;
        boolean broken = false;
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (isBreak(character)) {
                broken = true;
            } else if (Characters.fold(character) == ' ') {
                gap = gap || character == '\t' || Character.isSpaceChar(character);
            } else {
                if (gap && !broken) {
                    tidy.append(' ');
                }
                tidy.append(character);
                gap = false;
                broken = false;
            }
        }
        return tidy.toString();
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r' || character == '\f' || character == 0x0B || character == 0x85
                || character == 0x2028 || character == 0x2029 || character == '|';
    }

    private void add(int from, int to, boolean[] noise) {
        int first = text.length();
        for (int i = from; i < to; i++) {
            char folded = Characters.fold(source.charAt(i));
            boolean bullet = text.length() == first && (folded == '•' || folded == '·' || folded == '-' || folded == '*' || folded == '>');
            if (folded != ' ' && !bullet) {
                append(folded, i);
            }
        }
        if (text.length() == first) {
            blankBefore = true;
            return;
        }
        noise[0] = noise[0] || PageNoise.endsLetter(text, first);
        if (noise[0] || PageNoise.matches(text.substring(first))) {
            text.setLength(first);
            return;
        }
        divide(first);
    }

    private void append(char folded, int offset) {
        if (text.length() == at.length) {
            at = Arrays.copyOf(at, at.length * 2);
        }
        at[text.length()] = offset;
        text.append(folded);
    }

    /** Ends lines at gaps of a long line that stand for lost line breaks. */
    private void divide(int first) {
        int start = first;
        if (text.length() - first > RUN_ON) {
            for (int i = first + 1; i < text.length(); i++) {
                if (gap(i) > 0 && i - start > 2 && endsHere(start, i)) {
                    line(start, i);
                    start = i;
                }
            }
        }
        line(start, text.length());
    }

    private boolean endsHere(int start, int end) {
        if (breaksLost) {
            return true;
        }
        String piece = text.substring(Math.max(start, end - 40), end);
        return SENTENCE_END.matcher(piece).matches() || end - start <= 40 && ENDS_RUN_ON.matcher(piece).matches();
    }

    private void line(int start, int end) {
        lines.add(new Line(lines.size(), start, text.substring(start, end), blankBefore));
        blankBefore = false;
    }
}
