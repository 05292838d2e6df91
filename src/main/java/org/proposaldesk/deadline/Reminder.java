package org.proposaldesk.deadline;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder (催办) about a task.
 *
 * @param proposalId the item
 * @param round      round of handling, from 1
 * @param step       id of the step the task belongs to
 * @param taskId     the task
 * @param rung       the rung of the ladder, or another word that makes the reminder the only one of its sort for the task
 * @param dueOn      due date the reminder speaks of
 * @param toWhom     person or section that is reminded
 * @param channel    how it is sent
 */
public record Reminder(UUID proposalId, int round, String step, String taskId, String rung, LocalDate dueOn,
        String toWhom, String channel) {
}
