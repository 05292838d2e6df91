package org.proposaldesk.deadline;

import java.time.Instant;
import java.util.UUID;

/**
 * A reminder as it is kept.
 *
 * @param id        its own id
 * @param reminder  what was sent
 * @param createdAt when
 */
public record LoggedReminder(UUID id, Reminder reminder, Instant createdAt) {
}
