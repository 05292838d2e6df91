package org.proposaldesk.letter;

/** Chinese numerals as they stand in session names and heading labels (R62). */
public final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {
    }

    /**
     * Writes a number from 1 to 99: 4 is 四, 10 is 十, 21 is 二十一.
     *
     * @throws IllegalArgumentException outside that range
     */
    public static String of(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("序数须在1至99之间，不能是" + number + "。");
        }
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "");
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
