package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.UUID;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Ladder;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** The ladder of reminders of an open task: it follows the date that the task has now. */
@Component
class TaskLadders {

    private final Deadline deadline;
    private final StepDeadlines steps;
    private final Deadlines deadlines;

    TaskLadders(Deadline deadline, StepDeadlines steps, Deadlines deadlines) {
        this.deadline = deadline;
        this.steps = steps;
        this.deadlines = deadlines;
    }

    Ladder of(Proposal proposal, TaskAtHand task) {
        return basis(proposal, task).ladder(deadlines);
    }

    LadderBasis basis(Proposal proposal, TaskAtHand task) {
        return LadderBasis.of(steps, deadline.facts(proposal, task.round(), task.step(), task.subject(), task.began()), task.dueOn());
    }

    /** What the ladder of a step stands on that begins now. */
    LadderBasis basis(Proposal proposal, int round, String step, UUID subject) {
        StepFacts facts = deadline.facts(proposal, round, step, subject, deadlines.today());
        LocalDate due = Deadline.explain(steps, facts).date();
        return LadderBasis.of(steps, facts, due);
    }

    /** Whether a step waits for a unit outside, which is then named in the reminder. */
    static boolean outside(String step) {
        return step.equals("obtain-opinion");
    }
}
