package org.proposaldesk.supervision;

/**
 * How much waits at one step. An item counts once, however many tasks it has there.
 *
 * @param step  id of the user task
 * @param items items with an open task at this step
 * @param late  those of them with such a task past its due date
 */
public record StepCount(String step, int items, int late) {
}
