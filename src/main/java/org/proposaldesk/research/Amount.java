package org.proposaldesk.research;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The amounts of figures, whatever the scale that they are written in: 3.1亿 元 is as much as 31000 万元. */
final class Amount {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?)\\s*([万亿])?");

    private Amount() {
    }

    /** The amount without its scale, or null when it is no plain number. */
    static BigDecimal of(String value, String unit) {
        Matcher number = NUMBER.matcher(value.strip());
        if (!number.matches()) {
            return null;
        }
        String scale = number.group(2) != null ? number.group(2) : unit == null || unit.isBlank() ? "" : unit.strip().substring(0, 1);
        return new BigDecimal(number.group(1).replace(",", "")).scaleByPowerOfTen(scale.equals("万") ? 4 : scale.equals("亿") ? 8 : 0);
    }

    /** The unit without a scale: 元 of 万元. */
    static String unit(String unit) {
        return unit == null ? "" : unit.strip().replaceFirst("^[万亿]", "");
    }

    /** Whether two figures say the same; texts that are no numbers are compared as they stand. */
    static boolean same(String value, String unit, String otherValue, String otherUnit) {
        BigDecimal one = of(value, unit);
        BigDecimal other = of(otherValue, otherUnit);
        return one == null || other == null ? value.strip().equals(otherValue.strip()) : one.compareTo(other) == 0;
    }
}
