package org.proposaldesk.calendar;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.deadline.WorkingCalendar;

/** The dates of all running items, wherever they are kept. */
public interface OpenDates {

    /**
     * What another calendar does to them.
     *
     * @param moves          the dates that move
     * @param nowCertain     items whose limit was provisional and no longer is
     * @param nowProvisional items whose limit becomes provisional
     * @param left           how many dates stay because they do not come from today's rules: set by hand, or by an older table
     */
    record Effect(List<DateMove> moves, List<UUID> nowCertain, List<UUID> nowProvisional, int left) {

        /** How many limits become certain without moving. */
        public int confirmed() {
            Set<UUID> moved = moves.stream().filter(move -> move.kind() == DateMove.Kind.REPLY).map(DateMove::proposalId).collect(Collectors.toSet());
            return (int) nowCertain.stream().filter(item -> !moved.contains(item)).count();
        }
    }

    /** What happens to the open dates when one calendar follows the other; changes nothing. */
    Effect effect(WorkingCalendar from, WorkingCalendar to);

    /**
     * Keeps everybody else from changing items until the transaction ends, so that no date is computed on the old calendar meanwhile.
     *
     * @throws org.proposaldesk.proposal.Conflict when others do not finish in time
     */
    void hold();

    /** Moves the dates, with the engine's tasks and timers that stand on them, within the caller's transaction. */
    void apply(Effect effect, WorkingCalendar to);
}
