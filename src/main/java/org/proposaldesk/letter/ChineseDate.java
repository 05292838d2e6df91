package org.proposaldesk.letter;

import java.time.LocalDate;

/**
 * Dates as letters print them and as every sentence of the product says them: Arabic digits, full year, no padded zeros
 * (R25; GB/T 9704-2012 clause 7.3.5.4).
 */
public final class ChineseDate {

    private ChineseDate() {
    }

    /** For example 2025年6月9日; 未定 for null, as sentences are also made ready that are not said. */
    public static String format(LocalDate date) {
        return date == null ? "未定" : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
