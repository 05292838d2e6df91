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

    private record Heading(int level, int ordinal, int start, int end) {
    }

    HeadingOrder() {
        super("heading-order", "层次序号");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        List<Heading> headings = headings(manuscript, findings);
        int[] firsts = firsts(manuscript.text());
        int[] last = new int[Block.DEEPEST + 1];
        for (int at = 0; at < headings.size(); at++) {
            Heading heading = headings.get(at);
            if (heading.level() == ATTACHMENT) {
                Arrays.fill(last, 0);
                continue;
            }
            int expected = last[heading.level()] + 1;
            last[heading.level()] = heading.ordinal();
            if (expected == 1 && heading.level() == 2 && last[3] > 0) {
                findings.add(heading.start(), heading.end(), "层次颠倒：“（一）”应在“1.”的上一层。", null);
            } else if (heading.ordinal() != expected && !isNewList(heading, expected) && !beginsInText(heading, expected, firsts)) {
                boolean certain = isCertain(heading, expected, nextOf(headings, at));
                order(manuscript, heading, expected, certain, findings);
                last[heading.level()] = certain ? expected : heading.ordinal();
            }
            for (int deeper = heading.level() + 1; deeper <= Block.DEEPEST; deeper++) {
                last[deeper] = 0;
            }
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

    /** 1. or （1） again, or a list that begins elsewhere: it needs no heading above it. */
    private static boolean isNewList(Heading heading, int expected) {
        return heading.level() >= 3 && (heading.ordinal() == 1 && expected > 2 || expected == 1);
    }

    /** The heading counts on from a first one inside a paragraph. */
    private static boolean beginsInText(Heading heading, int expected, int[] firsts) {
        return expected == 1 && firsts[heading.level()] < heading.start();
    }

    /** Where the first label of each level stands anywhere in the text; the length of the text when nowhere. */
    private static int[] firsts(String text) {
        int[] firsts = new int[Block.DEEPEST + 1];
        for (int level = 1; level <= Block.DEEPEST; level++) {
            String label = Block.label(level, 1);
            int wide = text.indexOf(label);
            int half = text.indexOf(label.replace('（', '(').replace('）', ')'));
            firsts[level] = Math.min(wide < 0 ? text.length() : wide, half < 0 ? text.length() : half);
        }
        return firsts;
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
        for (Line line : manuscript.lines()) {
            if (manuscript.of(line).startsWith("附件")) {
                headings.add(new Heading(ATTACHMENT, 0, line.start(), line.end()));
            } else if (line.kind() == Line.Kind.TEXT && label.region(line.start(), line.end()).matches()) {
                add(label, headings, findings);
            }
        }
        return headings;
    }

    private static void add(Matcher label, List<Heading> headings, Findings findings) {
        for (int group : new int[] {1, 3, 5, 6}) {
            if (label.group(group) != null) {
                int level = group == 1 ? 1 : group == 3 ? 2 : group - 2;
                int ordinal = level <= 2 ? ordinal(label.group(group)) : Integer.parseInt(label.group(group));
                if (ordinal > 0) {
                    int after = level == 2 ? label.end(4) : label.end(group) + 1;
                    headings.add(new Heading(level, ordinal, label.start(), after));
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
