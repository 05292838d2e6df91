package org.proposaldesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The record of reminders (催办): each rung of a task and its date at most once, across restarts and servers. */
@Service
public class Reminders {

    private final JdbcClient database;
    private final Clock clock;

    public Reminders(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes the reminder down unless its task has one of this rung already. It belongs to the caller's transaction, so
     * whoever sends the message in the same transaction sends it exactly once; a second writer waits for the first.
     *
     * @return its id, empty when there was one
     */
    public Optional<UUID> remind(Reminder reminder) {
        UUID id = UUID.randomUUID();
        int written = database.sql("""
                insert into proposal_desk.reminder
                    (id, proposal_id, round, step, task_id, kind, rung, due_on, sent_by, to_whom, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint one_reminder_per_rung do nothing""")
                .params(id, reminder.proposalId(), reminder.round(), reminder.step(), reminder.taskId(), reminder.kind().name(),
                        reminder.rung(), reminder.dueOn(), reminder.sentBy(), reminder.toWhom(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return written == 1 ? Optional.of(id) : Optional.empty();
    }

    /** All reminders about an item, oldest first. */
    public List<LoggedReminder> of(UUID proposalId) {
        return database.sql("select * from proposal_desk.reminder where proposal_id = ? order by created_at, task_id, rung")
                .param(proposalId).query(Reminders::logged).list();
    }

    private static LoggedReminder logged(ResultSet row, int number) throws SQLException {
        return new LoggedReminder(row.getObject("id", UUID.class),
                new Reminder(row.getObject("proposal_id", UUID.class), row.getInt("round"), row.getString("step"), row.getString("task_id"),
                        Reminder.Kind.valueOf(row.getString("kind")), row.getString("rung"), row.getObject("due_on", LocalDate.class),
                        row.getString("sent_by"), row.getString("to_whom")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
