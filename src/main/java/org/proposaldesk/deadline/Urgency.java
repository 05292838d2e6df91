package org.proposaldesk.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How near a due date is, in calendar days (domain 2.6); screens colour it green, yellow, orange and red, always beside the days in words. */
public enum Urgency {
    NORMAL, APPROACHING, SOON, OVERDUE;

    /** Days before the date from which it is near. */
    public static final int APPROACHING_DAYS = 15;
    /** Days before the date from which it is very near. */
    public static final int SOON_DAYS = 7;

    static Urgency of(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        return days < 0 ? OVERDUE : days <= SOON_DAYS ? SOON : days <= APPROACHING_DAYS ? APPROACHING : NORMAL;
    }
}
