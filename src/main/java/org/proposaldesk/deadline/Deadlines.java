package org.proposaldesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.proposaldesk.deadline.DueDate.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Computes due dates and says how each came about. Counting follows 民法典 201–203 by analogy: the day of the event is
 * not counted, months run to the corresponding day, a legal limit that ends on a day off moves to the next working day.
 */
@Service
public class Deadlines {

    /** The zone of every date of this work (R58). */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final Supplier<WorkingCalendar> source;
    private final Clock clock;
    private volatile WorkingCalendar calendar;

    @Autowired
    public Deadlines(WorkingCalendarRepository repository, Clock clock) {
        this(repository::read, clock);
    }

    private Deadlines(Supplier<WorkingCalendar> source, Clock clock) {
        this.source = source;
        this.clock = clock;
        reload();
    }

    /** The same services on another calendar: what the dates would be if it were in force. */
    public Deadlines under(WorkingCalendar other) {
        return new Deadlines(() -> other, clock);
    }

    /** Reads the calendar again: after a year has been entered or changed. */
    public void reload() {
        calendar = source.get();
    }

    /** Puts a calendar in force that is about to be committed; {@link #reload} takes it back. */
    public void use(WorkingCalendar next) {
        calendar = next;
    }

    /** The calendar in force. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /**
     * The due date of a limit that runs from the day of an event.
     *
     * @throws IllegalArgumentException with a Chinese message when the start is no plausible date
     */
    public DueDate explain(LocalDate start, Limit limit) {
        requirePlausible(start);
        WorkingCalendar days = calendar;
        LocalDate unmoved = days.plusUnmoved(start, limit);
        LocalDate date = days.plus(start, limit);
        boolean countsWorkingDays = countsWorkingDays(limit);

        Explanation explanation = new Explanation(days);
        explanation.say(Kind.START, "起算日为" + Explanation.inWords(start)
                + (limit.amount() == 0 ? "。" : "，当日不计入，自次日起算。"));
        explanation.sayLimit("期限为 ", limit);
        if (countsWorkingDays) {
            explanation.sayDays(start.plusDays(1), date);
            explanation.say(Kind.LAST_DAY, "第 " + limit.amount() + " 个工作日为" + Explanation.inWords(date) + "。");
        } else {
            if (limit.unit() == Limit.Unit.MONTH && unmoved.getDayOfMonth() != start.getDayOfMonth()) {
                explanation.say(Kind.MONTH_END, "到期月份没有对应的 " + start.getDayOfMonth() + " 日，以该月最后一日为准。");
            }
            explanation.say(Kind.LAST_DAY, "最后一日为" + Explanation.inWords(unmoved) + "。");
            sayRoll(explanation, days, unmoved, date);
        }
        boolean provisional = (countsWorkingDays || limit.roll())
                && explanation.sayUncovered(countsWorkingDays ? start.plusDays(1) : unmoved, date);
        return explanation.result(date, unmoved, provisional);
    }

    /**
     * The latest day on which something may be finished so that a limit remains until the end. A limit that rolls moves
     * to the working day before, never after.
     *
     * @throws IllegalArgumentException with a Chinese message when the end is no plausible date
     */
    public DueDate countBack(LocalDate end, Limit reserve) {
        requirePlausible(end);
        WorkingCalendar days = calendar;
        LocalDate unmoved = days.minusUnmoved(end, reserve);
        LocalDate date = days.minus(end, reserve);
        boolean countsWorkingDays = countsWorkingDays(reserve);

        Explanation explanation = new Explanation(days);
        explanation.sayLimit("自" + Explanation.inWords(end) + "倒推，预留 ", reserve);
        if (countsWorkingDays) {
            explanation.sayDays(date.plusDays(1), end);
        } else if (!date.equals(unmoved)) {
            explanation.say(Kind.ROLLED, "倒推所得" + Explanation.inWords(unmoved) + "为" + explanation.natureOf(unmoved)
                    + "，提前至此前最后一个工作日。");
        }
        boolean provisional = (countsWorkingDays || reserve.roll())
                && explanation.sayUncovered(date, countsWorkingDays ? end : unmoved);
        return explanation.result(date, date, provisional);
    }

