package org.proposaldesk.letter.parser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every labelled value of a text, in reading order: 承办人：…, 文号 …, cells of tables. */
final class Labels {

    /**
     * A labelled value.
     *
     * @param label     what it is
     * @param line      line of the label
     * @param start     first character of the value in the view
     * @param end       end of the value; equal to {@code start} when it is blank
     * @param leads     whether the label starts its line
     */
    record Value(Label label, Line line, int start, int end, boolean leads) {

        boolean isBlank() {
            return start == end;
        }
    }

    private static final String PHONE = "(?:(?:及其|及|和|与|、|/|\\()(?:" + Label.PHONE.words() + ")\\)?)?";
    private static final String ANY = Stream.of(Label.values())
            .map(label -> "(?<" + group(label) + ">(?:" + label.words() + ")" + (label.canBeCalled() ? PHONE : "") + ")")
            .collect(Collectors.joining("|"));
    private static final Pattern LABEL = Pattern.compile("(?:" + ANY + ")(?:\\([^():]{1,10}\\))?");
    private static final int LONGEST_LABEL = 24;
    /** 联系人 whose first characters a web page lost. */
    private static final Pattern LOST = Pattern.compile("人(?:姓名)?:");
    /** Labels whose values are parts of the letter itself. */
    private static final Set<Label> HOLDS_TEXT = EnumSet.of(Label.TITLE, Label.REPLY, Label.CONTENT);
    private static final int LONGEST_LINE = 600;
    private static final int SHORT_LINE = 120;

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
            scan(i);
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

    private static String group(Label label) {
        return label.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
    }

    private void scan(int index) {
        Line line = lines.get(index);
        if (line.text().length() > LONGEST_LINE || cell(index)) {
            return;
        }
        List<Found> found = found(line);
        if (found.isEmpty()) {
            beforeGap(line);
            return;
        }
        Found first = found.get(0);
        boolean leads = first.start() <= 1;
        if (!leads && beforeGap(line)) {
            leads = true;
        } else if (!leads && (line.text().length() > SHORT_LINE || found.stream().noneMatch(one -> view.gap(line.start() + one.start()) > 0))) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            if (leads || i > 0 || view.gap(line.start() + one.start()) > 0) {
                int end = i + 1 < found.size() ? found.get(i + 1).start() : line.text().length();
                add(one.label(), line, one.end(), end, one.start() <= 1);
            }
        }
    }

    /** A label with its colon. */
    private record Found(Label label, int start, int end) {
    }

    /** Labels of a line from left to right: what stands before each colon. */
    private static List<Found> found(Line line) {
        List<Found> found = new ArrayList<>();
        int from = 0;
        Matcher matcher = line.matcher(LABEL);
        for (int colon = line.text().indexOf(':'); colon >= 0; colon = line.text().indexOf(':', colon + 1)) {
            for (int start = Math.max(from, colon - LONGEST_LABEL); start < colon; start++) {
                if (matcher.region(start, colon).matches()) {
                    found.add(new Found(labelOf(matcher), start, colon + 1));
                    break;
                }
            }
            if (found.isEmpty() && line.matcher(LOST).region(0, colon + 1).matches()) {
                found.add(new Found(Label.HANDLER, 0, colon + 1));
            }
            from = colon + 1;
        }
        return found;
    }

    /** A label without colon at the start of a short line, a blank behind it or the label of a table. */
    private boolean beforeGap(Line line) {
        Matcher matcher = line.matcher(LABEL);
        if (line.text().length() >= 60 || !matcher.lookingAt() || matcher.end() == line.text().length()) {
            return false;
        }
        boolean announces = view.gap(line.start() + matcher.end()) > 0 || isTableLabel(labelOf(matcher));
        if (announces && line.text().charAt(matcher.end()) != ':') {
            int colon = line.text().indexOf(':');
            List<Found> others = found(line);
            int end = others.isEmpty() || colon < 0 ? line.text().length() : others.get(0).start();
            add(labelOf(matcher), line, matcher.end(), Math.max(end, matcher.end()), true);
            return true;
        }
        return false;
    }

    /** Labels of page tables are often run together with their values. */
    private static boolean isTableLabel(Label label) {
        return label == Label.PUBLISHER || label == Label.DOCUMENT_NUMBER || label == Label.WRITTEN_DATE;
    }

    /** A label alone in the cell of a table, perhaps broken over two lines: the next cell is its value. */
    private boolean cell(int index) {
        for (int parts = 1; parts <= 2 && index + parts < lines.size(); parts++) {
            Line last = lines.get(index + parts - 1);
            Line value = lines.get(index + parts);
            String words = parts == 1 ? last.text() : lines.get(index).text() + last.text();
            if (words.length() > 14) {
                return false;
            }
            boolean colon = words.endsWith(":");
            Matcher matcher = LABEL.matcher(colon ? words.substring(0, words.length() - 1) : words);
            if (matcher.matches() && (!colon || !value.apart() && !labelOf(matcher).isPerson())) {
                boolean blank = startsWithLabel(value) || value.text().length() > 120;
                values.add(new Value(labelOf(matcher), last, value.start(), blank ? value.start() : value.end(), true));
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithLabel(Line line) {
        Matcher matcher = line.matcher(LABEL);
        return matcher.lookingAt() && (matcher.end() == line.text().length() || line.text().charAt(matcher.end()) == ':');
    }

    private static Label labelOf(Matcher matcher) {
        for (Label label : Label.values()) {
            if (matcher.group(group(label)) != null) {
                return label;
            }
        }
        throw new IllegalStateException("A label belongs to one group");
    }

    private void add(Label label, Line line, int from, int to, boolean leads) {
        int start = line.start() + from;
        int end = line.start() + to;
        String text = line.text();
        while (end > start && ",;(".indexOf(text.charAt(end - line.start() - 1)) >= 0) {
            end--;
        }
        values.add(new Value(label, line, start, end, leads));
    }
}
