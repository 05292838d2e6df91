package org.proposaldesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Messages that were given up after the last attempt (死信): the administrator sees them, mends the cause, and sends them again. */
@Service
public class DeadLetters {

    private static final int SHOWN = 200;

    /** @param error why the last attempt failed, a Chinese sentence */
    public record DeadLetter(UUID id, String channelLabel, String personName, String headline, int attempts, Instant lastAttemptAt, String error) {
    }

    private static final String AGAIN = """
            update proposal_desk.notification_delivery set state = 'WAITING', attempts = 0, next_attempt_at = ?, error = null
            where state = 'FAILED'""";

    private final JdbcClient jdbc;
    private final Bureau bureau;
    private final Clock clock;

    public DeadLetters(JdbcClient jdbc, Bureau bureau, Clock clock) {
        this.jdbc = jdbc;
        this.bureau = bureau;
        this.clock = clock;
    }

    /** The newest of them, newest first. */
    public List<DeadLetter> all() {
        return jdbc.sql("""
                select d.id, d.channel, d.person, d.attempts, d.next_attempt_at, d.error, n.headline
                from proposal_desk.notification_delivery d join proposal_desk.notification n on n.id = d.notification_id
                where d.state = 'FAILED' order by d.next_attempt_at desc, d.id limit ?""").param(SHOWN)
                .query((row, number) -> new DeadLetter(row.getObject("id", UUID.class), Channel.valueOf(row.getString("channel")).label(),
                        bureau.nameOf(row.getString("person")), row.getString("headline"), row.getInt("attempts"),
                        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(), row.getString("error")))
                .list();
    }

    /**
     * Puts a message back into the outbox, with all its attempts before it.
     *
     * @return whether it was a dead letter still
     */
    public boolean sendAgain(UUID id) {
        return jdbc.sql(AGAIN + " and id = ?").params(Notifications.utc(clock.instant()), id).update() == 1;
    }

    /**
     * Puts all of them back, as after the mail server was down.
     *
     * @return how many
     */
    public int sendAllAgain() {
        return jdbc.sql(AGAIN).param(Notifications.utc(clock.instant())).update();
    }
}
