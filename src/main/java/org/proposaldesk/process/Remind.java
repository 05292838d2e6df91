package org.proposaldesk.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Ladder;
import org.proposaldesk.deadline.Reminder;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/**
 * Reminds those who have a task of an item (催办): each rung of its ladder once, and of rungs that were missed only the last.
 * What is overdue is told to the head of the section, and some working days later to the leader in charge, once each.
 */
@Component("remind")
class Remind implements JavaDelegate {

    static final String TO_HEAD = "head";
    static final String TO_LEADER = "leader";

    private final Items items;
    private final TasksAtHand tasks;
    private final TaskLadders ladders;
    private final TaskReminders reminders;
    private final Deadlines deadlines;
    private final Bureau bureau;
    private final Clock clock;

    Remind(Items items, TasksAtHand tasks, TaskLadders ladders, TaskReminders reminders, Deadlines deadlines, Bureau bureau, Clock clock) {
        this.items = items;
        this.tasks = tasks;
        this.ladders = ladders;
        this.reminders = reminders;
        this.deadlines = deadlines;
        this.bureau = bureau;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = UUID.fromString(execution.getProcessBusinessKey());
        // With the item locked, a task that somebody hands in at this moment is either done already or done afterwards.
        Proposal proposal = items.lock(id);
        Instant now = clock.instant();
        List<TaskAtHand> open = tasks.ofItem(id);
        open.forEach(task -> ladders.of(proposal, task).reached(now, task.created()).ifPresent(rung -> remind(proposal, task, rung)));
    }

    private void remind(Proposal proposal, TaskAtHand task, Ladder.Rung rung) {
        reminders.toHolders(proposal, task, Reminder.Kind.LADDER, rung.name(), Reminder.SYSTEM);
        long overdue = deadlines.calendar().workingDaysBetween(task.dueOn(), rung.day());
        if (overdue > 0) {
            reminders.toHeads(proposal, task, TO_HEAD);
        }
        if (overdue > bureau.tellLeaderAfter()) {
            reminders.toLeaders(proposal, task, TO_LEADER);
        }
    }
}
