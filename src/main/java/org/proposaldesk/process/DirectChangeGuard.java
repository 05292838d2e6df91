package org.proposaldesk.process;

import java.lang.reflect.Field;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.proposaldesk.proposal.Refusal;
import org.springframework.util.ReflectionUtils;

/**
 * Decisions come from the steps and their rules, never from whoever completes a task: variables that are sent along, errors
 * and escalations that are thrown from outside are refused.
 */
class DirectChangeGuard extends CommandInterceptor {

    private static final Field COMPLETE = field(CompleteTaskCmd.class, "variables");
    private static final Field SUBMIT = field(SubmitTaskFormCmd.class, "properties");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof HandleTaskBpmnErrorCmd || command instanceof HandleTaskEscalationCmd
                || command instanceof CompleteTaskCmd && hasVariables(COMPLETE, command)
                || command instanceof SubmitTaskFormCmd && hasVariables(SUBMIT, command)) {
            throw new Refusal("R16", "请通过任务的办理表单提交，不能直接改动流程变量。");
        }
        return next.execute(command);
    }

    private static boolean hasVariables(Field field, Command<?> command) {
        Map<?, ?> variables = (Map<?, ?>) ReflectionUtils.getField(field, command);
        return variables != null && !variables.isEmpty();
    }

    private static Field field(Class<?> type, String name) {
        Field field = ReflectionUtils.findField(type, name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
