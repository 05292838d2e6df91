package org.proposaldesk.calendar;

import java.time.LocalDate;

/** A date that a change has moved, as the log keeps it. */
public record MovedDate(String number, String name, LocalDate before, LocalDate after) {
}
