package org.proposaldesk.drafting;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A paragraph that one text has otherwise than another.
 *
 * @param runs the paragraph in pieces: what stayed, what was taken out, what was put in, in reading order
 */
public record TextChange(Kind kind, List<Run> runs) {

    /** What happened to the paragraph. */
    public enum Kind {
        ADDED, REMOVED, CHANGED
    }

    /** What happened to a piece of a changed paragraph. */
    public enum Mark {
        SAME, REMOVED, ADDED
    }

    /** A piece of text. */
    public record Run(Mark mark, String text) {
    }

    /** Longer texts are not searched for what they have in common. */
    private static final int LONGEST = 20_000;
    /** More paragraphs at one place are paired in their order. */
    private static final int MOST_PAIRS = 2_500;
    /** Paragraphs with less in common are not the same paragraph. */
    private static final double ALIKE = 0.4;
    /** Fewer characters between two changes are read as changed too. */
    private static final int SHORTEST_COMMON = 2;

    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n\\r\\x0B\\f\\x85\\u2028\\u2029]+");
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]+|\\X");

    /** The paragraphs that differ, in the order of the texts; null is an empty text. */
    public static List<TextChange> between(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> fresh = paragraphs(after);
        List<TextChange> changes = new ArrayList<>();
        if (length(before) > LONGEST || length(after) > LONGEST) {
            if (!old.equals(fresh)) {
                pair(old, fresh, List.of(), changes);
            }
            return changes;
        }
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (AbstractDelta<String> delta : differences(old, fresh)) {
            if (delta.getType() == DeltaType.EQUAL) {
                pair(gone, come, alike(gone, come), changes);
                gone.clear();
                come.clear();
            } else {
                gone.addAll(delta.getSource().getLines());
                come.addAll(delta.getTarget().getLines());
            }
        }
        pair(gone, come, alike(gone, come), changes);
        return changes;
    }

    /** Paragraphs that belong together, as positions in the one and the other list, are compared word by word; the others come or go. */
    private static void pair(List<String> old, List<String> fresh, List<int[]> together, List<TextChange> changes) {
        int from = 0;
        int to = 0;
        for (int[] pair : together) {
            old.subList(from, pair[0]).forEach(text -> changes.add(whole(Kind.REMOVED, Mark.REMOVED, text)));
            fresh.subList(to, pair[1]).forEach(text -> changes.add(whole(Kind.ADDED, Mark.ADDED, text)));
            changes.add(new TextChange(Kind.CHANGED, runs(old.get(pair[0]), fresh.get(pair[1]))));
            from = pair[0] + 1;
            to = pair[1] + 1;
        }
        old.subList(from, old.size()).forEach(text -> changes.add(whole(Kind.REMOVED, Mark.REMOVED, text)));
        fresh.subList(to, fresh.size()).forEach(text -> changes.add(whole(Kind.ADDED, Mark.ADDED, text)));
    }

    /** The pairs with most in common that keep the order of both lists. */
    private static List<int[]> alike(List<String> old, List<String> fresh) {
        List<int[]> pairs = new ArrayList<>();
        if (old.size() * fresh.size() > MOST_PAIRS) {
            return pairs;
        }
        double[][] best = new double[old.size() + 1][fresh.size() + 1];
        double[][] common = new double[old.size()][fresh.size()];
        for (int one = old.size() - 1; one >= 0; one--) {
            for (int other = fresh.size() - 1; other >= 0; other--) {
                double likeness = likeness(old.get(one), fresh.get(other));
                common[one][other] = likeness;
                double paired = likeness < ALIKE ? 0 : likeness + best[one + 1][other + 1];
                best[one][other] = Math.max(paired, Math.max(best[one + 1][other], best[one][other + 1]));
            }
        }
        for (int one = 0, other = 0; one < old.size() && other < fresh.size();) {
            if (common[one][other] >= ALIKE && best[one][other] == common[one][other] + best[one + 1][other + 1]) {
                pairs.add(new int[] {one++, other++});
            } else if (best[one + 1][other] >= best[one][other + 1]) {
                one++;
            } else {
                other++;
            }
        }
        return pairs;
    }

    /** Share of the words of either paragraph that both have, 0 to 1. */
    private static double likeness(String one, String other) {
        Set<String> words = new HashSet<>(words(one));
        Set<String> both = new HashSet<>(words(other));
        int all = Math.max(words.size(), both.size());
        both.retainAll(words);
        return (double) both.size() / all;
    }

    private static List<Run> runs(String before, String after) {
        List<Run> runs = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        List<AbstractDelta<String>> pieces = differences(words(before), words(after));
        for (int at = 0; at < pieces.size(); at++) {
            String old = String.join("", pieces.get(at).getSource().getLines());
            String fresh = String.join("", pieces.get(at).getTarget().getLines());
            boolean between = at > 0 && at < pieces.size() - 1;
            if (pieces.get(at).getType() == DeltaType.EQUAL && (!between || old.length() >= SHORTEST_COMMON)) {
                flush(runs, removed, added);
                runs.add(new Run(Mark.SAME, old));
            } else {
                removed.append(old);
                added.append(fresh);
            }
        }
        flush(runs, removed, added);
        return runs;
    }

    private static void flush(List<Run> runs, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            runs.add(new Run(Mark.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            runs.add(new Run(Mark.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    private static List<AbstractDelta<String>> differences(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true).getDeltas();
    }

    private static TextChange whole(Kind kind, Mark mark, String text) {
        return new TextChange(kind, List.of(new Run(mark, text)));
    }

    private static List<String> paragraphs(String text) {
        return text == null ? List.of()
                : PARAGRAPH.matcher(text).results().map(MatchResult::group).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
