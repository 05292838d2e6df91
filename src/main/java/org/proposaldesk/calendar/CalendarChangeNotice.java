package org.proposaldesk.calendar;

/**
 * A notice to somebody whose dates a change of the calendar has moved (R4).
 *
 * @param change    number of the change
 * @param recipient login name of a person, or id of a group
 * @param dates     how many dates moved
 * @param text      the message in Chinese; it names the first dates
 */
public record CalendarChangeNotice(long change, String recipient, int dates, String text) {
}
