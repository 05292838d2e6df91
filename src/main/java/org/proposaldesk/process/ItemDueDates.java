package org.proposaldesk.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.calendar.DateMove;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.extension.DependentDates;
import org.proposaldesk.process.RunningItems.Awaited;
import org.proposaldesk.process.RunningTasks.OpenTask;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.State;
import org.proposaldesk.receipt.MergedItems;
import org.springframework.stereotype.Component;

/**
 * Lets the dates of one item, and of the one that it waits for (并案), follow the limit of its reply; what today's rules do not give,
 * because somebody set it by hand, stays.
 */
@Component
class ItemDueDates implements DependentDates {

    /** It is being completed when a limit is granted, and no other waits then. */
    private static final String BRINGS_THE_LIMIT = "record-extension-decision";

    private final Items items;
    private final ProposalRepository proposals;
    private final MergedItems merged;
    private final RunningItems running;
    private final RunningTasks tasks;
    private final StepDeadlines steps;
    private final Deadlines deadlines;
    private final MoveDueDates change;
    private final Clock clock;

    ItemDueDates(Items items, ProposalRepository proposals, MergedItems merged, RunningItems running, RunningTasks tasks, StepDeadlines steps,
            Deadlines deadlines, MoveDueDates change, Clock clock) {
        this.items = items;
        this.proposals = proposals;
        this.merged = merged;
        this.running = running;
        this.tasks = tasks;
        this.steps = steps;
        this.deadlines = deadlines;
        this.change = change;
        this.clock = clock;
    }

    @Override
    public void follow(Proposal before) {
        items.changed(before.id());
        opinions(before, items.get(before.id()));
        tasks(before);
        if (before.state() == State.MERGED) {
            change.timers(ladders().waits(tasks.waits(before.id())));
            merged.leadOf(before.id()).ifPresent(this::followMerged);
        }
    }

    private void followMerged(UUID leading) {
        Proposal lead = proposals.lockIfFree(leading).orElseThrow(MergedItems::busy);
        merged.dueWithTheFirst(leading);
        follow(lead);
    }

    private LadderTimers ladders() {
        return new LadderTimers(steps, deadlines, clock.instant());
    }

    private void opinions(Proposal before, Proposal after) {
        List<DateMove> moves = new ArrayList<>();
        for (Awaited one : running.opinionsOf(before.id())) {
            // The assignment itself asks the units that it names; when it was made on another day, so was that.
            DueDate old = opinion(before, one, one.start());
            DueDate next = opinion(after, one, one.start().equals(before.assignedOn()) ? after.assignedOn() : one.start());
            if (old.date().equals(one.dueOn()) && !next.date().equals(old.date())) {
                moves.add(new DateMove(DateMove.Kind.OPINION, one.id().toString(), one.proposalId(), one.number(), one.name(), old.date(), next.date(),
                        List.of(one.group())));
            }
        }
        if (!moves.isEmpty()) {
            running.move(DateMove.Kind.OPINION, moves);
        }
    }

    private DueDate opinion(Proposal item, Awaited one, LocalDate askedOn) {
        String kind = item.kind().name();
        return steps.dueFor(DateComparison.OBTAIN_OPINION, kind,
                steps.start(DateComparison.OBTAIN_OPINION, kind, one.round(), item.assignedOn(), askedOn), item.due());
    }

    private void tasks(Proposal before) {
        Map<String, LocalDate> dues = new HashMap<>();
        List<OpenTask> after = new ArrayList<>();
        for (OpenTask task : tasks.ofProposal(before.id())) {
            if (task.facts().step().equals(BRINGS_THE_LIMIT)) {
                continue;
            }
            DueDate old = Deadline.explain(steps, task.facts().of(before));
            DueDate next = Deadline.explain(steps, task.facts());
            boolean moves = old.date().equals(task.due()) && !next.date().equals(old.date());
            after.add(moves ? task.dueOn(next.date()) : task);
            if (moves) {
                dues.put(task.id(), next.date());
            }
        }
        if (!dues.isEmpty()) {
            change.tasks(dues);
            change.timers(ladders().moments(after, tasks.timersOf(before.id())));
        }
    }
}
