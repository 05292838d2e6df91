package org.proposaldesk.research;

/** A figure that an answer states, with its period and source, so that it can be checked (domain 4.4). */
public record Figure(String name, String value, String unit, String period, String source) {
}
