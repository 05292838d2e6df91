package org.proposaldesk.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Reminder;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.receipt.MergedItems;
import org.springframework.stereotype.Component;

/** Reminds those who have a task of the leading item that a merged one waits for it (催办主件). */
@Component("remindLead")
class RemindLead implements JavaDelegate {

    private final MergedItems merged;
    private final Items items;
    private final TasksAtHand tasks;
    private final TaskReminders reminders;
    private final Deadlines deadlines;

    RemindLead(MergedItems merged, Items items, TasksAtHand tasks, TaskReminders reminders, Deadlines deadlines) {
        this.merged = merged;
        this.items = items;
        this.tasks = tasks;
        this.reminders = reminders;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Proposal waits = items.get(execution.getProcessBusinessKey());
        UUID lead = merged.leadOf(waits.id()).orElseThrow();
        Proposal proposal = items.lock(lead);
        tasks.ofItem(lead).forEach(task -> reminders.toHolders(proposal, task, Reminder.Kind.LADDER,
                "并案第" + waits.number() + "号 " + deadlines.today(), Reminder.SYSTEM));
    }
}
