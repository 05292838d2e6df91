package org.proposaldesk.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many messages wait to be sent and how many were given up, for whoever watches the installation. */
@Component
class OutboxMetrics implements MeterBinder {

    private final JdbcClient jdbc;

    OutboxMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String state : new String[] {"WAITING", "FAILED"}) {
            Gauge.builder("proposaldesk.outbox", () -> count(state)).tag("state", state.toLowerCase()).register(registry);
        }
    }

    private int count(String state) {
        return jdbc.sql("select count(*) from proposal_desk.notification_delivery where state = ?").param(state).query(Integer.class).single();
    }
}
