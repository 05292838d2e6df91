package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.database.DemoMode;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo moves forward by days; the product in earnest does not. */
@DeskTest
class TimeTravelTest {

    private static final TemporalUnitWithinOffset A_MINUTE = new TemporalUnitWithinOffset(1, ChronoUnit.MINUTES);

    @Autowired
    private Desk desk;

    @Autowired
    private TimeTravel inEarnest;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Clock clock;

    @Autowired
    private Deadlines deadlines;

    private TimeTravel server() {
        return new TimeTravel(jdbc, new DemoMode(true), engine, clock);
    }

    @Test
    void inEarnestTheTimeIsThatOfBeijing() {
        assertThatThrownBy(() -> inEarnest.forward(1, "admin")).isInstanceOf(Refusal.class).hasMessageContaining("只有演示环境可以调整时间");
        assertThat(inEarnest.standing().possible()).isFalse();
    }

    @Test
    void datesListsAndTimersFollow() {
        ClockUtil.reset();
        TimeTravel demo = server();
        demo.refresh();
        Item item = desk.takesIn(Desk.proposal());
        LocalDate due = item.due("sign-for");
        assertThat(deadlines.isOverdue(due)).isFalse();

        TimeTravel.Standing after = demo.forward(15, "admin");

        assertThat(after.today()).isEqualTo(deadlines.today()).isAfter(due);
        assertThat(deadlines.isOverdue(due)).isTrue();
        assertThat(deadlines.remainingWorkingDays(due)).isNegative();
        LocalDate now = deadlines.today();
        item.timerFires("sign-for-due");
        assertThat(deadlines.today()).as("the timer was due already").isEqualTo(now);
        assertThat(item.reminded()).isNotEmpty().containsOnly("sign-for");
    }

    @Test
    void everyServerAndEveryLaterStartIsAtTheSameTime() {
        ClockUtil.reset();
        TimeTravel demo = server();
        TimeTravel other = server();
        long before = demo.standing().daysAhead();
        demo.forward(7, "admin");
        demo.forward(1, "admin");
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.ofDays(before + 8)), A_MINUTE);

        ClockUtil.reset();
        other.refresh();
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.ofDays(before + 8)), A_MINUTE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 367})
    void thereIsNoWayBackAndNoLeapOutOfTheWorld(int days) {
        assertThatThrownBy(() -> server().forward(days, "admin")).isInstanceOf(Refusal.class).hasMessageContaining("只能向前");
    }
}
