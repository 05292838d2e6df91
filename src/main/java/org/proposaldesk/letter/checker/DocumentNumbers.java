package org.proposaldesk.letter.checker;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Document numbers (发文字号), the letter's own and those it cites (R24): six-angled brackets, no padding, no blanks, no 第. */
final class DocumentNumbers extends Rule {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<=\\p{IsHan})\\s{0,4}[〔\\[［【﹝（(]\\s{0,4}(\\d{4}|\\d{2})\\s{0,4}[〕\\]］】﹞）)]\\s{0,4}(第?)\\s{0,4}(\\d{1,6})\\s{0,4}号"
            + "(?!\\s{0,2}(?:提案|建议|议案|案|[楼线院路])|地块)");
    /** Decrees and announcements count with 第. */
    private static final String WITH_ORDINAL = "告令";

    DocumentNumbers() {
        super("document-number", "发文字号");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        manuscript.eachMatch(NUMBER, match -> {
            boolean ordinal = WITH_ORDINAL.indexOf(manuscript.text().charAt(match.start() - 1)) >= 0;
            String right = right(match, ordinal ? match.group(2) : "");
            if (!match.group().equals(right)) {
                findings.add(match.start(), match.end(), "发文字号的年份为四位数字，用六角括号“〔〕”括住，序号不补零、不加“第”字和空格"
                        + (right == null ? "。" : "，应写作“" + right + "”。"), right);
            }
        });
    }

    /** Null when the year is not there in full. */
    private static String right(MatchResult match, String ordinal) {
        String serial = match.group(3).replaceFirst("^0+", "");
        return match.group(1).length() < 4 || serial.isEmpty() ? null : "〔" + match.group(1) + "〕" + ordinal + serial + "号";
    }
}
