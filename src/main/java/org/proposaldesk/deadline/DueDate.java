package org.proposaldesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A due date and the sum it comes from.
 *
 * @param date        the last day on which the work is in time
 * @param unmoved     the day before it was moved off a rest day; warnings count from it, overdue counts from {@code date}
 * @param provisional true when the date depends on a year whose notice has not been entered, so it may still move (R4)
 * @param steps       how the date came about, in the order of the calculation
 */
public record DueDate(LocalDate date, LocalDate unmoved, boolean provisional, List<Step> steps) {

    public DueDate {
        steps = List.copyOf(steps);
    }

    /**
     * One line of the calculation.
     *
     * @param kind what the line is about
     * @param text a Chinese sentence
     */
    public record Step(Kind kind, String text) {
    }

    /** What a line of the calculation is about. */
    public enum Kind {
        START, RULE, MAKE_UP_WORKDAY, HOLIDAY, WEEKEND, MONTH_END, LAST_DAY, ROLLED, NOT_ROLLED,
        CALENDAR, PROVISIONAL, REPLY_DATE, WARNING, RESULT
    }

    /** The first instant at which the work is late: 24:00 of the due date, Beijing time (R58). */
    public Instant overdueAt() {
        return Deadlines.overdueAt(date);
    }

    /** The same date with a sentence before its sum. */
    public DueDate because(String sentence) {
        List<Step> all = new ArrayList<>(List.of(new Step(Kind.REPLY_DATE, sentence)));
        all.addAll(steps);
        return new DueDate(date, unmoved, provisional, all);
    }

    /** Sentences that ask somebody to check the date; empty for most. */
    public List<String> warnings() {
        return steps.stream().filter(step -> step.kind() == Kind.WARNING).map(Step::text).toList();
    }
}
