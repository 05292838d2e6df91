package org.proposaldesk.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.proposaldesk.calendar.DateMove;
import org.proposaldesk.calendar.OpenDates;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.deadline.WorkingCalendar;
import org.proposaldesk.process.RunningTasks.OpenTask;
import org.proposaldesk.process.RunningTasks.TaskTimer;
import org.proposaldesk.proposal.Conflict;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Computes the dates of all running items anew when the calendar changes: limits of replies, opinions and surveys, due dates of
 * tasks, and the timers that stand on them. A date that today's rules do not give, because somebody set it by hand, stays.
 */
@Component
class Recalculation implements OpenDates {

    static final String SURVEY_EXPIRED = "survey-expired";
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final RunningItems items;
    private final RunningTasks tasks;
    private final StepDeadlines steps;
    private final Deadlines deadlines;
    private final MoveDueDates change;

    Recalculation(RunningItems items, RunningTasks tasks, StepDeadlines steps, Deadlines deadlines, MoveDueDates change) {
        this.items = items;
        this.tasks = tasks;
        this.steps = steps;
        this.deadlines = deadlines;
        this.change = change;
    }

    @Override
    public void hold() {
        try {
            items.hold(LONGEST_WAIT_SECONDS);
        } catch (PessimisticLockingFailureException busy) {
            throw new Conflict("其他同志正在提交办理内容，暂时不能改动工作日历。请稍后再试。");
        }
    }

    @Override
    public Effect effect(WorkingCalendar from, WorkingCalendar to) {
        return new DateComparison(items, tasks, steps.under(from), steps.under(to)).run();
    }

    @Override
    public void apply(Effect effect, WorkingCalendar to) {
        Map<DateMove.Kind, List<DateMove>> moves = effect.moves().stream().collect(Collectors.groupingBy(DateMove::kind));
        for (DateMove.Kind kind : List.of(DateMove.Kind.OPINION, DateMove.Kind.SURVEY)) {
            if (moves.containsKey(kind)) {
                items.move(kind, moves.get(kind));
            }
        }
        Map<UUID, Boolean> provisional = new HashMap<>();
        effect.nowCertain().forEach(item -> provisional.put(item, false));
        effect.nowProvisional().forEach(item -> provisional.put(item, true));
        items.replies(moves.getOrDefault(DateMove.Kind.REPLY, List.of()).stream().collect(Collectors.toMap(DateMove::proposalId, DateMove::after)),
                provisional);
        items.dueWithTheFirst();
        List<DateMove> tasksMoved = moves.getOrDefault(DateMove.Kind.TASK, List.of());
        change.tasks(tasksMoved.stream().collect(Collectors.toMap(DateMove::subject, DateMove::after)));
        change.timers(moments(moves.containsKey(DateMove.Kind.SURVEY), to));
    }

    /** The timers that get another moment, by job id. */
    private Map<String, Date> moments(boolean surveysMoved, WorkingCalendar to) {
        StepDeadlines limits = steps.under(to);
        Map<String, List<TaskTimer>> timers = tasks.timers();
        LadderTimers ladders = new LadderTimers(limits, deadlines.under(to), ClockUtil.getCurrentTime().toInstant());
        Map<String, Date> moments = ladders.moments(tasks.all(), timers);
        moments.putAll(ladders.waits(tasks.waits(null)));
        if (surveysMoved) {
            tasks.awaitingSurvey().forEach(task -> surveyMoments(task, timers.getOrDefault(task.id(), List.of()), limits, moments));
        }
        return moments;
    }

    private static void surveyMoments(OpenTask task, List<TaskTimer> timers, StepDeadlines limits, Map<String, Date> moments) {
        Date end = Deadline.endOf(Deadline.surveyDue(limits, task.facts().kind(), task.surveyDue(), task.facts().began()));
        timers.stream().filter(timer -> timer.event().equals(SURVEY_EXPIRED) && !timer.at().equals(end.toInstant()))
                .forEach(timer -> moments.put(timer.jobId(), end));
    }
}
