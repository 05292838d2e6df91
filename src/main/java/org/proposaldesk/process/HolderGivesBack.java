package org.proposaldesk.process;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Lets the one who has taken a task give it back by the cross beside his name in Tasklist. The engine wants the right to assign tasks to
 * anybody for it, which nobody has here.
 */
class HolderGivesBack extends CommandInterceptor {

    private static final Field TASK = field("taskId");
    private static final Field PERSON = field("userId");

    @Override
    public <T> T execute(Command<T> command) {
        boolean givesBack = command instanceof AssignTaskCmd && ReflectionUtils.getField(PERSON, command) == null;
        return givesBack ? next.execute(context -> holds(context, (String) ReflectionUtils.getField(TASK, command))
                ? context.runWithoutAuthorization(command) : command.execute(context)) : next.execute(command);
    }

    private static boolean holds(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        return task != null && task.getAssignee() != null && task.getAssignee().equals(context.getAuthenticatedUserId());
    }

    private static Field field(String name) {
        Field field = ReflectionUtils.findField(AssignTaskCmd.class, name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
