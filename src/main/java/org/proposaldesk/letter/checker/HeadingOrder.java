package org.proposaldesk.letter.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.ChineseNumerals;

/** Headings count on without gaps or doubles, and deeper levels 一、（一）1.（1） stay inside the shallower ones; levels may be skipped. */
final class HeadingOrder extends Rule {

    private static final Pattern LABEL = Pattern.compile("(?:([一二三四五六七八九十]{1,3})([、.．，,])(?![一二三四五六七八九十])"
            + "|[（(]([一二三四五六七八九十]{1,3})[)）](、?)|(\\d{1,2})[.．、](?!\\d)|[（(](\\d{1,2})[)）]).*", Pattern.DOTALL);

    /** Level of a line that begins an attachment, whose headings count anew. */
    private static final int ATTACHMENT = 0;

    private static final int LONGEST_HEADING = 30;

    private record Heading(int level, int ordinal, int start, int end, boolean introduced) {
    }

    HeadingOrder() {
        super("heading-order", "层次序号");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        List<Heading> headings = headings(manuscript, findings);
        int[] last = new int[Block.DEEPEST + 1];
        int[] from = new int[Block.DEEPEST + 1];
        for (int at = 0; at < headings.size(); at++) {
            Heading heading = headings.get(at);
            int level = heading.level();
            if (level == ATTACHMENT) {
                Arrays.fill(last, 0);
                continue;
            }
            int expected = last[level] + 1;
            last[level] = heading.ordinal();
            if (expected == 1 && level == 2 && last[3] > 0) {
                findings.add(heading.start(), heading.end(), "层次颠倒：“（一）”应在“1.”的上一层。", null);
            } else if (heading.ordinal() != expected && !isNewList(heading, expected)
                    && !standsInText(manuscript.text(), level, expected, expected == 1 ? 0 : from[level], heading.start())) {
                boolean certain = isCertain(heading, expected, nextOf(headings, at));
                order(manuscript, heading, expected, certain, findings);
                last[level] = certain ? expected : heading.ordinal();
            }
            from[level] = heading.end();
            Arrays.fill(last, level + 1, Block.DEEPEST + 1, 0);
        }
    }

    /** Whether a line begins with the label of a heading. */
    static boolean isLabelled(String line) {
        return LABEL.matcher(line).matches();
    }

    private static void order(Manuscript manuscript, Heading heading, int expected, boolean certain, Findings findings) {
        String written = manuscript.text().substring(heading.start(), heading.end());
        String right = Block.label(heading.level(), expected);
        String what = heading.ordinal() == expected - 1 ? "序号重复" : "序号不连续";
        findings.add(heading.start(), heading.end(), what + "：“" + written + "”处按顺序应为“" + right + "”。", certain ? right : null);
    }

    /** A wrong label, not a missing heading: the next one counts on from the right number. */
    private static boolean isCertain(Heading heading, int expected, Heading next) {
        return next == null ? heading.ordinal() == expected - 1 : next.ordinal() == expected + 1;
    }

    /** 1. or （1） again, a list that begins elsewhere, or any list below words of its own: it needs no heading above it. */
    private static boolean isNewList(Heading heading, int expected) {
        return heading.level() >= 3 && expected == 1 || heading.ordinal() == 1 && expected > 2 && (heading.level() >= 3 || heading.introduced());
    }

    /** The heading that seems to lack stands inside a paragraph; the first one may do so anywhere before. */
    private static boolean standsInText(String text, int level, int expected, int from, int to) {
        String label = Block.label(level, expected);
        String between = text.substring(from, to);
        return between.contains(label) || between.contains(label.replace('（', '(').replace('）', ')'));
    }

    private static Heading nextOf(List<Heading> headings, int at) {
        for (int next = at + 1; next < headings.size() && headings.get(next).level() >= headings.get(at).level(); next++) {
            if (headings.get(next).level() == headings.get(at).level()) {
                return headings.get(next);
            }
        }
        return null;
    }

    private static List<Heading> headings(Manuscript manuscript, Findings findings) {
        List<Heading> headings = new ArrayList<>();
        Matcher label = LABEL.matcher(manuscript.text());
        boolean introduced = false;
        for (Line line : manuscript.lines()) {
            if (manuscript.of(line).startsWith("附件")) {
                headings.add(new Heading(ATTACHMENT, 0, line.start(), line.end(), false));
            } else if (line.kind() == Line.Kind.TEXT && label.region(line.start(), line.end()).matches()) {
                add(label, introduced, headings, findings);
            }
            introduced = introduces(manuscript.of(line));
        }
        return headings;
    }

    /** Words above a list: they end with a colon or are a heading without a label. */
    private static boolean introduces(String line) {
        return !isLabelled(line) && (line.endsWith("：") || line.endsWith(":") || line.length() <= LONGEST_HEADING && !line.endsWith("。"));
    }

    private static void add(Matcher label, boolean introduced, List<Heading> headings, Findings findings) {
        for (int group : new int[] {1, 3, 5, 6}) {
            if (label.group(group) != null) {
                int level = group == 1 ? 1 : group == 3 ? 2 : group - 2;
                int ordinal = level <= 2 ? ordinal(label.group(group)) : Integer.parseInt(label.group(group));
                if (ordinal > 0) {
                    int after = level == 2 ? label.end(4) : label.end(group) + 1;
                    headings.add(new Heading(level, ordinal, label.start(), after, introduced));
                    form(label, level, ordinal, after, findings);
                }
            }
        }
    }

    private static void form(Matcher label, int level, int ordinal, int end, Findings findings) {
        if (level == 1 && !"、".equals(label.group(2))) {
            findings.add(label.start(), end, "“" + label.group(1) + "”后面应为顿号“、”。", Block.label(1, ordinal));
        } else if (level == 2 && "、".equals(label.group(4))) {
            findings.add(label.start(), end, "“（" + label.group(3) + "）”后面不加顿号。", Block.label(2, ordinal));
        }
    }

    /** The number that a Chinese numeral stands for; 0 for none. */
    private static int ordinal(String numeral) {
        for (int number = 1; number < 100; number++) {
            if (ChineseNumerals.of(number).equals(numeral)) {
                return number;
            }
        }
        return 0;
    }
}
