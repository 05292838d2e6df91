package org.proposaldesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every calendar, start and limit. */
class WorkingCalendarPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 6 * 365;

    @Property
    void aLimitNeverEndsBeforeItStarts(@ForAll("calendars") Calendars calendars, @ForAll("starts") LocalDate start,
            @ForAll("limits") Limit limit) {
        assertThat(calendars.fast().plus(start, limit)).isAfterOrEqualTo(start);
    }

    @Property
    void aLaterStartNeverEndsEarlier(@ForAll("calendars") Calendars calendars, @ForAll("starts") LocalDate start,
            @ForAll("starts") LocalDate other, @ForAll("limits") Limit limit) {
        LocalDate earlier = start.isBefore(other) ? start : other;
        LocalDate later = start.isBefore(other) ? other : start;

        assertThat(calendars.fast().plus(earlier, limit)).isBeforeOrEqualTo(calendars.fast().plus(later, limit));
    }

    @Property
    void aLongerLimitNeverEndsEarlier(@ForAll("calendars") Calendars calendars, @ForAll("starts") LocalDate start,
            @ForAll("limits") Limit limit) {
        Limit longer = new Limit(limit.amount() + 1, limit.unit(), limit.roll(), limit.basis());

        assertThat(calendars.fast().plus(start, limit)).isBeforeOrEqualTo(calendars.fast().plus(start, longer));
    }

    @Property
    void aLimitThatRollsEndsOnTheFirstWorkingDayFromItsLastDay(@ForAll("calendars") Calendars calendars,
            @ForAll("starts") LocalDate start, @ForAll("limits") Limit limit) {
        LocalDate unmoved = calendars.fast().plus(start, limit.notRolled());
        LocalDate rolled = calendars.fast().plus(start, new Limit(limit.amount(), limit.unit(), true, ""));

        assertThat(calendars.slow().isWorkingDay(rolled)).isTrue();
        assertThat(unmoved.datesUntil(rolled).filter(calendars.slow()::isWorkingDay)).isEmpty();
    }

    @Property
    void countingIsTheInverseOfAdding(@ForAll("calendars") Calendars calendars, @ForAll("starts") LocalDate start,
            @ForAll("amounts") int amount) {
        LocalDate due = calendars.fast().plus(start, Limit.workingDays(amount).notRolled());

        assertThat(calendars.fast().workingDaysBetween(start, due)).isEqualTo(amount);
        assertThat(calendars.fast().workingDaysBetween(due, start)).isEqualTo(-amount);
    }

    @Property
    void countingAgreesWithCountingDayByDay(@ForAll("calendars") Calendars calendars, @ForAll("starts") LocalDate from,
            @ForAll("amounts") int days) {
        LocalDate to = from.plusDays(days);

        assertThat(calendars.fast().workingDaysBetween(from, to)).isEqualTo(calendars.slow().workingDaysAfterUpTo(from, to));
    }

    @Property
    void subtractingWorkingDaysIsTheInverseOfAddingThem(@ForAll("calendars") Calendars calendars,
            @ForAll("starts") LocalDate day, @ForAll("amounts") int amount) {
        LocalDate workingDay = calendars.fast().onOrAfter(day);
        LocalDate back = calendars.fast().minus(workingDay, Limit.workingDays(amount));

        assertThat(calendars.fast().plus(back, Limit.workingDays(amount))).isEqualTo(workingDay);
    }

    @Property
    void countingBackLeavesTheWholeReserve(@ForAll("calendars") Calendars calendars, @ForAll("starts") LocalDate end,
            @ForAll("amounts") int days, @ForAll boolean roll) {
        Limit reserve = new Limit(days, Limit.Unit.CALENDAR_DAY, roll, "");
        LocalDate back = calendars.fast().minus(end, reserve);

        assertThat(back.plusDays(days)).isBeforeOrEqualTo(end);
        assertThat(back.plusDays(1).datesUntil(end.minusDays(days).plusDays(1)).filter(calendars.slow()::isWorkingDay)).isEmpty();
        assertThat(!roll || calendars.slow().isWorkingDay(back)).isTrue();
    }

    @Property
    void monthsEndOnTheCorrespondingDayOrTheLastDayOfTheMonth(@ForAll("calendars") Calendars calendars,
            @ForAll("starts") LocalDate start, @ForAll("amounts") int months) {
        LocalDate due = calendars.fast().plus(start, Limit.months(months).notRolled());

        assertThat(YearMonth.from(due)).isEqualTo(YearMonth.from(start).plusMonths(months));
        if (due.getDayOfMonth() != start.getDayOfMonth()) {
            assertThat(due.getDayOfMonth()).isEqualTo(due.lengthOfMonth()).isLessThan(start.getDayOfMonth());
        }
    }

    @Example
    void aMillionRandomDueDatesAgreeWithTheOracle() {
        Random random = new Random(20_260_228);
        int calendars = 1_000;
        int casesPerCalendar = 1_000;
        for (int calendar = 0; calendar < calendars; calendar++) {
            Calendars both = randomCalendars(random);
            for (int number = 0; number < casesPerCalendar; number++) {
                LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
                Limit limit = randomLimit(random);
                LocalDate expected = both.slow().plus(start, limit);
                LocalDate actual = both.fast().plus(start, limit);
                if (!actual.equals(expected)) {
                    assertThat(actual).as("%s from %s in %s", limit, start, both.slow()).isEqualTo(expected);
                }
            }
        }
    }

    /** The same days as the product reads them and as the oracle does. */
    record Calendars(WorkingCalendar fast, SlowCalendar slow) {
    }

    @Provide
    Arbitrary<Calendars> calendars() {
        return Arbitraries.longs().withoutEdgeCases().map(seed -> randomCalendars(new Random(seed)));
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Integer> amounts() {
        return Arbitraries.integers().between(0, 300);
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(amounts(), Arbitraries.of(Limit.Unit.class), Arbitraries.of(true, false))
                .as((amount, unit, roll) -> new Limit(amount, unit, roll, ""));
    }

    private static Limit randomLimit(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Limit(random.nextInt(60), Limit.Unit.WORKING_DAY, random.nextBoolean(), "");
            case 1 -> new Limit(random.nextInt(120), Limit.Unit.CALENDAR_DAY, random.nextBoolean(), "");
            default -> new Limit(random.nextInt(25), Limit.Unit.MONTH, random.nextBoolean(), "");
        };
    }

    /** Holidays of up to ten days, weekends within them included, and worked weekend days outside them. */
    private static Calendars randomCalendars(Random random) {
        Set<LocalDate> holidays = new HashSet<>();
        for (int holiday = random.nextInt(40); holiday > 0; holiday--) {
            LocalDate first = FIRST.plusDays(random.nextInt(DAYS));
            first.datesUntil(first.plusDays(1 + random.nextInt(10))).forEach(holidays::add);
        }
        Set<LocalDate> makeUpWorkdays = new HashSet<>();
        for (int attempt = random.nextInt(120); attempt > 0; attempt--) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            if (WorkingCalendar.isWeekend(day) && !holidays.contains(day)) {
                makeUpWorkdays.add(day);
            }
        }
        List<CalendarDay> days = new ArrayList<>();
        holidays.forEach(day -> days.add(new CalendarDay(day, CalendarDay.Type.HOLIDAY, "假日", "通知")));
        makeUpWorkdays.forEach(day -> days.add(new CalendarDay(day, CalendarDay.Type.MAKE_UP_WORKDAY, "假日", "通知")));
        return new Calendars(new WorkingCalendar(days, Set.of()), new SlowCalendar(holidays, makeUpWorkdays));
    }
}
