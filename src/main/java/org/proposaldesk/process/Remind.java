package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Reminder;
import org.proposaldesk.deadline.Reminders;
import org.springframework.stereotype.Component;

/** Reminds those who have the overdue tasks of a phase (催办); each task once for its due date. */
@Component("remind")
class Remind implements JavaDelegate {

    private static final String DUE = "T-0";
    private static final String IN_APP = "in-app";

    private final TaskService tasks;
    private final Reminders reminders;
    private final Bureau bureau;

    Remind(TaskService tasks, Reminders reminders, Bureau bureau) {
        this.tasks = tasks;
        this.reminders = reminders;
        this.bureau = bureau;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Date justNow = new Date(ClockUtil.getCurrentTime().getTime() + 1);
        int round = (Integer) execution.getVariable(ProcessVariables.ROUND);
        for (Task task : tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).dueBefore(justNow).list()) {
            LocalDate due = LocalDate.ofInstant(task.getDueDate().toInstant(), Deadlines.BEIJING);
            reminders.remind(new Reminder(UUID.fromString(execution.getProcessBusinessKey()), round, task.getTaskDefinitionKey(),
                    task.getId(), DUE, due, holders(task), IN_APP));
        }
    }

    private String holders(Task task) {
        return task.getAssignee() != null ? bureau.nameOf(task.getAssignee())
                : tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                        .map(bureau::groupName).collect(Collectors.joining("、"));
    }
}
