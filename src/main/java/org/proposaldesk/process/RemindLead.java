package org.proposaldesk.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Ladder;
import org.proposaldesk.deadline.Reminder;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.receipt.MergedItems;
import org.springframework.stereotype.Component;

/**
 * Reminds those who have a task of the leading item that a merged one waits for it (催办主件): each rung of the ladder of the one that
 * waits once. When that is overdue, the head of the section is told, and some working days later the leader in charge.
 */
@Component("remindLead")
class RemindLead implements JavaDelegate {

    /** The step of the wait, as the limit table and the model name it. */
    static final String WAIT = "await-lead";

    private final MergedItems merged;
    private final Items items;
    private final TasksAtHand tasks;
    private final TaskReminders reminders;
    private final TaskLadders ladders;
    private final Deadlines deadlines;
    private final Bureau bureau;
    private final Clock clock;

    RemindLead(MergedItems merged, Items items, TasksAtHand tasks, TaskReminders reminders, TaskLadders ladders, Deadlines deadlines, Bureau bureau,
            Clock clock) {
        this.merged = merged;
        this.items = items;
        this.tasks = tasks;
        this.reminders = reminders;
        this.ladders = ladders;
        this.deadlines = deadlines;
        this.bureau = bureau;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Proposal waits = items.get(execution.getProcessBusinessKey());
        LadderBasis basis = ladders.basis(waits, waits.round(), WAIT, null);
        basis.ladder(deadlines).reached(clock.instant(), merged.waitsSince(waits.id())).ifPresent(rung -> remind(waits, rung, basis.due()));
    }

    /** @param due makes the rungs up to a date that has moved others than those up to the date before */
    private void remind(Proposal waits, Ladder.Rung rung, LocalDate due) {
        UUID lead = merged.leadOf(waits.id()).orElseThrow();
        Proposal proposal = items.lock(lead);
        String name = "并案第" + waits.number() + "号 ";
        for (TaskAtHand task : tasks.ofItem(lead)) {
            reminders.toHolders(proposal, task, Reminder.Kind.LADDER, name + rung.name() + " " + due, Reminder.SYSTEM);
            if (rung.overdue() > 0) {
                reminders.toHeads(proposal, task, name + Remind.TO_HEAD);
            }
            if (rung.overdue() > bureau.tellLeaderAfter()) {
                reminders.toLeaders(proposal, task, name + Remind.TO_LEADER);
            }
        }
    }
}
