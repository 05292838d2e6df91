package org.proposaldesk.process;

import org.proposaldesk.calendar.CalendarAdministration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Follows what another server on the same database has changed: the working calendar, and the time of a demo. Where no jobs run
 * in the background, as in tests, nothing follows by itself either.
 */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class OtherServers {

    private static final long EVERY_MILLISECONDS = 5_000;

    private final CalendarAdministration calendar;
    private final TimeTravel time;

    OtherServers(CalendarAdministration calendar, TimeTravel time) {
        this.calendar = calendar;
        this.time = time;
    }

    @Scheduled(fixedDelay = EVERY_MILLISECONDS, initialDelay = EVERY_MILLISECONDS)
    void follow() {
        calendar.refresh();
        time.refresh();
    }
}
