package org.proposaldesk.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.process.RunningTasks.OpenTask;
import org.proposaldesk.process.RunningTasks.TaskTimer;
import org.proposaldesk.process.RunningTasks.Wait;

/**
 * When the reminders of open tasks are due next, after dates or days have changed: a task that keeps its date may have a rung on a day
 * that is now free (R59). From then on each timer asks for the date of its task by itself.
 */
final class LadderTimers {

    private final StepDeadlines steps;
    private final Deadlines deadlines;
    private final Instant now;
    /** Many tasks began on the same day under the same limit. */
    private final Map<Dated, LadderBasis> bases = new HashMap<>();
    private final Map<LadderBasis, Date> rungs = new HashMap<>();

    private record Dated(StepFacts facts, LocalDate due) {
    }

    /** @param steps what the dates follow from, on the calendar that is or will be in force, as the deadlines are */
    LadderTimers(StepDeadlines steps, Deadlines deadlines, Instant now) {
        this.steps = steps;
        this.deadlines = deadlines;
        this.now = now;
    }

    /**
     * The moments of those timers that stand on another than the next rung, by job id. Of several tasks that share a timer the first
     * rung counts; a timer that has been reached goes off as it is.
     *
     * @param tasks the open tasks, with the dates that they have from now on
     */
    Map<String, Date> moments(Collection<OpenTask> tasks, Map<String, List<TaskTimer>> timers) {
        Map<String, Date> next = new HashMap<>();
        for (OpenTask task : tasks) {
            for (TaskTimer timer : timers.getOrDefault(task.id(), List.of())) {
                if (timer.event().endsWith(ReminderTimes.TIMER) && timer.at().isAfter(now)) {
                    next.merge(timer.jobId(), rung(task), (one, other) -> one.before(other) ? one : other);
                }
            }
        }
        timers.values().stream().flatMap(List::stream).forEach(timer -> next.remove(timer.jobId(), Date.from(timer.at())));
        return next;
    }

    /** The same of merged items that wait for the one that leads: their ladder leads up to the date that they have now. */
    Map<String, Date> waits(Collection<Wait> waits) {
        Map<String, Date> next = new HashMap<>();
        waits.stream().filter(wait -> wait.at().isAfter(now)).forEach(wait -> {
            Date rung = rung(wait.facts(), Deadline.explain(steps, wait.facts()).date());
            if (!rung.toInstant().equals(wait.at())) {
                next.put(wait.jobId(), rung);
            }
        });
        return next;
    }

    private Date rung(OpenTask task) {
        return rung(task.facts(), task.due());
    }

    private Date rung(StepFacts facts, LocalDate due) {
        LadderBasis basis = bases.computeIfAbsent(new Dated(facts, due), one -> LadderBasis.of(steps, one.facts(), one.due()));
        return rungs.computeIfAbsent(basis, one -> Date.from(one.ladder(deadlines).next(now)));
    }
}
