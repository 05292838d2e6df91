package org.proposaldesk.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts {@link StepListener} behind every user task and {@link LifecycleListener} behind the lifecycle, as each model is read. */
@Component
class ModelBehind extends AbstractBpmnParseListener {

    static final String LIFECYCLE = "proposal-lifecycle";

    private final ObjectProvider<StepListener> steps;
    private final ObjectProvider<LifecycleListener> lifecycle;

    ModelBehind(ObjectProvider<StepListener> steps, ObjectProvider<LifecycleListener> lifecycle) {
        this.steps = steps;
        this.lifecycle = lifecycle;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ActivityImpl task = activity.getActivityBehavior() instanceof UserTaskActivityBehavior ? activity
                : activity.getActivities().get(0);
        TaskDefinition definition = ((UserTaskActivityBehavior) task.getActivityBehavior()).getTaskDefinition();
        TaskListener listener = delegate -> steps.getObject().notify(delegate);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, listener);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (isLifecycle(scope)) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> lifecycle.getObject().started(execution));
        }
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (isLifecycle(scope.getProcessDefinition())) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> lifecycle.getObject().ended(execution));
        }
    }

    private static boolean isLifecycle(ScopeImpl scope) {
        return scope instanceof ProcessDefinitionEntity definition && LIFECYCLE.equals(definition.getKey());
    }
}
