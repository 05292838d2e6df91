package org.proposaldesk.deadline;

import java.util.Objects;

/**
 * A time limit as a rule states it: an amount, the unit it is counted in, and whether a last day off moves it.
 *
 * @param amount how many units, 0 to {@value #MAXIMUM}
 * @param unit   what is counted; regulations rarely say it, so it stays with each limit
 * @param roll   whether a last day that is a rest day or holiday moves to the next working day: legal limits do
 *               (民法典 203, by analogy), dates that an authority fixed never do
 * @param basis  the rule the limit comes from and its version, in Chinese; empty when nothing is to be said
 */
public record Limit(int amount, Unit unit, boolean roll, String basis) {

    /** Largest amount, some forty years of working days: a larger one is a typing error. */
    public static final int MAXIMUM = 10_000;

    /** What is counted. */
    public enum Unit {
        /** Days that are worked, make-up working days included. */
        WORKING_DAY("个工作日"),
        /** Every day. */
        CALENDAR_DAY("日"),
        /** Months to the corresponding day, or to the last day of a month that has none (民法典 202). */
        MONTH("个月");

        private final String chinese;

        Unit(String chinese) {
            this.chinese = chinese;
        }
    }

    /** @throws IllegalArgumentException with a Chinese message when the amount is out of range or the unit is missing */
    public Limit {
        if (amount < 0 || amount > MAXIMUM) {
            throw new IllegalArgumentException("期限数值应为 0 至 " + MAXIMUM + " 之间的整数，现为 " + amount + "，请改正。");
        }
        if (unit == null) {
            throw new IllegalArgumentException("期限缺少单位，请注明工作日、日或者月。");
        }
        Objects.requireNonNull(basis, "basis");
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, Unit.WORKING_DAY, true, "");
    }

    public static Limit calendarDays(int amount) {
        return new Limit(amount, Unit.CALENDAR_DAY, true, "");
    }

    public static Limit months(int amount) {
        return new Limit(amount, Unit.MONTH, true, "");
    }

    /** The same limit, ending on its last day even if that is a day off. */
    public Limit notRolled() {
        return new Limit(amount, unit, false, basis);
    }

    /** The same limit with the rule it comes from. */
    public Limit basedOn(String rule) {
        return new Limit(amount, unit, roll, rule);
    }

    /** The limit as it is spoken, such as 10 个工作日. */
    public String inWords() {
        return amount + " " + unit.chinese;
    }
}
