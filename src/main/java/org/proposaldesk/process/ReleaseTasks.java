package org.proposaldesk.process;

import org.proposaldesk.delegation.TasksInHand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives back what a stand-in has taken and not done when his time is over, so that it does not lie with one who may not do it. Until
 * then his hand-in is refused all the same.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ReleaseTasks {

    private static final long EVERY_MILLISECONDS = 60_000;

    private final TasksInHand tasks;
    private final TransactionTemplate transaction;

    ReleaseTasks(TasksInHand tasks, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = EVERY_MILLISECONDS, initialDelay = EVERY_MILLISECONDS)
    void release() {
        transaction.executeWithoutResult(status -> tasks.release());
    }
}
