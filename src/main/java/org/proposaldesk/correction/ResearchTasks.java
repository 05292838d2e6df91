package org.proposaldesk.correction;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.Proposal;

/** The tasks in which sections work on the points of an item. */
public interface ResearchTasks {

    /** The assignments that are researched now, in this round. */
    Set<UUID> open(Proposal proposal);

    /** Begins to research one more assignment, beside those that are being researched or alone. */
    void begin(Proposal proposal, UUID assignment);

    /** Another section researches it. What was typed goes with the task; its date stays. */
    void give(Proposal proposal, UUID assignment, String fromSection, String toSection);

    /**
     * The forms that were begun and list the points of the item go on with these: a heading that nobody has changed becomes the new
     * one, a new point is added.
     */
    void pointsChanged(Proposal proposal, List<ChangedPoint> changes);

    /**
     * A point that was renamed, or is new.
     *
     * @param before   the heading that it had; null when it is new
     * @param sections the sections of a new one
     */
    record ChangedPoint(Point point, String before, List<String> sections) {
    }
}
