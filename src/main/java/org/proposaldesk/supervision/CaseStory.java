package org.proposaldesk.supervision;

import java.time.Instant;
import java.util.List;

/**
 * The story of one item (办理经过): with whom it is now and what happened, oldest first.
 *
 * @param now the same as in the item's row
 */
public record CaseStory(CaseRow item, List<Hand> now, List<Entry> entries) {

    /**
     * Who did what, when.
     *
     * @param actionLabel  what was done, in Chinese
     * @param stepName     at which human step, empty when the system did it
     * @param returned     sent back to an earlier hand
     * @param returnToName the step it went back to, or null
     */
    public record Entry(Instant at, int round, String personName, String step, String stepName, String actionLabel,
            String opinion, String reason, boolean returned, String returnToName) {
    }
}
