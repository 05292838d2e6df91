package org.proposaldesk.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A step at hand: the item, the person who acts, and when.
 *
 * @param subject   the assignment, opinion, commitment or survey that this task is about, or null
 * @param person    login name of the one who acts
 * @param actingFor in whose place he acts (R57), or null when it is his own duty
 */
public record Work(Proposal proposal, UUID subject, String person, String actingFor, Instant at) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** A step of the person's own duty. */
    public Work(Proposal proposal, UUID subject, String person, Instant at) {
        this(proposal, subject, person, null, at);
    }

    public UUID proposalId() {
        return proposal.id();
    }

    public int round() {
        return proposal.round();
    }

    /** The date in Beijing (R58). */
    public LocalDate today() {
        return LocalDate.ofInstant(at, BEIJING);
    }
}
