package org.proposaldesk.letter.parser;

import java.util.ArrayList;
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
    private static final Pattern LABEL = Pattern.compile("(?:" + ANY + ")(?:(?:\\([^():]{1,10}\\))?(?<colon>[:;]))?");
    /** 联系人 whose first characters a web page lost. */
    private static final Pattern LOST = Pattern.compile("人(?:姓名)?:");
    /** Labels whose values are parts of the letter itself. */
    private static final Set<Label> HOLDS_TEXT = EnumSet.of(Label.TITLE, Label.REPLY, Label.CONTENT);
    private static final int LONGEST_LINE = 600;
    private static final int SHORT_LINE = 120;

    private final View view;
    private final List<Line> lines;
    private final List<Value> values = new ArrayList<>();

    Labels(View view) {
        this.view = view;
        this.lines = view.lines();
        for (int i = 0; i < lines.size(); i++) {
            scan(i);
        }
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
        return values.stream().anyMatch(value -> value.leads() && value.line().index() == line.index());
    }

    /** Whether the line is a label with its value, or the value of a label in another cell. */
    boolean holds(Line line) {
        return starts(line) || values.stream().anyMatch(value -> value.start() == line.start() && !value.isBlank() && !HOLDS_TEXT.contains(value.label()));
    }

    private static String group(Label label) {
        return label.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
    }

    private void scan(int index) {
        Line line = lines.get(index);
        if (line.text().length() > LONGEST_LINE || cell(index)) {
            return;
        }
        int from = line.text().startsWith("(") || line.text().startsWith("[") ? 1 : 0;
        Matcher matcher = line.matcher(LABEL).region(from, line.text().length());
        Matcher lost = line.matcher(LOST);
        if (matcher.lookingAt() && announces(line, matcher)) {
            scanRest(line, from);
        } else if (lost.lookingAt()) {
            add(Label.HANDLER, line, lost.end(), next(line, lost.end()), true);
            scanRest(line, next(line, lost.end()));
        } else if (line.text().length() < SHORT_LINE) {
            scanRest(line, afterGap(line));
        }
    }

    /** Where the first label with a colon stands behind a gap; the end of the line when there is none. */
    private int afterGap(Line line) {
        Matcher matcher = line.matcher(LABEL);
        int position = 0;
        while (position < line.text().length() && matcher.find(position)) {
            if (matcher.group("colon") != null && view.gap(line.start() + matcher.start()) > 0) {
                return matcher.start();
            }
            position = matcher.start() + 1;
        }
        return line.text().length();
    }

    /** Takes one label after the other until the line ends. */
    private void scanRest(Line line, int from) {
        Matcher matcher = line.matcher(LABEL);
        int position = from;
        while (position < line.text().length() && matcher.find(position)) {
            if (!announces(line, matcher)) {
                position = matcher.start() + 1;
                continue;
            }
            int end = next(line, matcher.end());
            add(labelOf(matcher), line, matcher.end(), end, matcher.start() <= 1);
            position = Math.max(end, matcher.end());
        }
    }

    /** A label needs its colon, or a blank behind it at the start of a short line. */
    private boolean announces(Line line, Matcher matcher) {
        if (matcher.group("colon") != null) {
            return true;
        }
        boolean inside = matcher.end() < line.text().length();
        return matcher.start() == 0 && inside && line.text().length() < 60
                && (view.gap(line.start() + matcher.end()) > 0 || isTableLabel(labelOf(matcher)));
    }

    /** Labels of page tables are often run together with their values. */
    private static boolean isTableLabel(Label label) {
        return label == Label.PUBLISHER || label == Label.DOCUMENT_NUMBER || label == Label.WRITTEN_DATE;
    }

    private int next(Line line, int from) {
        Matcher matcher = line.matcher(LABEL);
        int position = from;
        while (position < line.text().length() && matcher.find(position)) {
            if (matcher.group("colon") != null) {
                return matcher.start();
            }
            position = matcher.start() + 1;
        }
        return line.text().length();
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
            Matcher matcher = LABEL.matcher(words);
            if (matcher.matches() && (matcher.group("colon") == null || !value.apart() && !labelOf(matcher).isPerson())) {
                boolean blank = LABEL.matcher(value.text()).lookingAt() || value.text().length() > 120;
                values.add(new Value(labelOf(matcher), last, value.start(), blank ? value.start() : value.end(), true));
                return true;
            }
        }
        return false;
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
