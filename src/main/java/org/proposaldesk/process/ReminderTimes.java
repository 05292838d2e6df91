package org.proposaldesk.process;

import java.util.Comparator;
import java.util.UUID;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/**
 * When the timers at human tasks go off: a repetition in words that {@link ReminderCalendar} understands. It is asked when the
 * task begins and again at every rung, so that a timer follows the date that its task has by then.
 */
@Component("reminderTimes")
public class ReminderTimes {

    /** What the timer of a step is called after the step. */
    static final String TIMER = "-due";

    private final Items items;
    private final TasksAtHand tasks;
    private final TaskLadders ladders;
    private final Deadline deadline;
    private final Deadlines deadlines;

    ReminderTimes(Items items, TasksAtHand tasks, TaskLadders ladders, Deadline deadline, Deadlines deadlines) {
        this.items = items;
        this.tasks = tasks;
        this.ladders = ladders;
        this.deadline = deadline;
        this.deadlines = deadlines;
    }

    /** The ladder of a step that begins now, or of the task whose timer has just gone off. */
    public String of(String proposalId, Integer round, String step) {
        return goesOff(step) ? ofOpenTask(proposalId, round, step) : ofBeginning(proposalId, round, step);
    }

    private String ofBeginning(String proposalId, int round, String step) {
        DueDate due = deadline.explain(items.get(proposalId), round, step, deadlines.today());
        return ReminderCalendar.ladder(step, due.unmoved(), due.date());
    }

    private String ofOpenTask(String proposalId, int round, String step) {
        Proposal proposal = items.get(proposalId);
        return tasks.ofItem(UUID.fromString(proposalId)).stream().filter(task -> task.step().equals(step) && task.round() == round)
                .min(Comparator.comparing(TaskAtHand::due))
                .map(task -> ReminderCalendar.ladder(step, ladders.unmoved(proposal, task), task.dueOn()))
                .orElseGet(() -> ofBeginning(proposalId, round, step));
    }

    private static boolean goesOff(String step) {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        return job != null && (step + TIMER).equals(job.getActivityId());
    }
}
