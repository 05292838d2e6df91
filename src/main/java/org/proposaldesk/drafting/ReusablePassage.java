package org.proposaldesk.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A passage that is used again and again (常用段落).
 *
 * @param section   the section that keeps it; null when it is the author's own
 * @param expiresOn last day on which it is offered
 * @param version   counts the changes, from 1
 */
public record ReusablePassage(UUID id, String section, String author, String topic, String text, LocalDate expiresOn, int version,
        String changedBy, Instant changedAt) {
}
