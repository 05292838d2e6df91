package org.proposaldesk.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A task that waits for somebody.
 *
 * @param step            id of the user task in its model
 * @param assignee        login name of the person who has claimed it, or null
 * @param candidateGroups groups whose members may claim it
 * @param since           when it came up
 * @param due             last day on which it is in time, Beijing date; null when it has none
 */
public record OpenTask(UUID proposalId, String taskId, String step, String assignee, List<String> candidateGroups,
        Instant since, LocalDate due) {
}
