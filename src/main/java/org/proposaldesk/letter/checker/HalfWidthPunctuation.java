package org.proposaldesk.letter.checker;

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
            boolean opens = true;
            for (int at = line.start(); at < line.end(); at++) {
                char character = manuscript.text().charAt(at);
                int kind = HALF.indexOf(character);
                if (kind >= 0 && isChinese(manuscript, line, at)) {
                    String full = character == '"' ? opens ? "“" : "”" : FULL.substring(kind, kind + 1);
                    findings.add(at, at + 1, "半角标点“" + character + "”应改为全角“" + full + "”。", full);
                }
                opens ^= character == '"';
            }
        }
        findings.summariseAbove(MOST, "中文里使用了半角标点");
    }

    private static boolean isChinese(Manuscript manuscript, Line line, int at) {
        char before = manuscript.at(line, at - 1);
        char after = manuscript.at(line, at + 1);
        boolean chineseBefore = Manuscript.isHan(before) || CHINESE_MARKS.indexOf(before) >= 0;
        boolean chineseAfter = Manuscript.isHan(after) || CHINESE_MARKS.indexOf(after) >= 0;
        return switch (manuscript.text().charAt(at)) {
            case '.' -> chineseBefore && (chineseAfter || after == 0);
            case ')' -> chineseBefore || chineseAfter && !isListLabel(manuscript, line, at);
            default -> chineseBefore || chineseAfter;
        };
    }

    /** 1) or a) at the beginning of a line. */
    private static boolean isListLabel(Manuscript manuscript, Line line, int at) {
        return at - line.start() <= 2 && manuscript.of(line).indexOf('(') != 0;
    }
}
