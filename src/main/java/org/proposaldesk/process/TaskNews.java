package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.notification.Notification;
import org.proposaldesk.notification.Notifications;
import org.proposaldesk.notification.Wording;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Tells those whose it is that a task has come up. */
@Component
class TaskNews {

    /** The step that comes up when a letter was returned, or when its drafter has taken it back. */
    private static final String REVISE = "revise-draft";

    private final Notifications notifications;
    private final StepNames names;
    private final Deadlines deadlines;
    private final Bureau bureau;
    private final Acting acting;
    private final Circulation circulation;

    TaskNews(Notifications notifications, StepNames names, Deadlines deadlines, Bureau bureau, Acting acting, Circulation circulation) {
        this.notifications = notifications;
        this.names = names;
        this.deadlines = deadlines;
        this.bureau = bureau;
        this.acting = acting;
        this.circulation = circulation;
    }

    void of(Proposal proposal, DelegateTask task, LocalDate due) {
        String step = task.getTaskDefinitionKey();
        Wording.Waiting waiting = new Wording.Waiting(task.getId(), names.of(step), due, deadlines.remainingWorkingDays(due));
        Wording wording = TaskReminders.wording(proposal);
        boolean revised = step.equals(REVISE);
        String takenBackBy = revised ? circulation.takenBackBy(proposal).orElse(null) : null;
        Notification message = revised && takenBackBy == null ? wording.returned(waiting) : wording.newTask(waiting);
        if (notifications.tells(message.kind())) {
            notifications.send(message, people(task, proposal).stream().filter(one -> !one.equals(takenBackBy)).toList());
        }
    }

    /** The one who is asked by name, else everybody who may take it; and those who stand in for them. */
    private Collection<String> people(DelegateTask task, Proposal proposal) {
        Set<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet());
        List<String> people = task.getAssignee() == null ? bureau.members(groups) : List.of(task.getAssignee());
        return acting.withStandIns(people, proposal, task.getTaskDefinitionKey());
    }
}
