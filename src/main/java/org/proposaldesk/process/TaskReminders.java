package org.proposaldesk.process;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Reminder;
import org.proposaldesk.deadline.Reminders;
import org.proposaldesk.notification.Notification;
import org.proposaldesk.notification.Notifications;
import org.proposaldesk.notification.Wording;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.research.Opinions;
import org.springframework.stereotype.Component;

/** Writes a reminder about a task down and tells it, both or neither; a due date is never touched. */
@Component
class TaskReminders {

    private final Reminders reminders;
    private final Notifications notifications;
    private final TaskHolders holders;
    private final StepNames names;
    private final Deadlines deadlines;
    private final Opinions opinions;
    private final Bureau bureau;
    private final Acting acting;

    TaskReminders(Reminders reminders, Notifications notifications, TaskHolders holders, StepNames names, Deadlines deadlines,
            Opinions opinions, Bureau bureau, Acting acting) {
        this.reminders = reminders;
        this.notifications = notifications;
        this.holders = holders;
        this.names = names;
        this.deadlines = deadlines;
        this.opinions = opinions;
        this.bureau = bureau;
        this.acting = acting;
    }

    /**
     * Reminds those who have the task.
     *
     * @param rung   makes the reminder the only one of its sort for the task and its date
     * @param sentBy login name, or {@link Reminder#SYSTEM}
     * @return whether it went out; not when there was one of this rung already
     */
    boolean toHolders(Proposal proposal, TaskAtHand task, Reminder.Kind kind, String rung, String sentBy) {
        Wording wording = wording(proposal);
        String unit = TaskLadders.outside(task.step()) ? opinions.find(task.subject()).map(Opinions.Opinion::unit).orElseThrow() : null;
        String toWhom = unit == null ? holders.names(task) : holders.names(task) + "（催" + unit + "）";
        Wording.Waiting waiting = waiting(task, unit);
        return send(proposal, task, kind, rung, sentBy, acting.withStandIns(holders.people(task), proposal, task.step()), toWhom,
                id -> kind == Reminder.Kind.BY_HAND ? wording.byHand(id, waiting, bureau.nameOf(sentBy))
                        : Deadline.awaitsAssigner(task.step()) ? wording.inquiry(id, waiting) : wording.reminder(id, waiting));
    }

    /** Tells people that a task is theirs now. */
    void news(Proposal proposal, TaskAtHand task, List<String> people) {
        notifications.send(wording(proposal).newTask(waiting(task, null)), acting.withStandIns(people, proposal, task.step()));
    }

    void toHeads(Proposal proposal, TaskAtHand task, String rung) {
        escalate(proposal, task, rung, holders.heads(task));
    }

    void toLeaders(Proposal proposal, TaskAtHand task, String rung) {
        escalate(proposal, task, rung, holders.leaders(task));
    }

    private void escalate(Proposal proposal, TaskAtHand task, String rung, List<String> people) {
        if (!people.isEmpty()) {
            send(proposal, task, Reminder.Kind.ESCALATION, rung, Reminder.SYSTEM, people, holders.namesOf(people),
                    id -> wording(proposal).escalation(id, waiting(task, null), holders.names(task)));
        }
    }

    private boolean send(Proposal proposal, TaskAtHand task, Reminder.Kind kind, String rung, String sentBy, List<String> people, String toWhom,
            Function<UUID, Notification> message) {
        return reminders.remind(new Reminder(proposal.id(), task.round(), task.step(), task.id(), kind, rung, task.dueOn(), sentBy, toWhom))
                .map(id -> {
                    notifications.send(message.apply(id), people);
                    return true;
                }).orElse(false);
    }

    /** @param unit the unit outside that is waited for, or null */
    private Wording.Waiting waiting(TaskAtHand task, String unit) {
        return new Wording.Waiting(task.id(), names.of(task.step()) + (unit == null ? "" : "（" + unit + "）"), task.dueOn(), deadlines.remainingWorkingDays(task.dueOn()));
    }

    static Wording wording(Proposal proposal) {
        return new Wording(proposal.id(), proposal.kind().word() + proposal.number());
    }
}
