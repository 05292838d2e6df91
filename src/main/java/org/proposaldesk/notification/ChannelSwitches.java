package org.proposaldesk.notification;

import java.util.List;
import java.util.Set;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What each person wants to be told by. Messages in the application always come. */
@Service
public class ChannelSwitches {

    /** @param reachable whether the bureau knows an address of the person on this channel */
    public record Switch(Channel channel, String label, boolean reachable, boolean on) {
    }

    private final JdbcClient jdbc;
    private final List<Gateway> gateways;
    private final Bureau bureau;

    public ChannelSwitches(JdbcClient jdbc, List<Gateway> gateways, Bureau bureau) {
        this.jdbc = jdbc;
        this.gateways = gateways;
        this.bureau = bureau;
    }

    /** The channels of this installation that can be switched. */
    public List<Switch> of(String person) {
        Set<String> off = jdbc.sql("select channel from proposal_desk.channel_switched_off where person = ?").param(person)
                .query(String.class).set();
        Person known = bureau.person(person).orElse(null);
        return gateways.stream().map(gateway -> new Switch(gateway.channel(), gateway.channel().label(),
                known != null && gateway.reaches(known), !off.contains(gateway.channel().name()))).toList();
    }

    /** Switches a channel that leaves the house; what waits already is still sent. */
    public void set(String person, Channel channel, boolean on) {
        if (channel == Channel.IN_APP) {
            throw new IllegalArgumentException("系统消息不能关闭。");
        }
        jdbc.sql(on ? "delete from proposal_desk.channel_switched_off where person = ? and channel = ?"
                        : "insert into proposal_desk.channel_switched_off (person, channel) values (?, ?) on conflict do nothing")
                .params(person, channel.name()).update();
    }
}
