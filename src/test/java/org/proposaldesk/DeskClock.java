package org.proposaldesk;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.proposaldesk.deadline.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The time of the tests: it stands still unless a test moves it, and begins on a Monday morning in each. */
public final class DeskClock implements BeforeEachCallback, AfterEachCallback {

    /** The day on which each test begins. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 10);

    @Override
    public void beforeEach(ExtensionContext context) {
        morningOf(FIRST_DAY);
        forgetTheFuture(SpringExtension.getApplicationContext(context).getBean(JdbcClient.class));
    }

    /** Messages of earlier tests from days that have not come yet would stand before those of this one. */
    private static void forgetTheFuture(JdbcClient jdbc) {
        jdbc.sql("delete from proposal_desk.notification_delivery where sent_at > :now")
                .param("now", Timestamp.from(ClockUtil.getCurrentTime().toInstant())).update();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.reset();
    }

    /** It becomes nine o'clock in Beijing on this day. */
    public static void morningOf(LocalDate day) {
        at(day, LocalTime.of(9, 0));
    }

    /** It becomes this time in Beijing. */
    public static void at(LocalDate day, LocalTime time) {
        ClockUtil.setCurrentTime(Date.from(day.atTime(time).atZone(Deadlines.BEIJING).toInstant()));
    }

    /** The time goes on. */
    public static void pass(Duration duration) {
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(duration)));
    }

    /** Today in Beijing. */
    public static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), Deadlines.BEIJING);
    }
}
