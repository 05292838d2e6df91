package org.proposaldesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

/** The calendar that the migration enters, day by day against the notices of the State Council. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendarRepository(CalendarDatabase.client()).read();

    @ParameterizedTest
    @CsvSource({
        "2024, '22,18,21,22,21,19,23,22,21,19,21,22'",
        "2025, '19,19,21,22,19,20,23,21,23,18,20,23'",
        "2026, '21,16,22,21,19,21,23,21,22,18,21,23'"})
    void countsTheWorkingDaysOfEachMonth(int year, String perMonth) {
        List<Long> counted = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> LocalDate.of(year, month, 1))
                .map(first -> first.datesUntil(first.plusMonths(1)).filter(calendar::isWorkingDay).count())
                .toList();

        assertThat(counted).isEqualTo(Stream.of(perMonth.split(",")).map(Long::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2024, '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07'",
        "2025, '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08'",
        "2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07'"})
    void freesExactlyTheseWeekdays(int year, String expected) {
        assertThat(days(year).filter(day -> !WorkingCalendar.isWeekend(day) && !calendar.isWorkingDay(day)))
                .containsExactlyElementsOf(dates(year, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'",
        "2025, '01-26 02-08 04-27 09-28 10-11'",
        "2026, '01-04 02-14 02-28 05-09 09-20 10-10'"})
    void worksExactlyTheseWeekendDays(int year, String expected) {
        assertThat(days(year).filter(day -> WorkingCalendar.isWeekend(day) && calendar.isWorkingDay(day)))
                .containsExactlyElementsOf(dates(year, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-02,  3, 2024-02-06",
        "2024-04-03,  2, 2024-04-08",
        "2024-09-13,  5, 2024-09-23",
        "2025-01-24,  5, 2025-02-07",
        "2025-04-25,  5, 2025-05-06",
        "2025-09-26, 10, 2025-10-16",
        "2025-12-31,  1, 2026-01-04",
        "2026-02-13,  5, 2026-02-27",
        "2026-02-14,  1, 2026-02-24",
        "2026-09-18, 10, 2026-10-09",
        "2026-06-18, 20, 2026-07-17"})
    void addsWorkingDays(LocalDate start, int amount, LocalDate due) {
        assertThat(calendar.plus(start, Limit.workingDays(amount))).isEqualTo(due);
        assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(amount);
        assertThat(calendar.workingDaysBetween(due, start)).isEqualTo(-amount);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, 3, 2025-05-28, 2025-05-28",
        "2025-11-30, 3, 2026-02-28, 2026-02-28",
        "2024-11-30, 3, 2025-02-28, 2025-02-28",
        "2025-01-31, 3, 2025-04-30, 2025-04-30",
        "2025-07-01, 3, 2025-10-01, 2025-10-09",
        "2025-08-05, 6, 2026-02-05, 2026-02-05",
        "2025-12-31, 6, 2026-06-30, 2026-06-30",
        "2026-02-15, 0, 2026-02-15, 2026-02-24"})
    void addsMonthsAndRollsOffDaysThatAreFree(LocalDate start, int amount, LocalDate unmoved, LocalDate rolled) {
        assertThat(calendar.plus(start, Limit.months(amount).notRolled())).isEqualTo(unmoved);
        assertThat(calendar.plus(start, Limit.months(amount))).isEqualTo(rolled);
    }

    @Test
    void countsBackToTheWorkingDayBefore() {
        LocalDate replyDue = LocalDate.of(2026, 6, 30);

        assertThat(calendar.minus(replyDue, Limit.calendarDays(10))).isEqualTo(LocalDate.of(2026, 6, 18));
        assertThat(calendar.minus(replyDue, Limit.calendarDays(10).notRolled())).isEqualTo(LocalDate.of(2026, 6, 20));
        assertThat(calendar.minus(replyDue, Limit.workingDays(7))).isEqualTo(LocalDate.of(2026, 6, 18));
        assertThat(calendar.minus(replyDue, Limit.months(4))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void namesTheDaysWithTheirNotice() {
        assertThat(calendar.entry(LocalDate.of(2025, 10, 6))).contains(new CalendarDay(LocalDate.of(2025, 10, 6),
                CalendarDay.Type.HOLIDAY, "国庆节、中秋节", "国办发明电〔2024〕12号"));
        assertThat(calendar.entry(LocalDate.of(2026, 2, 28))).contains(new CalendarDay(LocalDate.of(2026, 2, 28),
                CalendarDay.Type.MAKE_UP_WORKDAY, "春节", "国办发明电〔2025〕7号"));
        assertThat(calendar.entry(LocalDate.of(2024, 2, 9))).as("除夕 2024 was no holiday").isEmpty();
    }

    @Test
    void knowsWhichYearsItCovers() {
        assertThat(calendar.coveredYears()).containsExactlyInAnyOrder(2024, 2025, 2026);
        assertThat(calendar.covers(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 28))).isTrue();
        assertThat(calendar.covers(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 29))).as("the notice of 2027 may name it").isFalse();
        assertThat(calendar.covers(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.covers(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1))).isFalse();
    }

    @Test
    void countsAYearWithoutNoticeAsPlainWeeks() {
        assertThat(days(2027).filter(calendar::isWorkingDay)).hasSize(261);
    }

    @Test
    void refusesAWeekdayAsMakeUpWorkingDay() {
        assertThatThrownBy(() -> CalendarDatabase.client().sql("insert into proposal_desk.calendar_day (date, type, name, notice, year)"
                + " values (date '2026-03-03', 'MAKE_UP_WORKDAY', '春节', '通知', 2026)").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("make_up_workday_is_a_weekend_day");
    }

    /** The bound of the product is 5 µs; the best of several rounds, as other work on the machine is not measured here. */
    @Test
    void computesADueDateWithinFiveMicroseconds() {
        LocalDate start = LocalDate.of(2024, 1, 2);
        List<Limit> limits = List.of(Limit.workingDays(20), Limit.calendarDays(10), Limit.months(3), Limit.workingDays(250));
        long checksum = 0;
        long best = Long.MAX_VALUE;
        int rounds = 8;
        int datesPerRound = 100_000;
        for (int round = 0; round < rounds; round++) {
            long began = System.nanoTime();
            for (int index = 0; index < datesPerRound; index++) {
                checksum += calendar.plus(start.plusDays(index % 900), limits.get(index % limits.size())).toEpochDay();
            }
            best = Math.min(best, System.nanoTime() - began);
        }

        assertThat(checksum).isPositive();
        assertThat((double) best / datesPerRound).as("nanoseconds for one due date").isLessThan(5_000);
    }

    private static Stream<LocalDate> days(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1));
    }

    private static List<LocalDate> dates(int year, String monthDays) {
        return Stream.of(monthDays.split(" ")).map(day -> MonthDay.parse("--" + day).atYear(year)).toList();
    }
}
