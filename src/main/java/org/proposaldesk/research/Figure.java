package org.proposaldesk.research;

import java.util.UUID;

/**
 * A figure (数据) that an answer states, with its period and source, so that it can be checked (domain 4.4).
 *
 * @param id          null until it is kept
 * @param confirmedBy login name of the second person who compared it with its source, or null; never taken from a form
 */
public record Figure(UUID id, String name, String value, String unit, String period, String source, String confirmedBy) {

    /** As people write it: 31亿元. */
    public String amount() {
        return value + (unit == null ? "" : unit);
    }
}
