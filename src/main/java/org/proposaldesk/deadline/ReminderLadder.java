package org.proposaldesk.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When reminders are due: a number of calendar days before the due date, each on the working day before if that day is a
 * day off (R59), and once the due date has come on every working day after it.
 */
@Component
public class ReminderLadder {

    private final Deadlines deadlines;
    private final List<Integer> daysBefore;

    /** @param daysBefore the warning days, calendar days before the due date; 0 is the due date itself */
    public ReminderLadder(Deadlines deadlines,
            @Value("${proposaldesk.reminder.days-before:30,15,7,3,1,0}") int... daysBefore) {
        if (IntStream.of(daysBefore).anyMatch(days -> days < 0)) {
            throw new IllegalArgumentException("催办提前天数不得为负数，请检查 proposaldesk.reminder.days-before。");
        }
        this.deadlines = deadlines;
        this.daysBefore = IntStream.of(daysBefore).boxed().sorted(Comparator.reverseOrder()).toList();
    }

    /**
     * A rung of the ladder.
     *
     * @param name such as T-15, T-0 or T+3: calendar days from the due date; the same for the same due date for ever
     * @param date the working day on which the reminder is sent
     */
    public record Rung(String name, LocalDate date) {
    }

    /**
     * The next rung after a day. Of rungs that meet on one day, before a holiday for example, it is the most urgent.
     *
     * @param due   the due date before it was moved, {@link DueDate#unmoved()}
     * @param after the day that has been dealt with
     */
    public Rung next(LocalDate due, LocalDate after) {
        WorkingCalendar calendar = deadlines.calendar();
        Rung next = null;
        for (int days : daysBefore) {
            LocalDate date = calendar.onOrBefore(due.minusDays(days));
            if (date.isAfter(after) && (next == null || date.equals(next.date()))) {
                next = new Rung("T-" + days, date);
            }
        }
        return next != null ? next : afterDue(calendar, due, after);
    }

    private static Rung afterDue(WorkingCalendar calendar, LocalDate due, LocalDate after) {
        LocalDate date = calendar.onOrAfter((after.isAfter(due) ? after : due).plusDays(1));
        return new Rung("T+" + ChronoUnit.DAYS.between(due, date), date);
    }
}
