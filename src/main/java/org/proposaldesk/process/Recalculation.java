package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.proposaldesk.calendar.DateMove;
import org.proposaldesk.calendar.OpenDates;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.deadline.WorkingCalendar;
import org.proposaldesk.process.MoveDueDates.TaskDates;
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
    /** Tasks that one command of the engine changes: enough for long batches, few enough for its cache. */
    private static final int BATCH = 500;

    private final RunningItems items;
    private final RunningTasks tasks;
    private final StepDeadlines steps;
    private final Deadlines deadlines;
    private final CommandExecutor engine;

    Recalculation(RunningItems items, RunningTasks tasks, StepDeadlines steps, Deadlines deadlines, ProcessEngine engine) {
        this.items = items;
        this.tasks = tasks;
        this.steps = steps;
        this.deadlines = deadlines;
        this.engine = ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
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
        for (DateMove.Kind kind : List.of(DateMove.Kind.REPLY, DateMove.Kind.OPINION, DateMove.Kind.SURVEY)) {
            if (moves.containsKey(kind)) {
                items.move(kind, moves.get(kind));
            }
        }
        items.provisional(effect.nowCertain(), false);
        items.provisional(effect.nowProvisional(), true);
        List<TaskDates> changes = taskDates(moves, deadlines.under(to));
        for (int first = 0; first < changes.size(); first += BATCH) {
            engine.execute(new MoveDueDates(changes.subList(first, Math.min(first + BATCH, changes.size()))));
        }
    }

    /** The tasks with another date, and those with a timer that has one. */
    private List<TaskDates> taskDates(Map<DateMove.Kind, List<DateMove>> moves, Deadlines next) {
        Map<String, List<TaskTimer>> timers = tasks.timers();
        Map<String, TaskDates> changes = new HashMap<>();
        for (DateMove move : moves.getOrDefault(DateMove.Kind.TASK, List.of())) {
            // The next rung of the ladder to the new date; from then on the timer asks for the date of its task by itself.
            Date rung = Date.from(next.ladder(move.after(), move.after()).next(ClockUtil.getCurrentTime().toInstant()));
            Map<String, Date> moments = new HashMap<>();
            timers.getOrDefault(move.subject(), List.of()).stream().filter(timer -> timer.event().endsWith(ReminderTimes.TIMER))
                    .forEach(timer -> moments.put(timer.jobId(), rung));
            changes.put(move.subject(), new TaskDates(move.subject(), move.after(), moments));
        }
        if (moves.containsKey(DateMove.Kind.SURVEY)) {
            tasks.awaitingSurvey().forEach(task -> surveyDates(task, timers.getOrDefault(task.id(), List.of()), next, changes));
        }
        return List.copyOf(changes.values());
    }

    private static void surveyDates(OpenTask task, List<TaskTimer> timers, Deadlines next, Map<String, TaskDates> changes) {
        LocalDate day = Deadline.surveyDue(next, task.surveyDue(), task.facts().began());
        timers.stream().filter(timer -> timer.event().equals(SURVEY_EXPIRED) && !timer.due().equals(day)).forEach(timer ->
                changes.computeIfAbsent(task.id(), id -> new TaskDates(id, null, new HashMap<>())).timers().put(timer.jobId(), Deadline.endOf(day)));
    }
}
