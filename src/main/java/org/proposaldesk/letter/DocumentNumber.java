package org.proposaldesk.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Document number (发文字号), for example 株科办〔2025〕39号 (R24; GB/T 9704-2012 clause 7.2.5).
 *
 * @param agencyCode code of the series in Chinese characters (机关代字)
 * @param year       calendar year, four digits
 * @param serial     serial in the year, from 1, printed without padding
 */
public record DocumentNumber(String agencyCode, int year, int serial) {

    private static final Pattern WRITTEN = Pattern.compile("(\\p{IsHan}+)〔([1-9]\\d{3})〕([1-9]\\d{0,8})号");

    public DocumentNumber {
        Text.required("documentNumber", "机关代字", agencyCode);
        if (!agencyCode.matches("\\p{IsHan}{1,12}")) {
            throw new InvalidLetter("documentNumber", "机关代字“" + agencyCode + "”须为1至12个汉字。");
        }
        if (year < 1949 || year > 9999) {
            throw new InvalidLetter("documentNumber", "发文字号的年份须为四位数字，不能是" + year + "。");
        }
        if (serial < 1) {
            throw new InvalidLetter("documentNumber", "发文字号的序号从1开始，不能是" + serial + "。");
        }
    }

    /**
     * Reads a number as printed.
     *
     * @throws InvalidLetter when it is written otherwise: other brackets than 〔〕, a padded serial, spaces
     */
    public static DocumentNumber parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new InvalidLetter("documentNumber",
                    "发文字号“" + written + "”不规范：须为机关代字、六角括号〔〕括住的四位年份、不补零的序号和“号”字，如“株科办〔2025〕39号”。");
        }
        return new DocumentNumber(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    /** The number as printed. */
    @Override
    public String toString() {
        return agencyCode + "〔" + year + "〕" + serial + "号";
    }
}
