package org.proposaldesk.process;

import java.time.LocalDate;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.Ladder;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** The ladder of reminders of an open task: it follows the date that the task has now. */
@Component
class TaskLadders {

    private final Deadline deadline;
    private final Deadlines deadlines;

    TaskLadders(Deadline deadline, Deadlines deadlines) {
        this.deadline = deadline;
        this.deadlines = deadlines;
    }

    Ladder of(Proposal proposal, TaskAtHand task) {
        return of(deadlines, outside(task.step()), unmoved(proposal, task), task.dueOn());
    }

    static Ladder of(Deadlines deadlines, boolean outside, LocalDate unmoved, LocalDate due) {
        return outside ? deadlines.outsideLadder(unmoved, due) : deadlines.ladder(unmoved, due);
    }

    /** Whether a step waits for a unit outside, which is then named in the reminder. */
    static boolean outside(String step) {
        return step.equals("obtain-opinion");
    }

    LocalDate unmoved(Proposal proposal, TaskAtHand task) {
        return unmoved(deadline.explain(proposal, task.round(), task.step(), task.began()), task.dueOn());
    }

    /** Warnings count from the date before it was moved off a day off; of a date that was set anew nothing else is known. */
    static LocalDate unmoved(DueDate computed, LocalDate due) {
        return computed.date().equals(due) ? computed.unmoved() : due;
    }
}
