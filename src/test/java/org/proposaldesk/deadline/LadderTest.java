package org.proposaldesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** R59: the ladder 30/15/7/3/1/0, then daily. */
class LadderTest {

    private static final Deadlines DEADLINES = CalendarDatabase.deadlinesAt("2026-01-05T09:00:00");
    private static final Instant LONG_AGO = at("2024-01-02T09:00");

    private static Ladder ladder(String unmoved, String due) {
        return DEADLINES.ladder(LocalDate.parse(unmoved), LocalDate.parse(due));
    }

    private static Instant at(String beijingTime) {
        return LocalDateTime.parse(beijingTime).atZone(Deadlines.BEIJING).toInstant();
    }

    private static List<String> days(Ladder ladder, String from, int count) {
        return Stream.iterate(ladder.next(at(from)), ladder::next).limit(count)
                .map(moment -> LocalDateTime.ofInstant(moment, Deadlines.BEIJING).toString()).toList();
    }

    @Test
    void goesOnDaily() {
        // Tuesday 2026-06-30; 06-23, 06-15, 06-29 are worked, T-30 = Sunday 05-31 and T-3 = Saturday 06-27 go to the Friday before.
        assertThat(days(ladder("2026-06-30", "2026-06-30"), "2026-05-01T00:00", 9)).containsExactly("2026-05-29T08:30", "2026-06-15T08:30",
                "2026-06-23T08:30", "2026-06-26T08:30", "2026-06-29T08:30", "2026-06-30T08:30", "2026-07-01T08:30", "2026-07-02T08:30",
                "2026-07-03T08:30");
    }

    @Test
    void goesToTheWorkingDayBeforeAHoliday() {
        // The Spring Festival is free from 2026-02-15 to 02-23, and Saturday 02-14 is worked: T-3 = 02-21 and T-7 = 02-17 meet on it.
        Ladder ladder = ladder("2026-02-24", "2026-02-24");
        assertThat(days(ladder, "2026-02-10T00:00", 3)).containsExactly("2026-02-14T08:30", "2026-02-24T08:30", "2026-02-25T08:30");
        assertThat(ladder.reached(at("2026-02-14T08:30"), LONG_AGO)).get().extracting(Ladder.Rung::name).isEqualTo("T-1");
    }

    @Test
    void warnsFromTheUnmovedDateAndIsLateAfterTheMovedOne() {
        // A legal limit that ends on Thursday 2026-10-01 moves to Thursday 10-08.
        Ladder ladder = ladder("2026-10-01", "2026-10-08");
        assertThat(days(ladder, "2026-09-28T12:00", 3)).containsExactly("2026-09-30T08:30", "2026-10-09T08:30", "2026-10-10T08:30");
        assertThat(ladder.reached(at("2026-10-08T23:59"), LONG_AGO)).get().extracting(Ladder.Rung::name, Ladder.Rung::overdue)
                .containsExactly("T-0", 0);
        assertThat(ladder.reached(at("2026-10-09T08:30"), LONG_AGO)).get().extracting(Ladder.Rung::name, Ladder.Rung::overdue)
                .containsExactly("T+1", 1);
    }

    @Test
    void makesOneRungOfAllThatWereMissed() {
        Ladder ladder = ladder("2026-06-30", "2026-06-30");
        assertThat(ladder.reached(at("2026-06-29T08:29"), LONG_AGO)).get().extracting(Ladder.Rung::name).isEqualTo("T-3");
        assertThat(ladder.reached(at("2026-06-29T08:30"), LONG_AGO)).get().extracting(Ladder.Rung::name).isEqualTo("T-1");
        assertThat(ladder.reached(at("2026-07-05T10:00"), LONG_AGO)).get().extracting(Ladder.Rung::name).isEqualTo("T+3");
    }

    @Test
    void knowsNoRungFromBeforeTheTask() {
        Ladder ladder = ladder("2026-06-30", "2026-06-30");
        assertThat(ladder.reached(at("2026-06-26T10:00"), at("2026-06-26T09:00"))).isEmpty();
        assertThat(ladder.reached(at("2026-06-26T10:00"), at("2026-06-26T08:00"))).isPresent();
        assertThat(ladder.reached(at("2026-05-01T10:00"), LONG_AGO)).isEmpty();
    }

    /** R58: a clock that is wrong by ten minutes reminds a little early or late, but never calls anything late that is not. */
    @Test
    void toleratesAWrongClock() {
        Ladder ladder = ladder("2026-06-30", "2026-06-30");
        for (Duration wrong : List.of(Duration.ofMinutes(-10), Duration.ZERO, Duration.ofMinutes(10))) {
            assertThat(ladder.reached(at("2026-06-30T23:59").plus(wrong), LONG_AGO)).get().extracting(Ladder.Rung::overdue).isEqualTo(0);
        }
    }

    /** What a timer waits for and what the reminder then finds is the same rung, whenever it is asked. */
    @Property
    void findsTheRungThatItWaitedFor(@ForAll @IntRange(max = 1000) int dueDay, @ForAll @IntRange(max = 9) int moved,
            @ForAll @IntRange(min = -70_000, max = 30_000) int minutes) {
        LocalDate unmoved = LocalDate.of(2024, 2, 1).plusDays(dueDay);
        Ladder ladder = DEADLINES.ladder(unmoved, unmoved.plusDays(moved));
        Instant now = Deadlines.overdueAt(unmoved).plus(Duration.ofMinutes(minutes));
        Instant next = ladder.next(now);

        assertThat(next).isAfter(now);
        assertThat(ladder.reached(next, now)).isPresent();
        assertThat(ladder.reached(next.minusSeconds(1), now)).as("nothing is reached in between").isEmpty();
        assertThat(ladder.reached(next, now).orElseThrow().overdue() > 0).isEqualTo(!next.isBefore(Deadlines.overdueAt(unmoved.plusDays(moved))));
        assertThat(DEADLINES.calendar().isWorkingDay(LocalDate.ofInstant(next, Deadlines.BEIJING))).isTrue();
    }
}
