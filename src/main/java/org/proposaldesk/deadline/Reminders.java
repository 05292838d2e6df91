package org.proposaldesk.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The record of reminders (催办): each rung of a task at most once, across restarts and servers. */
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
     * @return whether it was written
     */
    public boolean remind(Reminder reminder) {
        return database.sql("""
                insert into proposal_desk.reminder
                    (id, proposal_id, round, step, task_id, rung, due_on, to_whom, channel, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint one_reminder_per_task_and_rung do nothing""")
                .params(UUID.randomUUID(), reminder.proposalId(), reminder.round(), reminder.step(), reminder.taskId(),
                        reminder.rung(), reminder.dueOn(), reminder.toWhom(), reminder.channel(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update() == 1;
    }

    /** All reminders about an item, oldest first. */
    public List<LoggedReminder> of(UUID proposalId) {
        return database.sql("select * from proposal_desk.reminder where proposal_id = ? order by created_at, task_id, rung")
                .param(proposalId)
                .query((row, number) -> new LoggedReminder(
                        row.getObject("id", UUID.class),
                        new Reminder(proposalId, row.getInt("round"), row.getString("step"), row.getString("task_id"),
                                row.getString("rung"), row.getObject("due_on", LocalDate.class),
                                row.getString("to_whom"), row.getString("channel")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