    /**
     * A date that an authority fixed, such as the reply date of a batch (批次). It never moves; work that would end on a
     * day off has to be done on the working day before.
     *
     * @param basis who fixed it, in Chinese
     */
    public DueDate fixed(LocalDate date, String basis) {
        requirePlausible(date);
        WorkingCalendar days = calendar;
        Explanation explanation = new Explanation(days);
        explanation.say(Kind.RULE, basis + "规定的日期为" + Explanation.inWords(date) + "，属固定日期，不作推算。");
        if (!days.isWorkingDay(date)) {
            explanation.say(Kind.NOT_ROLLED, "该日为" + explanation.natureOf(date) + "，固定日期不顺延，请在"
                    + Explanation.inWords(days.onOrBefore(date)) + "下班前办妥。");
        }
        return explanation.result(date, date, false);
    }

    /**
     * When people are reminded of what is due on a date.
     *
     * @param unmoved the date before it was moved off a day off
     */
    public Ladder ladder(LocalDate unmoved, LocalDate due) {
        return new Ladder(Ladder.INSIDE, calendar, unmoved, due);
    }

    /** The same for what a unit outside owes us: 10 and 3 days before, on the day, and daily when it is late (P8a). */
    public Ladder outsideLadder(LocalDate unmoved, LocalDate due) {
        return new Ladder(Ladder.OUTSIDE, calendar, unmoved, due);
    }

    /** When somebody outside who owes us an answer is asked for it: from this day on, every working day. */
    public Ladder inquiries(LocalDate day) {
        return new Ladder(Ladder.INQUIRIES, calendar, day, day);
    }

    /** Today in Beijing. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }

    /** The first instant at which work due on this date is late: 24:00, Beijing time (R58). */
    public static Instant overdueAt(LocalDate due) {
        return due.plusDays(1).atStartOfDay(BEIJING).toInstant();
    }

    /** Whether the due date has passed. */
    public boolean isOverdue(LocalDate due) {
        return !clock.instant().isBefore(overdueAt(due));
    }

    /**
     * Working days left after today up to the due date: 0 on the last of them, negative as soon as the work is overdue,
     * even over a weekend.
     */
    public long remainingWorkingDays(LocalDate due) {
        LocalDate today = today();
        long remaining = calendar.workingDaysBetween(today, due);
        return today.isAfter(due) ? Math.min(remaining, -1) : remaining;
    }

    /** How near the due date is today. */
    public Urgency urgency(LocalDate due) {
        return Urgency.of(due, today());
    }

    private static boolean countsWorkingDays(Limit limit) {
        return limit.unit() == Limit.Unit.WORKING_DAY && limit.amount() > 0;
    }

    private static void sayRoll(Explanation explanation, WorkingCalendar days, LocalDate unmoved, LocalDate date) {
        String nature = explanation.natureOf(unmoved);
        if (!date.equals(unmoved)) {
            explanation.say(Kind.ROLLED, "最后一日为" + nature + "，顺延至下一个工作日" + Explanation.inWords(date) + "。");
            explanation.sayDays(unmoved, date);
        } else if (!days.isWorkingDay(date)) {
            explanation.say(Kind.NOT_ROLLED, "最后一日为" + nature + "，但该期限不顺延。");
        } else if (WorkingCalendar.isWeekend(date)) {
            explanation.say(Kind.NOT_ROLLED, "最后一日为" + nature + "，属工作日，不顺延。");
        } else {
            explanation.say(Kind.NOT_ROLLED, "最后一日为工作日，不顺延。");
        }
    }

    private static void requirePlausible(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "日期的年份应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间，现为 " + date.getYear() + "，请改正。");
        }
    }
}
