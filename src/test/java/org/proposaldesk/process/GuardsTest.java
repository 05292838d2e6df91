package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody can do past the forms: change decisions, take foreign tasks, start processes, reach beans, fill the engine. */
@DeskTest
class GuardsTest {

    @Autowired
    private Desk desk;

    private static final String TOO_LONG = "字".repeat(7_000);

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private JdbcClient jdbc;

    private Refusal refused(String person, Runnable action) {
        return Refused.by(() -> desk.as(person, action));
    }

    @Test
    void noVariablesComeWithACompletion() {
        Item item = desk.proposalAt("approve-distribution");
        item.as("deputy").claims("approve-distribution");
        String task = item.task("approve-distribution").getId();
        Map<String, Object> forged = Map.of("decision", "APPROVE");

        for (Runnable attempt : List.<Runnable>of(() -> tasks.complete(task, forged), () -> tasks.completeWithVariablesInReturn(task, forged, false),
                () -> forms.submitTaskForm(task, forged), () -> forms.submitTaskFormWithVariablesInReturn(task, forged, false),
                () -> tasks.resolveTask(task, forged))) {
            assertThat(refused("deputy", attempt).rule()).isEqualTo("R16");
        }
        assertThat(item.openSteps()).containsExactly("approve-distribution");
    }

    @Test
    void noErrorOrEscalationIsThrownFromOutside() {
        Item item = desk.proposalAt("plan-distribution");
        item.as("office").claims("plan-distribution");
        String task = item.task("plan-distribution").getId();
        assertThat(refused("office", () -> tasks.handleBpmnError(task, "any")).rule()).isEqualTo("R16");
        assertThat(refused("office", () -> tasks.handleEscalation(task, "return-requested")).rule()).isEqualTo("R16");
        assertThat(item.openSteps()).containsExactly("plan-distribution");
    }

    @Test
    void staffDoNotTouchVariablesTimersMessagesAndTasksPastTheForms() {
        Item item = desk.proposalAt("record-survey");
        Task task = item.task("record-survey");
        String instance = task.getProcessInstanceId();
        for (String person : List.of("office", "hightech", "deputy", "zhang.jun", "supervisor")) {
            for (Runnable attempt : List.<Runnable>of(() -> tasks.setVariable(task.getId(), "round", 9), () -> tasks.setVariableLocal(task.getId(), "round", 9),
                    () -> tasks.removeVariable(task.getId(), "round"), () -> runtime.setVariable(instance, "round", 9),
                    () -> runtime.createMessageCorrelation("survey-answered").processInstanceBusinessKey(item.id().toString()).correlateAll(),
                    () -> runtime.deleteProcessInstance(instance, ""), () -> runtime.suspendProcessInstanceById(instance),
                    () -> runtime.createProcessInstanceModification(instance).cancelAllForActivity("record-survey").execute(),
                    () -> runtime.startProcessInstanceByKey("dispatch"),
                    () -> tasks.addCandidateGroup(task.getId(), "section-planning"))) {
                Throwable thrown = catchThrowable(() -> desk.as(person, attempt));
                assertThat(thrown).as("%s was allowed", person).isInstanceOf(AuthorizationException.class);
            }
        }
        assertThat(item.waitsAt("record-survey")).isTrue();
    }

    @Test
    void onlyAnItemThatWasTakenInBeginsOnceAndWithNothingElse() {
        Item running = desk.takesIn(Desk.proposal());
        String unknown = UUID.randomUUID().toString();
        String known = running.id().toString();
        for (Runnable attempt : List.<Runnable>of(
                () -> runtime.startProcessInstanceByKey("proposal-lifecycle"),
                () -> runtime.startProcessInstanceByKey("proposal-lifecycle", known),
                () -> runtime.startProcessInstanceByKey("proposal-lifecycle", known, Map.of("proposalId", known, "round", 1)),
                () -> runtime.startProcessInstanceByKey("proposal-lifecycle", known, Map.of("proposalId", known, "round", 2)),
                () -> runtime.startProcessInstanceByKey("proposal-lifecycle", known, Map.of("proposalId", unknown, "round", 1)),
                () -> runtime.startProcessInstanceByKey("proposal-lifecycle", known, Map.of("proposalId", known, "round", 1, "assist", true)))) {
            assertThat(refused("office", attempt).rule()).isEqualTo("R52");
        }
        Throwable thrown = catchThrowable(() -> runtime.startProcessInstanceByKey("proposal-lifecycle", unknown, Map.of("proposalId", unknown, "round", 1)));
        assertThat(Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)).anyMatch(NotFound.class::isInstance);
        assertThat(running.openSteps()).containsExactly("sign-for");
        Throwable others = catchThrowable(() -> desk.as("hightech", () -> runtime.startProcessInstanceByKey("proposal-lifecycle", known)));
        assertThat(others).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void expressionsReachNoBeansButThoseOfTheModels() {
        Set<String> reachable = Stream.of(context.getBeanDefinitionNames()).filter(name -> name.matches("[A-Za-z]+")).filter(this::reachable)
                .collect(Collectors.toSet());
        assertThat(reachable).containsExactlyInAnyOrder("tasksOfOthers", "deadline", "researchPlan", "commitments", "surveyResult", "proposeDistribution",
                "determineNextHand", "countersigners", "publicationReview", "reminderTimes", "remind", "recordNoAnswer", "openNextRound",
                "askUnits", "dispatchProgress", "remindLead", "leaderInCharge");
    }

    private boolean reachable(String bean) {
        try {
            return configuration.getCommandExecutorTxRequired().execute(command -> configuration.getExpressionManager()
                    .createExpression("${" + bean + "}").getValue(StartProcessVariableScope.getSharedInstance())) != null;
        } catch (ProcessEngineException unknown) {
            return false;
        }
    }

    @Test
    void grantsDoNotGrowWithTheWork() {
        int before = grants();
        for (int number = 0; number < 20; number++) {
            Item item = desk.takesIn(Desk.proposal());
            item.as("office").completes("sign-for").claims("register");
        }
        assertThat(grants()).isEqualTo(before);
    }

    private int grants() {
        return jdbc.sql("select count(*) from act_ru_authorization").query(Integer.class).single();
    }

    @Test
    void noTextAndNoFileOfAFullLifeBecomesAVariable() {
        Item item = desk.takesIn(Desk.proposal());
        item.reaches("research-point");
        item.usually("research-point", input -> input.put("answer", TOO_LONG)).usually("research-point");
        item.reaches("record-survey").usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "字".repeat(2_000)));
        item.ends();
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            String type = table.equals("act_ru_variable") ? "type_" : "var_type_";
            assertThat(jdbc.sql("select distinct " + type + " from " + table + " where " + type + " is not null").query(String.class).list())
                    .as(table).isSubsetOf("string", "integer", "boolean", "null");
            assertThat(jdbc.sql("select coalesce(max(greatest(length(text_), length(text2_))), 0) from " + table).query(Integer.class).single())
                    .as(table).isLessThanOrEqualTo(4_000);
        }
        assertThat(jdbc.sql("select count(*) from act_ge_bytearray where deployment_id_ is null").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select max(length(coalesce(description_, '')) + length(coalesce(name_, ''))) from act_hi_taskinst").query(Integer.class).single())
                .isLessThan(4_000);
    }
}
