package org.proposaldesk.letter.checker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks inside Chinese text, and any blank in a title (R39, R62): 第 2104106 号 提案. */
final class StraySpaces extends Rule {

    private static final String SENTENCE = "，。；、,;";
    private static final String MARKS = "，。；：、！？,;:!?（）()“”‘’《》";
    /** Blanks that set paragraphs, articles and labels apart: wide or several. */
    private static final char WIDE = '\u3000';
    private static final Pattern ISSUER = Pattern.compile("\\p{IsHan}{2,40}[局委办府会厅院所校队]\\s{1,20}(?=关于|对)");
    private static final Pattern ITEM = Pattern.compile("第\\s{1,4}\\d{1,12}\\s{0,4}号|第\\d{1,12}\\s{1,4}号");
    private static final String POSTS = "者任长记员表授席师";
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_SPREAD = 3;
    private static final int MOST = 5;
    private static final int SHORTEST_SENTENCE = 20;
    private static final int NEAR = 12;

    StraySpaces() {
        super("stray-space", "多余空格");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        String text = manuscript.text();
        for (Line line : manuscript.letterLines()) {
            if (line.kind() == Line.Kind.TITLE && !isSpread(text, line)) {
                title(text, line, findings);
            } else if (line.kind() == Line.Kind.TEXT) {
                ITEM.matcher(text).region(line.start(), line.end()).results()
                        .forEach(match -> report(text, match.start(), match.end(), "编号前后不应有空格。", findings));
                boolean heading = HeadingOrder.isLabelled(manuscript.of(line));
                if (heading || line.length() >= SHORTEST_SENTENCE && hasSentence(text, line)) {
                    sentence(text, line, heading, findings);
                }
            }
        }
        findings.summariseAbove(MOST, "汉字之间有多余的空格");
    }

    /** One finding for blanks that stand near each other, with the words on both sides. */
    private static void title(String text, Line line, Findings findings) {
        int at = nextBlank(text, line, afterIssuer(text, line));
        while (at < line.end()) {
            int start = at;
            int end = blanksEnd(text, line, at);
            at = nextBlank(text, line, end);
            while (at < line.end() && at - end <= NEAR) {
                end = blanksEnd(text, line, at);
                at = nextBlank(text, line, end);
            }
            report(text, start - 1, Math.min(end + 2, line.end()), "标题中不应有空格。", findings);
        }
    }

    /** Where the title begins when the name of the issuer stands before it, apart. */
    private static int afterIssuer(String text, Line line) {
        Matcher issuer = ISSUER.matcher(text).region(line.start(), line.end());
        return issuer.lookingAt() ? issuer.end() : line.start();
    }

    private static void sentence(String text, Line line, boolean heading, Findings findings) {
        int at = nextBlank(text, line, line.start());
        while (at < line.end()) {
            int end = blanksEnd(text, line, at);
            boolean slip = end == at + 1 && text.charAt(at) != WIDE && Manuscript.isHan(text.charAt(at - 1)) && Manuscript.isHan(text.charAt(end));
            if (slip && insideSentence(text, line, at, end, heading)) {
                report(text, at - 1, end + 1, "汉字之间不应有空格。", findings);
            }
            at = nextBlank(text, line, end);
        }
    }

    private static void report(String text, int start, int end, String reason, Findings findings) {
        StringBuilder closed = new StringBuilder();
        text.substring(start, end).chars().filter(character -> !Manuscript.isBlank((char) character))
                .forEach(character -> closed.append((char) character));
        findings.add(start, end, reason, closed.toString());
    }

    private static boolean hasSentence(String text, Line line) {
        return text.substring(line.start(), line.end()).chars().anyMatch(character -> SENTENCE.indexOf(character) >= 0);
    }

    /** Whether both neighbours belong to running text: marks follow and precede them before another blank does. */
    private static boolean insideSentence(String text, Line line, int start, int end, boolean heading) {
        int left = start - 1;
        while (left >= line.start() && isRunning(text.charAt(left))) {
            left--;
        }
        int right = end;
        while (right < line.end() && isRunning(text.charAt(right))) {
            right++;
        }
        boolean precedes = left < line.start() || MARKS.indexOf(text.charAt(left)) >= 0;
        boolean isName = POSTS.indexOf(text.charAt(start - 1)) >= 0 && right - end <= LONGEST_NAME;
        boolean longEnough = start - left > LONGEST_NAME && right - end > LONGEST_NAME;
        boolean follows = right == line.end() ? heading && longEnough : MARKS.indexOf(text.charAt(right)) >= 0;
        return precedes && follows && !isName;
    }

    /** 答 复 on a line of its own is spread on purpose. */
    private static boolean isSpread(String text, Line line) {
        return text.substring(line.start(), line.end()).chars().filter(character -> !Manuscript.isBlank((char) character)).count() <= LONGEST_SPREAD;
    }

    private static boolean isRunning(char character) {
        return MARKS.indexOf(character) < 0 && !Manuscript.isBlank(character);
    }

    private static int nextBlank(String text, Line line, int from) {
        int at = from;
        while (at < line.end() && !Manuscript.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int blanksEnd(String text, Line line, int from) {
        int at = from;
        while (at < line.end() && Manuscript.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
