package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.calendar.DateMove;
import org.proposaldesk.calendar.OpenDates.Effect;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.process.RunningItems.Awaited;
import org.proposaldesk.process.RunningItems.Running;
import org.proposaldesk.process.RunningItems.Waiting;
import org.proposaldesk.process.RunningTasks.OpenTask;
import org.proposaldesk.receipt.ReplyLimit;

/** What the dates are on one calendar, and what they would be on the other. */
final class DateComparison {

    static final String OBTAIN_OPINION = "obtain-opinion";

    private final RunningItems items;
    private final RunningTasks tasks;
    private final StepDeadlines before;
    private final StepDeadlines after;
    private final List<DateMove> moves = new ArrayList<>();
    private final List<UUID> nowCertain = new ArrayList<>();
    private final List<UUID> nowProvisional = new ArrayList<>();
    /** New limits of the replies that move, as they count and as they were first set. */
    private final Map<UUID, LocalDate> replyDue = new HashMap<>();
    private final Map<UUID, LocalDate> originalDue = new HashMap<>();
    /** The earliest date inside the bureau of each item that leads others. */
    private final Map<UUID, LocalDate> inside = new HashMap<>();
    /** Dates by what they depend on: many tasks began on the same day under the same limit. */
    private final Map<StepFacts, LocalDate> oldDates = new HashMap<>();
    private final Map<StepFacts, LocalDate> nextDates = new HashMap<>();
    private int left;

    DateComparison(RunningItems items, RunningTasks tasks, StepDeadlines before, StepDeadlines after) {
        this.items = items;
        this.tasks = tasks;
        this.before = before;
        this.after = after;
    }

    Effect run() {
        items.awaitingReply().stream().filter(item -> item.round() > 1 ? item.feedbackOn() != null : item.batchDue() == null).forEach(this::reply);
        items.waiting().forEach(this::lead);
        items.opinions().forEach(one -> awaited(DateMove.Kind.OPINION, OBTAIN_OPINION, one));
        items.surveys().forEach(one -> awaited(DateMove.Kind.SURVEY, StepDeadlines.SURVEY, one));
        tasks.all().forEach(this::task);
        return new Effect(moves, nowCertain, nowProvisional, left);
    }

    private void reply(Running item) {
        DueDate old = reply(before, item);
        DueDate next = reply(after, item);
        if (!old.date().equals(item.dueOriginal())) {
            left++;
            return;
        }
        if (!next.date().equals(old.date())) {
            moves.add(new DateMove(DateMove.Kind.REPLY, item.id().toString(), item.id(), item.number(),
                    item.mode().replies() ? "答复期限" : "会办意见期限", old.date(), next.date(),
                    List.of(item.group())));
            replyDue.put(item.id(), item.due(next.date()));
            originalDue.put(item.id(), next.date());
        }
        if (next.provisional() != item.dueProvisional()) {
            (next.provisional() ? nowProvisional : nowCertain).add(item.id());
        }
    }

    /** Its work is due with the first of those that wait for it, if that is before its own limit. */
    private void lead(Waiting one) {
        LocalDate due = replyDue.getOrDefault(one.id(), one.due());
        LocalDate first = Stream.of(due, one.own(), inside.get(one.lead())).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElseThrow();
        inside.put(one.lead(), first);
    }

    private LocalDate inside(OpenTask task, LocalDate limit) {
        LocalDate first = inside.get(task.proposalId());
        return first == null ? task.facts().internalDue() : first.isBefore(limit) ? first : null;
    }

    private DueDate reply(StepDeadlines limits, Running item) {
        return item.round() > 1 ? limits.dueFor(StepDeadlines.REDO, item.kind().name(), item.feedbackOn(), null)
                : new ReplyLimit(limits).of(item.kind(), item.mode(), item.assignedOn(), null);
    }

    private void awaited(DateMove.Kind kind, String row, Awaited one) {
        LocalDate bound = kind == DateMove.Kind.OPINION ? one.replyDue() : null;
        LocalDate nextBound = bound == null ? null : replyDue.getOrDefault(one.proposalId(), bound);
        LocalDate old = before.dueFor(row, one.kind().name(), start(kind, before, one), bound).date();
        LocalDate next = after.dueFor(row, one.kind().name(), start(kind, after, one), nextBound).date();
        compare(kind, one.id().toString(), one.proposalId(), one.number(), one.name(), one.dueOn(), old, next, List.of(one.group()));
    }

    private static LocalDate start(DateMove.Kind kind, StepDeadlines limits, Awaited one) {
        return kind == DateMove.Kind.OPINION ? limits.start(OBTAIN_OPINION, one.kind().name(), one.round(), one.assignedOn(), one.start()) : one.start();
    }

    private void task(OpenTask task) {
        StepFacts facts = task.facts();
        LocalDate old = oldDates.computeIfAbsent(facts, one -> Deadline.explain(before, one).date());
        LocalDate limit = replyDue.getOrDefault(task.proposalId(), facts.replyDue());
        LocalDate next = nextDates.computeIfAbsent(facts.withLimits(limit, inside(task, limit))
                .withOriginalDue(originalDue.getOrDefault(task.proposalId(), facts.originalDue())), one -> Deadline.explain(after, one).date());
        compare(DateMove.Kind.TASK, task.id(), task.proposalId(), task.number(), task.name(), task.due(), old, next, task.recipients());
    }

    private void compare(DateMove.Kind kind, String subject, UUID proposal, String number, String name, LocalDate stored, LocalDate old,
            LocalDate next, List<String> recipients) {
        if (!old.equals(stored)) {
            left++;
        } else if (!next.equals(old)) {
            moves.add(new DateMove(kind, subject, proposal, number, name, old, next, recipients));
        }
    }
}
