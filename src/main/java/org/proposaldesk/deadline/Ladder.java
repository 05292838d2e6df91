package org.proposaldesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When people are reminded of a task (domain 2.6, R59): 30, 15, 7, 3, 1 and 0 days before its date, then on every working day
 * that it is late; of what a unit outside owes 10, 3 and 0 days before. A rung that falls on a day off goes to the working day before; of several on one day only the last counts.
 * Warnings count from the date before it was moved off a day off, lateness counts from the date that holds (domain 2.3).
 */
public final class Ladder {

    /** The time in Beijing at which a rung is reached: the beginning of office hours. */
    public static final LocalTime MORNING = LocalTime.of(8, 30);

    static final int[] INSIDE = {30, 15, 7, 3, 1, 0};
    /** For what a unit outside owes us (P8a). */
    static final int[] OUTSIDE = {10, 3, 0};
    /** For an answer from outside that is not late by our fault. */
    static final int[] INQUIRIES = {0};

    private final int[] daysBefore;
    private final WorkingCalendar calendar;
    private final LocalDate unmoved;
    private final LocalDate due;

    Ladder(int[] daysBefore, WorkingCalendar calendar, LocalDate unmoved, LocalDate due) {
        this.daysBefore = daysBefore;
        this.calendar = calendar;
        this.unmoved = unmoved;
        this.due = due;
    }

    /**
     * A rung that has been reached.
     *
     * @param name    T-30 to T-0; T+1 and on for each working day that the task is late
     * @param overdue working days that the task is late, 0 when it is not
     */
    public record Rung(String name, LocalDate day, int overdue) {
    }

    /** The first moment after another at which somebody has to be reminded; there always is one. */
    public Instant next(Instant after) {
        for (int days : daysBefore) {
            Instant rung = morningOf(dayBefore(days));
            if (rung.isAfter(after)) {
                return rung;
            }
        }
        LocalDate today = LocalDate.ofInstant(after, Deadlines.BEIJING);
        LocalDate late = calendar.onOrAfter(today.isAfter(due) ? today : due.plusDays(1));
        return morningOf(late).isAfter(after) ? morningOf(late) : morningOf(calendar.onOrAfter(late.plusDays(1)));
    }

    /**
     * The last rung reached: however many were missed, one reminder is due.
     *
     * @param since when the task came up; rungs up to then never were
     */
    public Optional<Rung> reached(Instant now, Instant since) {
        return last(now).filter(rung -> morningOf(rung.day()).isAfter(since));
    }

    private Optional<Rung> last(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Deadlines.BEIJING);
        LocalDate worked = calendar.onOrBefore(morningOf(today).isAfter(now) ? today.minusDays(1) : today);
        if (worked.isAfter(due)) {
            int overdue = (int) calendar.workingDaysBetween(due, worked);
            return Optional.of(new Rung("T+" + overdue, worked, overdue));
        }
        for (int i = daysBefore.length - 1; i >= 0; i--) {
            LocalDate day = dayBefore(daysBefore[i]);
            if (!morningOf(day).isAfter(now)) {
                return Optional.of(new Rung("T-" + daysBefore[i], day, 0));
            }
        }
        return Optional.empty();
    }

    private LocalDate dayBefore(int days) {
        return calendar.onOrBefore(unmoved.minusDays(days));
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(Deadlines.BEIJING).toInstant();
    }
}
