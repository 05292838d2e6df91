package org.proposaldesk.letter.checker;

import java.util.ArrayDeque;
import java.util.Deque;

/** Half-width marks in Chinese text (GB/T 15834). A text that has them everywhere gets one finding. */
final class HalfWidthPunctuation extends Rule {

    private static final String HALF = ",;:?!().\"";
    private static final String FULL = "，；：？！（）。";
    private static final String CHINESE_MARKS = "，；：？！（）。、“”‘’《》〔〕【】";
    private static final int MOST = 5;

    HalfWidthPunctuation() {
        super("half-width-punctuation", "半角标点");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        for (Line line : manuscript.letterLines()) {
            check(manuscript, line, findings);
        }
        findings.summariseAbove(MOST, "中文里使用了半角标点");
    }

    private static void check(Manuscript manuscript, Line line, Findings findings) {
        boolean quoteOpens = true;
        Deque<Boolean> brackets = new ArrayDeque<>();
        for (int at = line.start(); at < line.end(); at++) {
            char character = manuscript.text().charAt(at);
            int kind = HALF.indexOf(character);
            if (kind < 0) {
                continue;
            }
            boolean chinese = character == ')' && !brackets.isEmpty() ? brackets.pop() : isChinese(manuscript, line, at);
            if (character == '(') {
                brackets.push(chinese);
            }
            if (chinese) {
                String full = character == '"' ? quoteOpens ? "“" : "”" : FULL.substring(kind, kind + 1);
                findings.add(at, at + 1, "半角标点“" + character + "”应改为全角“" + full + "”。", full);
            }
            quoteOpens ^= character == '"';
        }
    }

    /** Whether a mark stands in Chinese text; a closing bracket has no opening one in the line. */
    private static boolean isChinese(Manuscript manuscript, Line line, int at) {
        char before = manuscript.at(line, at - 1);
        char after = manuscript.at(line, at + 1);
        boolean chineseBefore = Manuscript.isHan(before) || CHINESE_MARKS.indexOf(before) >= 0;
        boolean chineseAfter = Manuscript.isHan(after) || CHINESE_MARKS.indexOf(after) >= 0;
        return switch (manuscript.text().charAt(at)) {
            case '.' -> chineseBefore && (chineseAfter || after == 0);
            case ')' -> chineseBefore;
            default -> chineseBefore || chineseAfter;
        };
    }
}
