package org.proposaldesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.deadline.DueDate.Kind;
import org.proposaldesk.deadline.DueDate.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Due dates, the sums they come from, and when they have passed. */
class DeadlinesTest {

    private final Deadlines deadlines = CalendarDatabase.deadlinesAt("2026-03-02T09:00:00");

    @Test
    void explainsWorkingDaysAcrossAHolidayWithAMakeUpDay() {
        DueDate due = deadlines.explain(LocalDate.of(2026, 2, 13), Limit.workingDays(5));

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 2, 27)).isEqualTo(due.unmoved());
        assertThat(due.provisional()).isFalse();
        assertThat(due.steps()).containsExactly(
                new Step(Kind.START, "起算日为2026年2月13日（星期五），当日不计入，自次日起算。"),
                new Step(Kind.RULE, "期限为 5 个工作日。"),
                new Step(Kind.MAKE_UP_WORKDAY, "2026年2月14日（星期六）为春节调休上班日，按工作日计入。"),
                new Step(Kind.HOLIDAY, "2026年2月15日至2026年2月23日为春节假期，不计入。"),
                new Step(Kind.LAST_DAY, "第 5 个工作日为2026年2月27日（星期五）。"),
                new Step(Kind.CALENDAR, "放假调休安排依据：国办发明电〔2025〕7号。"),
                new Step(Kind.RESULT, "到期日为2026年2月27日（星期五），当日 24:00（北京时间）之前办理均不逾期。"));
    }

    @Test
    void explainsHowALegalLimitRollsOffAHoliday() {
        DueDate due = deadlines.explain(LocalDate.of(2025, 7, 1), Limit.months(3).basedOn("时限表第1版"));

        assertThat(due.date()).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(due.unmoved()).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(due.steps()).containsExactly(
                new Step(Kind.START, "起算日为2025年7月1日（星期二），当日不计入，自次日起算。"),
                new Step(Kind.RULE, "期限为 3 个月（依据：时限表第1版）。"),
                new Step(Kind.LAST_DAY, "最后一日为2025年10月1日（星期三）。"),
                new Step(Kind.ROLLED, "最后一日为国庆节、中秋节假期，顺延至下一个工作日2025年10月9日（星期四）。"),
                new Step(Kind.HOLIDAY, "2025年10月1日至2025年10月8日为国庆节、中秋节假期，不计入。"),
                new Step(Kind.CALENDAR, "放假调休安排依据：国办发明电〔2024〕12号。"),
                new Step(Kind.RESULT, "到期日为2025年10月9日（星期四），当日 24:00（北京时间）之前办理均不逾期。"));
    }

    @Test
    void explainsAMonthEndThatIsAWorkedSaturday() {
        DueDate due = deadlines.explain(LocalDate.of(2026, 1, 31), Limit.months(1));

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(due.steps())
                .contains(new Step(Kind.MONTH_END, "到期月份没有对应的 31 日，以该月最后一日为准。"),
                        new Step(Kind.NOT_ROLLED, "最后一日为春节调休上班日，属工作日，不顺延。"))
                .extracting(Step::kind).doesNotContain(Kind.ROLLED);
    }

    @Test
    void saysWhenALimitDoesNotRoll() {
        DueDate due = deadlines.explain(LocalDate.of(2026, 3, 4), Limit.calendarDays(10).notRolled());

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 3, 14));
        assertThat(due.steps()).contains(new Step(Kind.NOT_ROLLED, "最后一日为星期六，但该期限不顺延。"));
    }

    @Test
    void countsOrdinaryWeekendsInOneLine() {
        DueDate due = deadlines.explain(LocalDate.of(2026, 6, 18), Limit.workingDays(20));

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 7, 17));
        assertThat(due.steps()).contains(
                new Step(Kind.HOLIDAY, "2026年6月19日至2026年6月21日为端午节假期，不计入。"),
                new Step(Kind.WEEKEND, "其间另有周六、周日 6 天，不计入。"));
    }

    @Test
    void neverMovesAFixedDateAndNamesTheWorkingDayBefore() {
        DueDate due = deadlines.fixed(LocalDate.of(2026, 5, 31), "交办通知");

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(due.steps()).contains(new Step(Kind.NOT_ROLLED,
                "该日为星期日，固定日期不顺延，请在2026年5月29日（星期五）下班前办妥。"));
    }

    @Test
    void explainsTheDateCountedBack() {
        DueDate due = deadlines.countBack(LocalDate.of(2026, 6, 30), Limit.calendarDays(10));

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 6, 18));
        assertThat(due.steps()).startsWith(
                new Step(Kind.RULE, "自2026年6月30日（星期二）倒推，预留 10 日。"),
                new Step(Kind.ROLLED, "倒推所得2026年6月20日（星期六）为端午节假期，提前至此前最后一个工作日。"));
    }

    /** R4: ten working days from 2026-12-25 run into a year without notice, and move once it has been entered. */
    @Test
    void marksADateInAnUncoveredYearProvisionalUntilTheYearIsEntered() {
        LocalDate start = LocalDate.of(2026, 12, 25);
        DueDate before = deadlines.explain(start, Limit.workingDays(10));
        assertThat(before.date()).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(before.provisional()).isTrue();
        assertThat(before.steps()).contains(new Step(Kind.PROVISIONAL,
                "2027 年的放假安排尚未录入，暂按周一至周五上班推算，日期为暂定，录入后重新计算。"));

        new TransactionTemplate(new JdbcTransactionManager(CalendarDatabase.dataSource())).executeWithoutResult(status -> {
            JdbcClient database = CalendarDatabase.client();
            database.sql("insert into proposal_desk.calendar_year (year, notice) values (2027, '通知')").update();
            database.sql("insert into proposal_desk.calendar_day values (date '2027-01-01', 'HOLIDAY', '元旦', '通知', 2027)").update();
            deadlines.reload();
            status.setRollbackOnly();
        });

        DueDate after = deadlines.explain(start, Limit.workingDays(10));
        assertThat(after.date()).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(after.provisional()).isFalse();
        assertThat(after.steps()).extracting(Step::kind).doesNotContain(Kind.PROVISIONAL);
    }

    /** From 29 December on the notice of the next year may have its say, as a holiday at New Year begins before it (10.1). */
    @ParameterizedTest
    @CsvSource({
        "2026-12-21,  5, WORKING_DAY,  true,  false",
        "2026-12-22,  5, WORKING_DAY,  true,  true",
        "2026-12-30,  1, WORKING_DAY,  true,  true",
        "2026-12-19, 10, CALENDAR_DAY, true,  true",
        "2026-12-18, 10, CALENDAR_DAY, true,  false",
        "2025-12-30,  1, WORKING_DAY,  true,  false",
        "2026-12-31,  1, WORKING_DAY,  true,  true",
        "2023-12-29,  1, WORKING_DAY,  true,  true",
        "2026-12-25, 10, CALENDAR_DAY, true,  true",
        "2026-12-25, 10, CALENDAR_DAY, false, false",
        "2026-10-31,  3, MONTH,        true,  true",
        "2023-12-31,  1, MONTH,        true,  false"})
    void isProvisionalExactlyWhenADayItReliesOnIsUncovered(LocalDate start, int amount, Limit.Unit unit, boolean roll,
            boolean provisional) {
        assertThat(deadlines.explain(start, new Limit(amount, unit, roll, "")).provisional()).isEqualTo(provisional);
    }

    /** 2.6: green above fifteen calendar days, yellow, orange from seven on, red when overdue. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-16, NORMAL",
        "2026-03-15, APPROACHING",
        "2026-03-08, APPROACHING",
        "2026-03-07, SOON",
        "2026-02-28, SOON",
        "2026-02-27, OVERDUE"})
    void saysHowNearADateIsInCalendarDays(LocalDate due, Urgency urgency) {
        assertThat(CalendarDatabase.deadlinesAt("2026-02-28T23:59:59").urgency(due)).isEqualTo(urgency);
    }

    /** R58: on time until 24:00 of the due date in Beijing, late from then on. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-30T23:59:59.999, false,  0",
        "2026-07-01T00:00:00,     true,  -1",
        "2026-06-29T00:00:00,     false,  1",
        "2026-07-04T12:00:00,     true,  -3"})
    void isOverdueFromMidnightInBeijing(String now, boolean overdue, int remaining) {
        Deadlines then = CalendarDatabase.deadlinesAt(now);
        LocalDate due = LocalDate.of(2026, 6, 30);

        assertThat(then.isOverdue(due)).isEqualTo(overdue);
        assertThat(then.remainingWorkingDays(due)).isEqualTo(remaining);
    }

    @Test
    void namesTheInstantOfBeingOverdueInBeijingTime() {
        assertThat(deadlines.fixed(LocalDate.of(2026, 6, 30), "交办通知").overdueAt())
                .isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
    }

    @Test
    void isNegativeAsSoonAsItIsOverdueEvenOverAWeekend() {
        assertThat(CalendarDatabase.deadlinesAt("2026-03-14T08:00:00").remainingWorkingDays(LocalDate.of(2026, 3, 13)))
                .isEqualTo(-1);
    }

    @Test
    void refusesLimitsAndDatesThatCannotBeMeant() {
        assertThatThrownBy(() -> Limit.workingDays(-1)).hasMessage("期限数值应为 0 至 10000 之间的整数，现为 -1，请改正。");
        assertThatThrownBy(() -> Limit.months(10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, null, true, "")).hasMessage("期限缺少单位，请注明工作日、日或者月。");
        assertThatThrownBy(() -> deadlines.explain(LocalDate.MAX, Limit.months(1)))
                .hasMessage("日期的年份应在 1949 至 2999 之间，现为 999999999，请改正。");
    }

    @Test
    void explainsTheLargestLimits() {
        LocalDate start = LocalDate.of(2999, 12, 31);
        for (Limit.Unit unit : Limit.Unit.values()) {
            assertThat(deadlines.explain(start, new Limit(Limit.MAXIMUM, unit, true, "")).date()).isAfter(start);
        }
    }

    /** Nothing is marked as late for good: a clock that ran ahead and was set right again leaves no trace (R58). */
    @ParameterizedTest
    @CsvSource({
        "2026-06-30T23:49:59, -10, false",
        "2026-06-30T23:49:59,  10, false",
        "2026-06-30T23:59:59,   0, false",
        "2026-07-01T00:00:00,   0, true",
        "2026-07-01T00:09:59, -10, false",
        "2026-07-01T00:10:00, -10, true"})
    void aClockTenMinutesOffIsWrongForTenMinutesAtMost(String beijingTime, int minutesOff, boolean overdue) {
        LocalDate due = LocalDate.of(2026, 6, 30);
        Clock clock = Clock.offset(CalendarDatabase.clockAt(beijingTime), Duration.ofMinutes(minutesOff));

        assertThat(new Deadlines(new WorkingCalendarRepository(CalendarDatabase.client()), clock).isOverdue(due)).isEqualTo(overdue);
        assertThat(new Deadlines(new WorkingCalendarRepository(CalendarDatabase.client()), clock).remainingWorkingDays(due) < 0).isEqualTo(overdue);
    }

    /** Beijing has no summer time, wherever the machine thinks it stands and whatever its own clock does that night. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Europe/Berlin", "Australia/Sydney", "Asia/Shanghai"})
    void theZoneOfTheMachineDoesNotMatter(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            for (LocalDate day : List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 29), LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 5),
                    LocalDate.of(2026, 10, 4), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 11, 1))) {
                assertThat(CalendarDatabase.deadlinesAt(day + "T23:59:59").isOverdue(day)).as("%s in %s", day, zone).isFalse();
                assertThat(CalendarDatabase.deadlinesAt(day.plusDays(1) + "T00:00:00").isOverdue(day)).as("%s in %s", day, zone).isTrue();
                assertThat(Deadlines.overdueAt(day.plusDays(1))).isEqualTo(Deadlines.overdueAt(day).plus(Duration.ofDays(1)));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
