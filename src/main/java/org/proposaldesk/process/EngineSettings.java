package org.proposaldesk.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.task.Task;
import org.proposaldesk.deadline.Deadlines;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How this product wants the engine. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    /** Names that models and the lists of Tasklist may use; no other bean is in their reach. */
    private static final Set<String> MODEL_BEANS = Set.of("tasksOfOthers", "deadline", "researchPlan", "commitments", "surveyResult",
            "proposeDistribution", "determineNextHand", "countersigners", "publicationReview", "reminderTimes", "remind", "remindLead",
            "recordNoAnswer", "openNextRound", "askUnits", "dispatchProgress", "leaderInCharge");

    private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9.-]*";

    private final ModelBehind modelBehind;
    private final BeanFactory beans;
    private final ObjectProvider<Deadlines> deadlines;

    EngineSettings(ModelBehind modelBehind, BeanFactory beans, ObjectProvider<Deadlines> deadlines) {
        this.modelBehind = modelBehind;
        this.beans = beans;
        this.deadlines = deadlines;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>(List.of(modelBehind));
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        configuration.setCustomPreBPMNParseListeners(listeners);
        // Setting the beans alone would do nothing: Spring has made an expression manager that sees every bean before it asks the plugins.
        configuration.setExpressionManager(new SpringExpressionManager(null, new ModelBeans(beans, MODEL_BEANS)));
        configuration.setCustomPreCommandInterceptorsTxRequired(ourOwn(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(ourOwn(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        configuration.setResourceAuthorizationProvider(new NoGrantPerTask());
        configuration.setUserResourceWhitelistPattern(IDS);
        configuration.setGroupResourceWhitelistPattern(IDS);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setReevaluateTimeCycleWhenDue(true);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        ((MapBusinessCalendarManager) configuration.getBusinessCalendarManager())
                .addBusinessCalendar(CycleBusinessCalendar.NAME, new ReminderCalendar(deadlines));
    }

    private static List<CommandInterceptor> ourOwn(List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(new DirectChangeGuard(), new HolderGivesBack()));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }

    /** Grants stand on process definitions and groups; one row per task would make every task list slower with each task. */
    private static final class NoGrantPerTask extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
            return null;
        }

        @Override
        public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
            return null;
        }
    }
}
