package org.proposaldesk.proposal;

import java.time.Instant;

/**
 * One line of an item's story (办理经过): who did what, when, with which opinion, or why it was returned.
 *
 * @param contentHash the letter that was looked at, or null
 * @param actingFor   in whose place the person acted (R57), or null
 */
public record JournalEntry(int sequence, int round, String step, String person, String action, String opinion,
        String reason, String returnTo, String contentHash, Instant at, String actingFor) {
}
