package org.proposaldesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of reminders: one per task and rung. */
class RemindersTest {

    private final Clock clock = CalendarDatabase.clockAt("2026-06-15T08:30:00");
    private final Reminders reminders = new Reminders(CalendarDatabase.client(), clock);
    private final UUID proposal = UUID.randomUUID();
    private final String task = UUID.randomUUID().toString();
    private LocalDate due = LocalDate.of(2026, 6, 30);

    @Test
    void keepsWhatWasSentAndWhen() {
        assertThat(reminders.remind(reminder("T-15"))).isPresent();

        assertThat(reminders.of(proposal)).singleElement().satisfies(logged -> {
            assertThat(logged.id()).isNotNull();
            assertThat(logged.reminder()).isEqualTo(reminder("T-15"));
            assertThat(logged.createdAt()).isEqualTo(Instant.parse("2026-06-15T00:30:00Z"));
        });
    }

    @Test
    void writesARungOnlyOnce() {
        assertThat(reminders.remind(reminder("T-15"))).isPresent();
        assertThat(reminders.remind(reminder("T-15"))).isEmpty();
        assertThat(reminders.remind(reminder("T-7"))).isPresent();

        assertThat(reminders.of(proposal)).extracting(logged -> logged.reminder().rung()).containsExactly("T-15", "T-7");
    }

    /** A date that moved has a ladder of its own. */
    @Test
    void beginsAnewWithAnotherDate() {
        reminders.remind(reminder("T-7"));
        due = due.plusMonths(1);
        assertThat(reminders.remind(reminder("T-7"))).isPresent();
    }

    @Test
    void listsTheOldestFirstAndNoOtherItem() {
        Reminders nextWeek = new Reminders(CalendarDatabase.client(), Clock.offset(clock, Duration.ofDays(8)));
        nextWeek.remind(reminder("T-7"));
        reminders.remind(reminder("T-15"));

        assertThat(reminders.of(proposal)).extracting(logged -> logged.reminder().rung()).containsExactly("T-15", "T-7");
        assertThat(reminders.of(UUID.randomUUID())).isEmpty();
    }

    /** Two servers at once: the second waits for the first, and writes only if the first did not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letsOneOfTwoWritersWin(boolean firstCommits) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(CalendarDatabase.dataSource()));
        CompletableFuture<Boolean> second = new CompletableFuture<>();

        boolean first = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean written = reminders.remind(reminder("T-3")).isPresent();
            second.completeAsync(() -> reminders.remind(reminder("T-3")).isPresent());
            await().atMost(Duration.ofSeconds(20)).until(RemindersTest::aWriterWaits);
            if (!firstCommits) {
                status.setRollbackOnly();
            }
            return written;
        }));

        assertThat(first).isTrue();
        assertThat(second.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(!firstCommits);
        assertThat(reminders.of(proposal)).hasSize(1);
    }

    private Reminder reminder(String rung) {
        return new Reminder(proposal, 1, "draft-reply", task, Reminder.Kind.LADDER, rung, due, Reminder.SYSTEM, "周南萍");
    }

    private static boolean aWriterWaits() {
        return CalendarDatabase.client().sql("select count(*) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and query like 'insert into proposal_desk.reminder%'")
                .query(Integer.class).single() == 1;
    }
}
