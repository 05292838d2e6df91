package org.proposaldesk.deadline;

import java.time.LocalDate;

/**
 * A day about which a notice of the State Council says something.
 *
 * @param date   the day
 * @param type   whether it is free or worked
 * @param name   the holiday; for a make-up working day (调休上班) the holiday that it pays for
 * @param notice number of the notice that says so
 */
public record CalendarDay(LocalDate date, Type type, String name, String notice) {

    /** What the notice makes of the day. */
    public enum Type {
        /** Free, whatever day of the week it is. */
        HOLIDAY,
        /** A Saturday or Sunday that is worked like any other working day. */
        MAKE_UP_WORKDAY
    }
}
