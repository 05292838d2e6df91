package org.proposaldesk.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which a Chinese authority works: Monday to Friday without the holidays, with the make-up working days
 * (调休上班). Immutable, and valid for any date: a year without a notice counts as plain weeks, see {@link #covers}.
 *
 * <p>Counting rests on one number per day, how many working days there are up to it: the plain weekdays by arithmetic,
 * plus what the notices change, summed up beforehand.
 */
public final class WorkingCalendar {

    private static final int DAYS_THAT_THE_NEXT_NOTICE_MAY_NAME = 3;
    private static final long MONDAY_ZERO = LocalDate.of(1969, 12, 29).toEpochDay();

    private final Map<LocalDate, CalendarDay> days = new HashMap<>();
    private final Set<Integer> coveredYears;
    /** The days on which the notices change something, ascending, and how much they have changed in all up to each. */
    private final long[] exceptions;
    private final int[] changeUpTo;
    private final int leastChange;
    private final int greatestChange;

    /**
     * @param days         what the notices say, each date once
     * @param coveredYears the years whose notice has been entered
     */
    public WorkingCalendar(Collection<CalendarDay> days, Collection<Integer> coveredYears) {
        days.forEach(day -> this.days.put(day.date(), day));
        this.coveredYears = Set.copyOf(coveredYears);
        List<CalendarDay> changes = this.days.values().stream()
                .filter(day -> change(day) != 0)
                .sorted(Comparator.comparing(CalendarDay::date))
                .toList();
        exceptions = changes.stream().mapToLong(day -> day.date().toEpochDay()).toArray();
        changeUpTo = changes.stream().mapToInt(WorkingCalendar::change).toArray();
        Arrays.parallelPrefix(changeUpTo, Integer::sum);
        leastChange = Math.min(0, Arrays.stream(changeUpTo).min().orElse(0));
        greatestChange = Math.max(0, Arrays.stream(changeUpTo).max().orElse(0));
    }

    /** What a notice says about the day, if one does. */
    public Optional<CalendarDay> entry(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /**
     * Whether the notices have been entered that say which days from one to another are worked: those of their years, and from
     * 29 December on that of the next year, which may name days before New Year.
     */
    public boolean covers(LocalDate from, LocalDate to) {
        int last = lastYearAbout(to);
        for (int year = from.getYear(); year <= last; year++) {
            if (!coveredYears.contains(year)) {
                return false;
            }
        }
        return true;
    }

    static int lastYearAbout(LocalDate day) {
        return day.plusDays(DAYS_THAT_THE_NEXT_NOTICE_MAY_NAME).getYear();
    }

    /** The years whose notice has been entered. */
    public Set<Integer> coveredYears() {
        return coveredYears;
    }

    public boolean isWorkingDay(LocalDate date) {
        long day = date.toEpochDay();
        return workingDaysUpTo(day) != workingDaysUpTo(day - 1);
    }

    /** The last day of a limit. The day of the event is not counted (民法典 201). */
    public LocalDate plus(LocalDate start, Limit limit) {
        LocalDate last = plusUnmoved(start, limit);
        return limit.roll() ? onOrAfter(last) : last;
    }

    /** The last day of a limit before it is moved off a rest day. */
    LocalDate plusUnmoved(LocalDate start, Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY -> limit.amount() == 0 ? start
                    : dayReaching(workingDaysUpTo(start.toEpochDay()) + limit.amount());
            case CALENDAR_DAY -> start.plusDays(limit.amount());
            case MONTH -> start.plusMonths(limit.amount());
        };
    }

    /** The latest day that leaves the limit free before the end. A limit that rolls moves to the working day before. */
    public LocalDate minus(LocalDate end, Limit limit) {
        LocalDate day = minusUnmoved(end, limit);
        return limit.roll() ? onOrBefore(day) : day;
    }

    /** The day that leaves the limit free before the end, before it is moved off a rest day. */
    LocalDate minusUnmoved(LocalDate end, Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY -> limit.amount() == 0 ? end
                    : dayReaching(workingDaysUpTo(end.toEpochDay()) - limit.amount());
            case CALENDAR_DAY -> end.minusDays(limit.amount());
            case MONTH -> end.minusMonths(limit.amount());
        };
    }

    /** The day itself if it is worked, else the next working day. */
    public LocalDate onOrAfter(LocalDate date) {
        return dayReaching(workingDaysUpTo(date.toEpochDay() - 1) + 1);
    }

    /** The day itself if it is worked, else the working day before. */
    public LocalDate onOrBefore(LocalDate date) {
        return dayReaching(workingDaysUpTo(date.toEpochDay()));
    }

    /** How many working days lie after one day up to and including another; negative when the other is earlier. */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        return workingDaysUpTo(to.toEpochDay()) - workingDaysUpTo(from.toEpochDay());
    }

    private long workingDaysUpTo(long day) {
        int found = Arrays.binarySearch(exceptions, day);
        int passed = found >= 0 ? found + 1 : -found - 1;
        return weekdaysUpTo(day) + (passed == 0 ? 0 : changeUpTo[passed - 1]);
    }

    /** The first day up to which there are so many working days: that working day itself. */
    private LocalDate dayReaching(long workingDays) {
        // The notices shift the plain answer by no more than their least and greatest change.
        long low = weekday(workingDays - greatestChange);
        long high = weekday(workingDays - leastChange);
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (workingDaysUpTo(middle) < workingDays) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return LocalDate.ofEpochDay(low);
    }

    private static int change(CalendarDay day) {
        boolean worked = day.type() == CalendarDay.Type.MAKE_UP_WORKDAY;
        return (worked ? 1 : 0) - (isWeekend(day.date()) ? 0 : 1);
    }

    /** Whether the day is a Saturday or Sunday, worked or not. */
    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private static long weekdaysUpTo(long day) {
        long fromMonday = day - MONDAY_ZERO;
        return Math.floorDiv(fromMonday, 7) * 5 + Math.min(Math.floorMod(fromMonday, 7) + 1, 5);
    }

    /** The weekday with this number: the inverse of {@link #weekdaysUpTo}. */
    private static long weekday(long number) {
        return MONDAY_ZERO + Math.floorDiv(number - 1, 5) * 7 + Math.floorMod(number - 1, 5);
    }
}
