package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Gives tasks and timers other dates, as one command of the engine: its entities and its history follow, and the changes of all
 * tasks go to the database in batches.
 */
class MoveDueDates implements Command<Void> {

    /**
     * @param due    new last day of the task, or null when it stays
     * @param timers new moments of its timers by job id
     */
    record TaskDates(String taskId, LocalDate due, Map<String, Date> timers) {
    }

    private final List<TaskDates> changes;

    MoveDueDates(List<TaskDates> changes) {
        this.changes = changes;
    }

    @Override
    public Void execute(CommandContext context) {
        return context.runWithoutAuthorization(() -> {
            tasks(context);
            timers(context);
            return null;
        });
    }

    private void tasks(CommandContext context) {
        Map<String, LocalDate> dues = changes.stream().filter(one -> one.due() != null).collect(Collectors.toMap(TaskDates::taskId, TaskDates::due));
        if (!dues.isEmpty()) {
            List<TaskEntity> tasks = context.getProcessEngineConfiguration().getTaskService().createTaskQuery()
                    .taskIdIn(dues.keySet().toArray(String[]::new)).list().stream().map(TaskEntity.class::cast).toList();
            readExecutions(tasks, context);
            tasks.forEach(task -> move(task, dues.get(task.getId()), context));
        }
    }

    /** The history's events ask each task for its execution: all are read at once, else each would be read alone. */
    private static void readExecutions(List<TaskEntity> tasks, CommandContext context) {
        context.getProcessEngineConfiguration().getRuntimeService().createNativeExecutionQuery()
                .sql("select * from act_ru_execution where id_ = any(string_to_array(#{ids}, ','))")
                .parameter("ids", tasks.stream().map(TaskEntity::getExecutionId).collect(Collectors.joining(","))).list();
    }

    /** The history gets its event here: the engine's own way reads each historic task first, only to learn a start that is not written. */
    private static void move(TaskEntity task, LocalDate due, CommandContext context) {
        task.setDueDateWithoutCascade(Deadline.endOf(due));
        task.setPriorityWithoutCascade(StepListener.priority(due));
        context.getDbEntityManager().merge(context.getProcessEngineConfiguration().getHistoryEventProducer().createTaskInstanceUpdateEvt(task));
    }

    private void timers(CommandContext context) {
        // Tasks of one step that exist several times share a timer, and then a date.
        Map<String, Date> moments = new HashMap<>();
        changes.forEach(one -> moments.putAll(one.timers()));
        if (!moments.isEmpty()) {
            context.getProcessEngineConfiguration().getManagementService().createJobQuery().jobIds(new HashSet<>(moments.keySet())).list().stream()
                    .map(JobEntity.class::cast).forEach(job -> job.setDuedate(moments.get(job.getId())));
        }
    }
}
