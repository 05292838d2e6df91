package org.proposaldesk.deadline;

import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.proposaldesk.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL with the migrations, started once for all tests of this package. */
final class CalendarDatabase {

    private static final DataSource DATA_SOURCE = start();

    private CalendarDatabase() {
    }

    private static DataSource start() {
        DataSource dataSource = TestDatabase.create().dataSource();
        Flyway.configure().dataSource(dataSource).defaultSchema("proposal_desk").load().migrate();
        return dataSource;
    }

    static DataSource dataSource() {
        return DATA_SOURCE;
    }

    static JdbcClient client() {
        return JdbcClient.create(DATA_SOURCE);
    }

    /** The service on the official calendar, at a fixed moment. */
    static Deadlines deadlinesAt(String beijingTime) {
        return new Deadlines(new WorkingCalendarRepository(client()), clockAt(beijingTime));
    }

    static Clock clockAt(String beijingTime) {
        return Clock.fixed(Instant.parse(beijingTime + "+08:00"), Deadlines.BEIJING);
    }
}
