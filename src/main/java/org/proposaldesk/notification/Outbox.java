package org.proposaldesk.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.notification.Gateway.NotSent;
import org.proposaldesk.notification.Gateway.Outgoing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits. Each message is one transaction that holds its row from before the sending until it is marked, so two
 * servers never send one at the same time, and a server that dies between leaves it waiting: at least once, with the same id.
 */
@Service
public class Outbox {

    /** How long after each failed attempt the next one is made; after the last, when a long weekend has passed, the message is given up. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(2));

    private static final String NEXT = """
            select d.id, d.person, d.attempts, n.kind, n.task_id, n.headline, n.text, n.until
            from proposal_desk.notification_delivery d join proposal_desk.notification n on n.id = d.notification_id
            where d.state = 'WAITING' and d.channel = :channel and d.next_attempt_at <= :now
            order by d.next_attempt_at, d.id limit 1 for update of d skip locked""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Gateway> gateways;
    private final Links links;
    private final Bureau bureau;
    private final Clock clock;

    public Outbox(JdbcClient jdbc, TransactionTemplate transaction, List<Gateway> gateways, Links links, Bureau bureau, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.gateways = gateways;
        this.links = links;
        this.bureau = bureau;
        this.clock = clock;
    }

    /** Sends everything whose time has come. A channel that fails rests until the next call. */
    public void sendDue() {
        for (Gateway gateway : gateways) {
            Attempt last;
            do {
                last = transaction.execute(status -> attempt(gateway));
            } while (last == Attempt.SENT);
        }
    }

    private enum Attempt {
        NOTHING_DUE, SENT, NOT_SENT
    }

    private record Waiting(UUID id, String person, int attempts, Notification.Kind kind, String taskId, String headline, String text,
            LocalDate until) {
    }

    private Attempt attempt(Gateway gateway) {
        Instant now = clock.instant();
        Optional<Waiting> next = jdbc.sql(NEXT).param("channel", gateway.channel().name()).param("now", Notifications.utc(now))
                .query(Outbox::waiting).optional();
        if (next.isEmpty()) {
            return Attempt.NOTHING_DUE;
        }
        Waiting message = next.get();
        try {
            send(gateway, message);
        } catch (NotSent failure) {
            failed(message, failure.getMessage(), now);
            return Attempt.NOT_SENT;
        }
        jdbc.sql("update proposal_desk.notification_delivery set state = 'SENT', sent_at = ?, attempts = attempts + 1, error = null where id = ?")
                .params(Notifications.utc(clock.instant()), message.id()).update();
        return Attempt.SENT;
    }

    private void send(Gateway gateway, Waiting message) throws NotSent {
        gateway.send(new Outgoing(message.id(), message.kind(), bureau.person(message.person()).filter(gateway::reaches)
                .orElseThrow(() -> new NotSent("bureau.yml 中没有此人的" + gateway.channel().label() + "地址，请补上后重发。", null)),
                message.headline(), message.text(), message.until(), links.toTask(message.taskId())));
    }

    private void failed(Waiting message, String error, Instant now) {
        boolean givenUp = message.attempts() >= PAUSES.size();
        Instant next = givenUp ? now : now.plus(PAUSES.get(message.attempts()));
        jdbc.sql("""
                update proposal_desk.notification_delivery set state = ?, attempts = attempts + 1, next_attempt_at = ?, error = ? where id = ?""")
                .params(givenUp ? "FAILED" : "WAITING", Notifications.utc(next), error, message.id()).update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getObject("id", UUID.class), row.getString("person"), row.getInt("attempts"),
                Notification.Kind.valueOf(row.getString("kind")), row.getString("task_id"), row.getString("headline"), row.getString("text"),
                row.getObject("until", LocalDate.class));
    }
}
