package org.proposaldesk.proposal;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper that was uploaded for an item.
 *
 * @param step the step at which it was uploaded
 * @param size in bytes
 */
public record Attachment(UUID id, UUID proposalId, String step, String name, String mediaType, long size, String uploadedBy,
        Instant uploadedAt) {
}
