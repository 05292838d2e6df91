package org.proposaldesk.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Reminder;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.supervision.OpenWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminders that a supervisor gives (人工催办), at most one a day for each task, so that a second click repeats nothing. */
@Service
public class RemindByHand {

    /** Those who supervise (domain 8.1). */
    private static final Set<String> SUPERVISORS = Set.of(Role.SUPERVISOR, Role.DEPUTY_LEADER, Role.BUREAU_HEAD);

    /**
     * What happened.
     *
     * @param items   items of which somebody was reminded
     * @param tasks   tasks of which somebody was reminded
     * @param already tasks of which those who have them had been reminded today
     * @param toWhom  names of the reminded people, sections and duties
     */
    public record Result(int items, int tasks, int already, List<String> toWhom) {
    }

    private final OpenWork openWork;
    private final Items items;
    private final TasksAtHand tasks;
    private final TaskReminders reminders;
    private final TaskHolders holders;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;

    RemindByHand(OpenWork openWork, Items items, TasksAtHand tasks, TaskReminders reminders, TaskHolders holders, Deadlines deadlines,
            TransactionTemplate transaction) {
        this.openWork = openWork;
        this.items = items;
        this.tasks = tasks;
        this.reminders = reminders;
        this.holders = holders;
        this.deadlines = deadlines;
        this.transaction = transaction;
    }

    /** Whether members of these groups may remind others. */
    public static boolean mayRemind(List<String> groups) {
        return groups.stream().anyMatch(SUPERVISORS::contains);
    }

    /** Reminds of everything that waits in an item. */
    public Result ofItem(UUID proposalId, String person) {
        Tally tally = new Tally();
        remind(proposalId, person, false, tally);
        return tally.result();
    }

    /** Reminds of every task that is overdue now; each item is a transaction of its own. */
    public Result ofEverythingOverdue(String person) {
        Tally tally = new Tally();
        openWork.proposals(new OpenWork.Filter(null, deadlines.today(), null)).forEach(id -> remind(id, person, true, tally));
        return tally.result();
    }

    private void remind(UUID proposalId, String person, boolean onlyOverdue, Tally tally) {
        transaction.executeWithoutResult(status -> {
            Proposal proposal = items.lock(proposalId);
            List<TaskAtHand> open = tasks.ofItem(proposalId).stream()
                    .filter(task -> !onlyOverdue || deadlines.isOverdue(task.dueOn())).toList();
            List<TaskAtHand> told = open.stream().filter(task -> reminders.toHolders(proposal, task, Reminder.Kind.BY_HAND,
                    "BY_HAND " + deadlines.today(), person)).toList();
            tally.items += told.isEmpty() ? 0 : 1;
            tally.tasks += told.size();
            tally.already += open.size() - told.size();
            told.forEach(task -> tally.toWhom.add(holders.names(task)));
        });
    }

    private static final class Tally {

        private int items;
        private int tasks;
        private int already;
        private final Set<String> toWhom = new LinkedHashSet<>();

        Result result() {
            return new Result(items, tasks, already, List.copyOf(toWhom));
        }
    }
}
