package org.proposaldesk.notification;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks into the outbox again and again, when there is a channel to send by. */
@Component
class OutboxSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);

    private final Outbox outbox;
    private final List<Gateway> gateways;
    private final Duration pause;
    private ThreadPoolTaskScheduler scheduler;

    OutboxSchedule(Outbox outbox, List<Gateway> gateways, @Value("${proposaldesk.outbox-pause:PT5S}") Duration pause) {
        this.outbox = outbox;
        this.gateways = gateways;
        this.pause = pause;
    }

    @Override
    public void start() {
        if (gateways.isEmpty() || pause.isZero()) {
            return;
        }
        scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("outbox-");
        // A message that is being sent when the server stops is marked before it ends.
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(20);
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(this::look, pause);
    }

    private void look() {
        try {
            outbox.sendDue();
        } catch (RuntimeException failure) {
            LOG.warn("The outbox could not be worked off, it is tried again", failure);
        }
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
