package org.proposaldesk.receipt;

import java.time.LocalDate;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.springframework.stereotype.Component;

/** The limits of an item: of the reply (R1), of the opinion when we only assist (R11), of its return to the assigner (R5). */
@Component
public class ReplyLimit {

    /** Row of the limit table for opinions, ours to another unit as well as those that others owe us. */
    private static final String OBTAIN_OPINION = "obtain-opinion";
    private static final String RETURN_INSIDE = "return-internal";

    private final StepDeadlines deadlines;

    public ReplyLimit(StepDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param batchDate the date that the assignment notice fixes, or null */
    public DueDate of(Kind kind, HandlingMode mode, LocalDate assignedOn, LocalDate batchDate) {
        if (mode != null && !mode.replies() && batchDate == null) {
            return deadlines.dueFor(OBTAIN_OPINION, kind.name(), assignedOn, null);
        }
        return deadlines.replyDue(kind.name(), assignedOn, batchDate);
    }

    /** The last day on which the assigner can be asked to take back an item (申退). */
    public DueDate ofReturn(Kind kind, LocalDate receivedOn) {
        return deadlines.dueFor(StepDeadlines.RETURN, kind.name(), receivedOn, null);
    }

    /** The day until which the bureau wants it to be asked for inside. */
    DueDate ofReturnInside(Kind kind, LocalDate receivedOn) {
        return deadlines.dueFor(RETURN_INSIDE, kind.name(), receivedOn, null);
    }
}
