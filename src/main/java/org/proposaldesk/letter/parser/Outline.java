package org.proposaldesk.letter.parser;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a text: lines of the head, salutation, lines of the body, lines of the closing.
 *
 * @param view       the text
 * @param labels     its labelled values
 * @param salutation where it addresses somebody; null for cards and notices without
 * @param head       lines before the salutation, or before the first long line when there is none
 * @param body       lines of text
 * @param tail       lines after the text: signature, date, who handled it, copies
 * @param complete   whether the text reaches its end; texts from the web are often cut
 */
record Outline(View view, Labels labels, Salutation salutation, List<Line> head, List<Line> body, List<Line> tail, boolean complete) {

    private static final Pattern CLOSING = Pattern.compile("年月日|此致|敬礼|致|礼|特此(函复|答复|复函|回复)[。!]?|此复[。!]?|专此(函复|答复)[。!]?"
            + "|\\(?(此件|本件).{2,12}\\)?|附件?:.*|抄[送报]:.*|.{0,30}\\d{4}年\\d{1,2}月\\d{1,2}日印发|[甲乙丙A-D]类?|\\(?联系.{1,60}\\)|\\[\\d+\\]"
            + "|\\p{IsHan}{2,12}\\[\\d{4}\\]\\d{1,5}号\\p{IsHan}{0,40}");
    private static final Pattern DATED = Pattern.compile("(?:[\\p{IsHan}()、]{0,40}?)(?:" + Words.DATE + "|(?:19|20)\\d{4,6}"
            + "|20\\d{2}\\d?月\\d{1,2}日?)(?:\\[\\d\\])?");
    private static final Pattern FULL_STOP = Pattern.compile(".*[。!?]");
    private static final Pattern SENTENCE = Pattern.compile(".{60,}|.{14,}[。!?]");
    private static final int LONG_LINE = 45;

    static Outline of(View view) {
        Labels labels = new Labels(view);
        Optional<Salutation> salutation = Salutation.find(view, labels);
        List<Line> lines = view.lines();
        int first = salutation.map(found -> lineAfter(lines, found.end() - 1)).orElseGet(() -> firstLong(lines));
        int headEnd = salutation.map(found -> lineAfter(lines, found.start()) - 1).orElse(first);
        int last = signature(lines, first);
        while (last > first && closes(lines.get(last - 1), labels)) {
            last--;
        }
        int bodyStart = salutation.isPresent() && lines.get(first - 1).end() > salutation.get().end() ? first - 1 : first;
        boolean complete = last < lines.size() || last > 0 && lines.get(last - 1).matches(FULL_STOP);
        return new Outline(view, labels, salutation.orElse(null), lines.subList(0, headEnd), lines.subList(Math.min(bodyStart, last), last),
                lines.subList(last, lines.size()), complete);
    }

    /** Text of the view from the salutation, or from the start, with at most this many characters. */
    String opening(int most) {
        int start = openingStart();
        return view.text().substring(start, Math.min(view.text().length(), start + most));
    }

    int openingStart() {
        return salutation == null ? 0 : salutation.end();
    }

    private static int lineAfter(List<Line> lines, int index) {
        int line = 0;
        while (line < lines.size() && lines.get(line).start() <= index) {
            line++;
        }
        return line;
    }

    private static int firstLong(List<Line> lines) {
        int line = 0;
        while (line < lines.size() && !lines.get(line).matches(SENTENCE)) {
            line++;
        }
        return line;
    }

    /** Line of a signature with its date, from which on nothing is text; the end when there is none. */
    private static int signature(List<Line> lines, int first) {
        int lastLong = lines.size() - 1;
        while (lastLong > first && lines.get(lastLong).text().length() < 60) {
            lastLong--;
        }
        for (int line = first; line + 1 < lines.size(); line++) {
            boolean signed = lines.get(line).text().length() <= LONG_LINE && lines.get(line).matches(Words.ORGAN);
            if (signed && lines.get(line + 1).matches(DateReader.DATED) || line > lastLong && lines.get(line).matches(DateReader.DATED)) {
                return line;
            }
        }
        return lines.size();
    }

    private static boolean closes(Line line, Labels labels) {
        if (line.matches(CLOSING) || line.matches(DATED)) {
            return true;
        }
        return line.text().length() < 90 && labels.starts(line) || line.text().length() <= LONG_LINE && line.matches(Words.ORGAN)
                || line.text().length() < 30 && line.text().matches("[\\p{IsHan}]{2,4}-?1?[\\d-]{7,13}");
    }
}
