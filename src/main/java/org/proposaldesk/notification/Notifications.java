package org.proposaldesk.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.proposaldesk.bureau.Bureau;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something, by every channel that reaches them and that they have not switched off. */
@Service
public class Notifications {

    private static final String INSERT = """
            with told as (
                select * from unnest(cast(:people as text[]), cast(:channels as text[])) as t (person, channel)
                where not exists (select 1 from proposal_desk.channel_switched_off o where o.person = t.person and o.channel = t.channel)),
            message as (
                insert into proposal_desk.notification (id, kind, proposal_id, task_id, headline, text, until, created_at)
                select :id, :kind, :proposal, :task, :headline, :text, :until, :now where exists (select 1 from told)
                returning id)
            insert into proposal_desk.notification_delivery (id, notification_id, person, channel, state, next_attempt_at, sent_at)
            select gen_random_uuid(), message.id, told.person, told.channel,
                case told.channel when 'IN_APP' then 'SENT' else 'WAITING' end, :now, case told.channel when 'IN_APP' then :now end
            from message cross join told""";

    private final JdbcClient jdbc;
    private final List<Gateway> gateways;
    private final Bureau bureau;
    private final Clock clock;

    public Notifications(JdbcClient jdbc, List<Gateway> gateways, Bureau bureau, Clock clock) {
        this.jdbc = jdbc;
        this.gateways = gateways;
        this.bureau = bureau;
        this.clock = clock;
    }

    /**
     * Writes the message down for each of these people, in the caller's transaction and in one statement: it is told when the
     * cause is true, and never otherwise. Whoever no channel reaches is left out.
     *
     * @param people login names
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notification message, Collection<String> people) {
        List<String> persons = new ArrayList<>();
        List<String> channels = new ArrayList<>();
        for (String person : new LinkedHashSet<>(people)) {
            for (Channel channel : channelsTo(person, message.kind())) {
                persons.add(person);
                channels.add(channel.name());
            }
        }
        if (persons.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT).param("people", persons.toArray(String[]::new)).param("channels", channels.toArray(String[]::new))
                .param("id", message.id()).param("kind", message.kind().name()).param("proposal", message.proposalId())
                .param("task", message.taskId()).param("headline", message.headline()).param("text", message.text())
                .param("until", message.until()).param("now", utc(clock.instant())).update();
    }

    /** Whether messages of this sort reach anybody at all; when not, nobody need be looked up. */
    public boolean tells(Notification.Kind kind) {
        return kind.inApp() || !gateways.isEmpty();
    }

    private List<Channel> channelsTo(String person, Notification.Kind kind) {
        List<Channel> channels = new ArrayList<>();
        if (kind.inApp()) {
            channels.add(Channel.IN_APP);
        }
        bureau.person(person).ifPresent(known -> gateways.stream().filter(gateway -> gateway.reaches(known)).map(Gateway::channel)
                .forEach(channels::add));
        return channels;
    }

    static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
