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
        LocalDate unmoved = unmoved(proposal, task);
        return outside(task.step()) ? deadlines.outsideLadder(unmoved, task.dueOn()) : deadlines.ladder(unmoved, task.dueOn());
    }

    /** Whether a step waits for a unit outside, which is then named in the reminder. */
    static boolean outside(String step) {
        return step.equals("obtain-opinion");
    }

    /** Warnings count from the date before it was moved off a day off; of a date that was set anew nothing else is known. */
    LocalDate unmoved(Proposal proposal, TaskAtHand task) {
        DueDate computed = deadline.explain(proposal, task.round(), task.step(), task.began());
        return computed.date().equals(task.dueOn()) ? computed.unmoved() : task.dueOn();
    }
}
