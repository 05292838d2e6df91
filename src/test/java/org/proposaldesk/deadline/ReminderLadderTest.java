package org.proposaldesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.proposaldesk.deadline.ReminderLadder.Rung;

/** When reminders are due (R59). */
class ReminderLadderTest {

    private final Deadlines deadlines = CalendarDatabase.deadlinesAt("2026-03-02T09:00:00");
    private final ReminderLadder ladder = new ReminderLadder(deadlines, 0, 1, 3, 7, 15, 30);

    @Test
    void climbsTheLadderAndThenRemindsEveryWorkingDay() {
        assertThat(rungs(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 5, 1), 9)).containsExactly(
                rung("T-30", 2026, 5, 29),
                rung("T-15", 2026, 6, 15),
                rung("T-7", 2026, 6, 23),
                rung("T-3", 2026, 6, 26),
                rung("T-1", 2026, 6, 29),
                rung("T-0", 2026, 6, 30),
                rung("T+1", 2026, 7, 1),
                rung("T+2", 2026, 7, 2),
                rung("T+3", 2026, 7, 3));
    }

    @Test
    void movesAWarningToTheWorkingDayBeforeAHoliday() {
        assertThat(ladder.next(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 9, 21)))
                .as("T-15 is 5 October").isEqualTo(rung("T-15", 2026, 9, 30));
    }

    @Test
    void sendsOnlyTheMostUrgentOfRungsThatMeetOnOneDay() {
        assertThat(rungs(LocalDate.of(2026, 2, 22), LocalDate.of(2026, 2, 12), 3)).containsExactly(
                rung("T-0", 2026, 2, 14),
                rung("T+2", 2026, 2, 24),
                rung("T+3", 2026, 2, 25));
    }

    @Test
    void leavesOutRungsThatHavePassed() {
        assertThat(ladder.next(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 24))).isEqualTo(rung("T-3", 2026, 6, 26));
        assertThat(ladder.next(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 8, 3))).isEqualTo(rung("T+35", 2026, 8, 4));
    }

    @Test
    void refusesNegativeDays() {
        assertThatThrownBy(() -> new ReminderLadder(deadlines, 3, -1))
                .hasMessage("催办提前天数不得为负数，请检查 proposaldesk.reminder.days-before。");
    }

    @Property
    void alwaysGoesOnOnALaterWorkingDay(@ForAll("dates") LocalDate due, @ForAll("dates") LocalDate after) {
        Rung next = ladder.next(due, after);

        assertThat(next.date()).isAfter(after);
        assertThat(deadlines.calendar().isWorkingDay(next.date())).isTrue();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 1_000).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    private List<Rung> rungs(LocalDate due, LocalDate after, int number) {
        return Stream.iterate(ladder.next(due, after), rung -> ladder.next(due, rung.date())).limit(number).toList();
    }

    private static Rung rung(String name, int year, int month, int day) {
        return new Rung(name, LocalDate.of(year, month, day));
    }
}
