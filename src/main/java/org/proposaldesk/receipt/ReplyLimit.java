package org.proposaldesk.receipt;

import java.time.LocalDate;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.springframework.stereotype.Component;

/** The limit of an item: of the reply (R1), or of the opinion when we only assist (R11). */
@Component
public class ReplyLimit {

    /** Row of the limit table for opinions, ours to another unit as well as those that others owe us. */
    private static final String OBTAIN_OPINION = "obtain-opinion";

    private final StepDeadlines deadlines;

    public ReplyLimit(StepDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param batchDate the date that the assignment notice fixes, or null */
    public DueDate of(Kind kind, HandlingMode mode, LocalDate assignedOn, LocalDate batchDate) {
        if (mode == HandlingMode.ASSIST && batchDate == null) {
            return deadlines.dueFor(OBTAIN_OPINION, kind.name(), assignedOn, null);
        }
        return deadlines.replyDue(kind.name(), assignedOn, batchDate);
    }
}
