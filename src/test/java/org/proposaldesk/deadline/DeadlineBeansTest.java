package org.proposaldesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The package starts as part of the application, with the tables migrated before the calendar is read. */
class DeadlineBeansTest {

    @Configuration
    @ComponentScan(basePackageClasses = Deadlines.class)
    static class Package {
    }

    @Test
    void wiresTheServices() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class))
                .withPropertyValues("spring.flyway.default-schema=proposal_desk")
                .withBean(DataSource.class, CalendarDatabase::dataSource)
                .withBean(Clock.class, () -> CalendarDatabase.clockAt("2026-03-02T09:00:00"))
                .withBean(StepLimitTable.class, () -> (step, kind) -> new StepLimit(Limit.workingDays(2), null))
                .withUserConfiguration(Package.class)
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(Reminders.class);
                    assertThat(context.getBean(StepDeadlines.class).dueFor("sign", "proposal", LocalDate.of(2026, 3, 2), null)
                            .date()).isEqualTo(LocalDate.of(2026, 3, 4));
                });
    }
}
