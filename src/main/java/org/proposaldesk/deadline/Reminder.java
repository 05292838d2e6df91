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
 * @param kind       what brought it about
 * @param rung       the rung of the ladder, or another word that makes the reminder the only one of its sort for task and date
 * @param dueOn      due date the reminder speaks of
 * @param sentBy     login name of the person who reminds, {@value #SYSTEM} for the ladder
 * @param toWhom     names of the people, sections or duties that are reminded
 */
public record Reminder(UUID proposalId, int round, String step, String taskId, Kind kind, String rung, LocalDate dueOn, String sentBy,
        String toWhom) {

    /** Who reminds when no person does. */
    public static final String SYSTEM = "system";

    /** What brings a reminder about. */
    public enum Kind {
        /** A rung of the ladder. */
        LADDER("到期提醒"),
        /** A task that stays overdue is told to those above. */
        ESCALATION("逾期上报"),
        /** A supervisor reminds. */
        BY_HAND("人工催办");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
