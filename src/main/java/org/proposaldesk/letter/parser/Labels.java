package org.proposaldesk.letter.parser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every labelled value of a text, in reading order: 承办人：…, 文号 …, cells of tables. */
final class Labels {

    /**
     * A labelled value.
     *
     * @param label what it is
     * @param line  line of the label
     * @param start first character of the value in the view
     * @param end   end of the value; equal to {@code start} when it is blank
     * @param leads whether the label starts its line
     */
    record Value(Label label, Line line, int start, int end, boolean leads) {

        boolean isBlank() {
            return start == end;
        }
    }

    /** Labels whose values are parts of the letter itself. */
    private static final Set<Label> HOLDS_TEXT = EnumSet.of(Label.TITLE, Label.REPLY, Label.CONTENT);
    /** Labels of page tables that are often run together with their values. */
    private static final Set<Label> RUN_TOGETHER = EnumSet.of(Label.PUBLISHER, Label.DOCUMENT_NUMBER, Label.WRITTEN_DATE);
    private static final Set<Label> NAMES_TEXT = EnumSet.of(Label.TITLE, Label.SUBJECT, Label.REPLY, Label.CONTENT);
    /** A title below an empty cell is not its value. */
    private static final Pattern TITLE = Pattern.compile("(?:.*(?:局|委|厅|府|办))?(?:关于|对).*(?:答复|函|意见|建议|提案).*");
    private static final int LONGEST_LINE = 600;
    private static final int SHORT_LINE = 120;
    private static final int LONGEST_WITHOUT_COLON = 60;
    private static final int LONGEST_CELL = 14;

    private final View view;
    private final List<Line> lines;
    private final List<Value> values = new ArrayList<>();
    /** Lines that start with a label, and lines that also hold the value of one in another cell. */
    private final BitSet leading = new BitSet();
    private final BitSet held = new BitSet();

    Labels(View view) {
        this.view = view;
        this.lines = view.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().length() <= LONGEST_LINE && !cell(i)) {
                scan(lines.get(i));
            }
        }
        for (Value value : values) {
            leading.set(value.line().index(), value.leads() || leading.get(value.line().index()));
            if (!value.isBlank() && !HOLDS_TEXT.contains(value.label()) && view.lineAt(value.start()).start() == value.start()) {
                held.set(view.lineAt(value.start()).index());
            }
        }
        held.or(leading);
    }

    List<Value> all() {
        return values;
    }

    /** Values with this label that are not blank. */
    Stream<Value> of(Label label) {
        return values.stream().filter(value -> value.label() == label && !value.isBlank());
    }

    Optional<Value> first(Label label) {
        return of(label).findFirst();
    }

    boolean has(Label label) {
        return values.stream().anyMatch(value -> value.label() == label);
    }

    /** Whether the line starts with a label. */
    boolean starts(Line line) {
        return leading.get(line.index());
    }

    /** Whether the line is a label with its value, or the value of a label in another cell. */
    boolean holds(Line line) {
        return held.get(line.index());
    }

    private void scan(Line line) {
        List<LabelWords.Found> found = LabelWords.withColons(line);
        boolean isShort = line.text().length() <= SHORT_LINE;
        if (isShort && startsWithLabel(line)) {
            addBetweenGaps(line, found);
        }
        boolean leads = !found.isEmpty() && found.get(0).start() <= 1 || withoutColon(line, found);
        for (int i = 0; i < found.size(); i++) {
            LabelWords.Found one = found.get(i);
            boolean announced = leads || isShort && (i > 0 && holdsEarlier(line) || view.gap(line.start() + one.start()) > 0);
            if (announced) {
                int end = i + 1 < found.size() ? found.get(i + 1).start() : line.text().length();
                add(one.label(), line, one.end(), end, one.start() <= 1);
            }
        }
    }

    /** Adds the labels of a table row that have blanks in place of colons. */
    private void addBetweenGaps(Line line, List<LabelWords.Found> found) {
        for (int i = 1; i < line.text().length(); i++) {
            LabelWords.Found label = view.gap(line.start() + i) > 0 ? LabelWords.at(line, i) : null;
            boolean apart = label != null && (label.end() == line.text().length() || view.gap(line.start() + label.end()) > 0);
            if (apart && found.stream().noneMatch(other -> other.start() < label.end() && label.start() < other.end())) {
                found.add(label);
            }
        }
        found.sort(Comparator.comparingInt(LabelWords.Found::start));
    }

    private boolean holdsEarlier(Line line) {
        return !values.isEmpty() && values.get(values.size() - 1).line() == line;
    }

    /** A label without colon at the start of a short line: a blank behind it, or run together with its value. */
    private boolean withoutColon(Line line, List<LabelWords.Found> others) {
        LabelWords.Found first = line.text().length() < LONGEST_WITHOUT_COLON ? LabelWords.at(line, 0) : null;
        if (first == null || first.end() == line.text().length()
                || view.gap(line.start() + first.end()) == 0 && !RUN_TOGETHER.contains(first.label())) {
            return false;
        }
        int end = others.isEmpty() ? line.text().length() : others.get(0).start();
        add(first.label(), line, first.end(), Math.max(end, first.end()), true);
        return true;
    }

    /** A label alone in the cell of a table, perhaps broken over two lines: the next cell is its value. */
    private boolean cell(int index) {
        for (int parts = 1; parts <= 2 && index + parts < lines.size(); parts++) {
            Line last = lines.get(index + parts - 1);
            Line value = lines.get(index + parts);
            String words = parts == 1 ? last.text() : lines.get(index).text() + last.text();
            if (words.length() > LONGEST_CELL) {
                return false;
            }
            boolean colon = words.endsWith(":");
            Label label = LabelWords.whole(colon ? words.substring(0, words.length() - 1) : words);
            if (label != null && (!colon || !value.apart() && !label.isPerson())) {
                boolean blank = startsWithLabel(value) || value.text().length() > SHORT_LINE || !NAMES_TEXT.contains(label) && value.matches(TITLE);
                values.add(new Value(label, last, value.start(), blank ? value.start() : value.end(), true));
                return true;
            }
        }
        return false;
    }

    private boolean startsWithLabel(Line line) {
        LabelWords.Found first = LabelWords.at(line, 0);
        return first != null && (first.end() == line.text().length() || line.text().charAt(first.end()) == ':'
                || view.gap(line.start() + first.end()) > 0);
    }

    private void add(Label label, Line line, int from, int to, boolean leads) {
        int start = line.start() + from;
        int end = line.start() + to;
        while (end > start && ",;(".indexOf(line.text().charAt(end - line.start() - 1)) >= 0) {
            end--;
        }
        values.add(new Value(label, line, start, end, leads));
    }
}
