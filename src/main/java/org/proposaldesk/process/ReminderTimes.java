package org.proposaldesk.process;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
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

    ReminderTimes(Items items, TasksAtHand tasks, TaskLadders ladders) {
        this.items = items;
        this.tasks = tasks;
        this.ladders = ladders;
    }

    /** The ladder of a step that begins now, or of the task whose timer has just gone off. */
    public String of(String proposalId, Integer round, String step) {
        return of(items.get(proposalId), round, step, null);
    }

    /** The same for the step that waits for the answer to a survey. */
    public String ofSurvey(String proposalId, Integer round, String surveyId) {
        return of(items.get(proposalId), round, "record-survey", UUID.fromString(surveyId));
    }

    private String of(Proposal proposal, int round, String step, UUID subject) {
        return (goesOff(step) ? tasks.ofItem(proposal.id()).stream() : Stream.<TaskAtHand>empty())
                .filter(task -> task.step().equals(step) && task.round() == round)
                .min(Comparator.comparing(TaskAtHand::due))
                .map(task -> ladders.basis(proposal, task))
                .orElseGet(() -> ladders.basis(proposal, round, step, subject)).inWords();
    }

    private static boolean goesOff(String step) {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        return job != null && (step + TIMER).equals(job.getActivityId());
    }
}
