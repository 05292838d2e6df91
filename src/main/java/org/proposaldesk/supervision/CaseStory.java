package org.proposaldesk.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.proposaldesk.notification.DeliveryLog;

/**
 * The story of one item (办理经过): with whom it is now and what happened, oldest first.
 *
 * @param now       the same as in the item's row
 * @param reminders who was reminded of what (催办), oldest first
 * @param messages  what else was told about the item, newest first
 * @param wholeFile the viewer may take the whole file of the case with him
 */
public record CaseStory(CaseRow item, List<Hand> now, List<Entry> entries, List<Reminded> reminders, List<DeliveryLog.Told> messages,
        boolean wholeFile) {

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

    /**
     * One reminder.
     *
     * @param byName     who reminded
     * @param toWhom     who was reminded
     * @param deliveries by what channels, and whether it arrived
     */
    public record Reminded(Instant at, String kindLabel, String rung, String stepName, LocalDate dueOn, String byName, String toWhom,
            List<DeliveryLog.Delivery> deliveries) {
    }
}
