package org.proposaldesk.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.proposaldesk.proposal.Labelled;

/**
 * One person acts for another for a time (R57).
 *
 * @param principal  whose duty it is
 * @param substitute who acts, under his own name
 * @param firstDay   begins at 0:00, Beijing time
 * @param lastDay    ends at 24:00, Beijing time
 * @param basis      the paper of the delegation, or why the principal is away
 * @param endedAt    taken back or come back before the last day, or null
 */
public record StandIn(UUID id, Kind kind, String principal, String substitute, LocalDate firstDay, LocalDate lastDay, Scope scope, String basis,
        String recordedBy, Instant recordedAt, Instant endedAt, String endedBy) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Why somebody acts for another. */
    public enum Kind implements Labelled {
        DELEGATION("委托"), ABSENCE("离岗替岗");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where it stands at a moment. */
    public enum State implements Labelled {
        AHEAD("未开始"), IN_FORCE("生效中"), OVER("已到期"), ENDED("已提前终止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public State state(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, BEIJING);
        return endedAt != null ? State.ENDED : day.isBefore(firstDay) ? State.AHEAD : day.isAfter(lastDay) ? State.OVER : State.IN_FORCE;
    }

    public boolean inForce(Instant at) {
        return state(at) == State.IN_FORCE;
    }

    /** Still to come, or in force. */
    public boolean open(Instant at) {
        return state(at) == State.AHEAD || inForce(at);
    }

    boolean sameDays(LocalDate first, LocalDate last) {
        return !first.isAfter(lastDay) && !last.isBefore(firstDay);
    }
}
