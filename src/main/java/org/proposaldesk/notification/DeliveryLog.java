package org.proposaldesk.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was told about an item, to whom, by what channel, and whether it arrived. */
@Service
public class DeliveryLog {

    private static final Map<String, String> STATES = Map.of("WAITING", "待发送", "SENT", "已发送", "FAILED", "发送失败");

    /** @param failed given up after the last attempt */
    public record Delivery(String personName, String channelLabel, String stateLabel, boolean failed, String error) {
    }

    /** One message with its copies. */
    public record Told(UUID id, Instant at, String kindLabel, String headline, List<Delivery> deliveries) {
    }

    private record Row(UUID id, Instant at, String kindLabel, String headline, Delivery delivery) {
    }

    private final JdbcClient jdbc;
    private final Bureau bureau;

    public DeliveryLog(JdbcClient jdbc, Bureau bureau) {
        this.jdbc = jdbc;
        this.bureau = bureau;
    }

    /** Everything about one item, newest first. */
    public List<Told> of(UUID proposalId) {
        return jdbc.sql("""
                select n.id, n.created_at, n.kind, n.headline, d.person, d.channel, d.state, d.error
                from proposal_desk.notification n join proposal_desk.notification_delivery d on d.notification_id = n.id
                where n.proposal_id = ? order by n.created_at desc, n.id, d.person, d.channel""").param(proposalId)
                .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        Notification.Kind.valueOf(row.getString("kind")).label(), row.getString("headline"),
                        new Delivery(bureau.nameOf(row.getString("person")), Channel.valueOf(row.getString("channel")).label(),
                                STATES.get(row.getString("state")), row.getString("state").equals("FAILED"), row.getString("error"))))
                .list().stream()
                .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(rows -> new Told(rows.get(0).id(), rows.get(0).at(), rows.get(0).kindLabel(), rows.get(0).headline(),
                        rows.stream().map(Row::delivery).toList()))
                .toList();
    }
}
