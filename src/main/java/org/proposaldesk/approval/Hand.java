package org.proposaldesk.approval;

import java.util.UUID;

/**
 * One hand of a letter's way.
 *
 * @param step    id of the step
 * @param request the request of a countersigner, or null for the hands of the table
 * @param group   what the requests have in common that are asked at once, or null
 */
record Hand(String step, UUID request, String group) {

    static final String COUNTERSIGN = "countersign";

    static Hand of(String step) {
        return new Hand(step, null, null);
    }

    static Hand of(CountersignRequest request) {
        return new Hand(COUNTERSIGN, request.id(), request.step() + (request.before() ? "/before/" : "/after/") + request.position());
    }

    /** What it is known by among the hands that have passed the letter on. */
    String key() {
        return request == null ? step : request.toString();
    }

    boolean atOnceWith(Hand other) {
        return equals(other) || group != null && group.equals(other.group());
    }
}
