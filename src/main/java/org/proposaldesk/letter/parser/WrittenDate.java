package org.proposaldesk.letter.parser;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as letters write them. */
final class WrittenDate {

    private static final Pattern PARTS = Pattern.compile("(.{4})[年./-](.{1,3})[月./-](.{1,3}?)日?");
    private static final String DIGITS = "〇一二三四五六七八九";

    private WrittenDate() {
    }

    /** The day, in Arabic or Chinese figures; null when there is no such day. */
    static LocalDate parse(String written) {
        StringBuilder folded = new StringBuilder();
        written.chars().forEach(character -> folded.append(Characters.fold((char) character)));
        Matcher matcher = PARTS.matcher(folded.toString().replace('零', '〇').replace('○', '〇').replaceAll("[oO]", "0"));
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
        } catch (DateTimeException | NumberFormatException impossible) {
            return null;
        }
    }

    private static int number(String figures) {
        int ten = figures.indexOf('十');
        if (ten >= 0) {
            int tens = ten == 0 ? 1 : number(figures.substring(0, ten));
            return tens * 10 + (ten + 1 < figures.length() ? number(figures.substring(ten + 1)) : 0);
        }
        StringBuilder digits = new StringBuilder();
        for (char figure : figures.toCharArray()) {
            digits.append(DIGITS.indexOf(figure) >= 0 ? String.valueOf(DIGITS.indexOf(figure)) : String.valueOf(figure));
        }
        return Integer.parseInt(digits.toString());
    }
}
