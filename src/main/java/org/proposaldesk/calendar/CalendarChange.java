package org.proposaldesk.calendar;

import java.time.Instant;

/**
 * A change of the calendar as it is kept for good.
 *
 * @param undoes     number of the change that this one takes back, or null
 * @param before     the year as it was, or null
 * @param after      the year as it is from then on, or null
 * @param datesMoved how many dates moved
 * @param confirmed  how many provisional dates became certain without moving
 * @param undone     whether a later change has taken this one back
 */
public record CalendarChange(long number, int year, Long undoes, CalendarYear before, CalendarYear after, int datesMoved, int confirmed,
        String madeBy, Instant madeAt, boolean undone) {
}
