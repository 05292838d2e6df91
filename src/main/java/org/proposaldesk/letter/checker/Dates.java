package org.proposaldesk.letter.checker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates (R25): no padded zeros, no blanks, no digit for 〇 among Chinese numerals, and only days that exist. */
final class Dates extends Rule {

    private static final Pattern ARABIC = Pattern.compile(
            "(?<!\\d)(?:(\\d{4})(\\s{0,8})年(\\s{0,8}))?(\\d{1,2})(\\s{0,8})月(?:(\\s{0,8})(\\d{1,2})(\\s{0,8})日)?");
    private static final Pattern CHINESE = Pattern.compile("[一二][一二三四五六七八九〇○◯零0OＯ]{3}年");
    private static final Pattern NOT_A_NUMERAL = Pattern.compile("[○◯零0OＯ]");

    private static final int MOST = 3;

    Dates() {
        super("date", "日期写法");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        manuscript.eachMatch(ARABIC, match -> arabic(match, findings));
        manuscript.eachMatch(CHINESE, match -> {
            String right = NOT_A_NUMERAL.matcher(match.group()).replaceAll("〇");
            if (!right.equals(match.group())) {
                findings.add(match.start(), match.end(), "汉字数字年份中的零应写作“〇”。", right);
            }
        });
        findings.summariseAbove(MOST, "日期写法不规范（月、日不补零、不加空格）");
    }

    private static void arabic(MatchResult match, Findings findings) {
        String right = (match.group(1) == null ? "" : match.group(1) + "年") + unpadded(match.group(4)) + "月"
                + (match.group(7) == null ? "" : unpadded(match.group(7)) + "日");
        if (!exists(match)) {
            findings.add(match.start(), match.end(), "没有“" + right + "”这一天，请核对。", null);
        } else if (!right.equals(match.group())) {
            findings.add(match.start(), match.end(), "日期中的月、日不补零、不加空格，应写作“" + right + "”。", right);
        }
    }

    private static boolean exists(MatchResult match) {
        int month = Integer.parseInt(match.group(4));
        if (match.group(7) == null) {
            return month >= 1 && month <= 12 || match.group(1) == null;
        }
        try {
            LocalDate.of(match.group(1) == null ? 2000 : Integer.parseInt(match.group(1)), month, Integer.parseInt(match.group(7)));
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static String unpadded(String number) {
        return number.length() == 2 && number.charAt(0) == '0' ? number.substring(1) : number;
    }
}
