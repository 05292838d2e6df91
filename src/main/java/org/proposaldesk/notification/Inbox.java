package org.proposaldesk.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a person was told in the application. */
@Service
public class Inbox {

    private static final int SHOWN = 50;

    /**
     * One message.
     *
     * @param id         of this person's copy
     * @param taskId     the task to open, or null
     * @param proposalId the item that it is about, or null
     */
    public record Message(UUID id, String kindLabel, String headline, String text, LocalDate until, String taskId, UUID proposalId, Instant at,
            boolean read) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    public Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public int unread(String person) {
        return jdbc.sql("select count(*) from proposal_desk.notification_delivery where person = ? and channel = 'IN_APP' and read_at is null")
                .param(person).query(Integer.class).single();
    }

    /** The newest messages, newest first. */
    public List<Message> of(String person) {
        return jdbc.sql("""
                select d.id, d.sent_at, d.read_at, n.* from proposal_desk.notification_delivery d
                    join proposal_desk.notification n on n.id = d.notification_id
                where d.person = ? and d.channel = 'IN_APP' order by d.sent_at desc, d.id limit ?""")
                .params(person, SHOWN).query(Inbox::message).list();
    }

    /** Marks the person's own messages as read; others stay as they are. */
    public void read(String person, Collection<UUID> messages) {
        jdbc.sql("""
                update proposal_desk.notification_delivery set read_at = :now
                where person = :person and channel = 'IN_APP' and read_at is null and id = any(:ids)""")
                .param("now", Notifications.utc(clock.instant())).param("person", person).param("ids", messages.toArray(UUID[]::new)).update();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(row.getObject(1, UUID.class), Notification.Kind.valueOf(row.getString("kind")).label(), row.getString("headline"),
                row.getString("text"), row.getObject("until", LocalDate.class), row.getString("task_id"), row.getObject("proposal_id", UUID.class),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getObject("read_at") != null);
    }
}
