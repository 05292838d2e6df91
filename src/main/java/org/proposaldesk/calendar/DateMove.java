package org.proposaldesk.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A date of a running item that another calendar moves.
 *
 * @param kind       what the date is
 * @param subject    id of the item, opinion, survey or task that it belongs to
 * @param number     the item's number
 * @param name       what is due, in Chinese
 * @param before     the date as it stands
 * @param after      the date on the other calendar
 * @param recipients login names and group ids of those who have to know
 */
public record DateMove(Kind kind, String subject, UUID proposalId, String number, String name, LocalDate before, LocalDate after,
        List<String> recipients) {

    /** The dates that follow the calendar. */
    public enum Kind {
        REPLY, OPINION, SURVEY, TASK
    }
}
