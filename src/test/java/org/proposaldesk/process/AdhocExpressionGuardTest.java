package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proposaldesk.TestDatabase;
import org.proposaldesk.web.security.CurrentUser;

/** CVE-2026-109432 inside a real engine. A probe among the engine's beans tells whether an expression ran. */
class AdhocExpressionGuardTest {

    private static final String ATTACK = "${probe.run()}";
    private static final Probe PROBE = new Probe();
    private static ProcessEngine engine;
    private static TaskService tasks;
    private static FilterService filters;
    private static IdentityService identity;

    /** Counts the expressions that reached it. */
    public static class Probe {
        private int runs;

        public String run() {
            runs++;
            return "nobody";
        }
    }

    @BeforeAll
    static void start() {
        engine = configuration().buildProcessEngine();
        tasks = engine.getTaskService();
        filters = engine.getFilterService();
        identity = engine.getIdentityService();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @AfterEach
    void clean() {
        identity.clearAuthentication();
        filters.createFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        PROBE.runs = 0;
    }

    @Test
    void theAttackWorksWithoutTheGuard() {
        ProcessEngineConfigurationImpl unguarded = configuration();
        unguarded.setProcessEngineName("unguarded");
        unguarded.getProcessEnginePlugins().clear();
        ProcessEngine open = unguarded.buildProcessEngine();
        try {
            open.getTaskService().createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr().list();
            assertThat(PROBE.runs).isEqualTo(1);
        } finally {
            open.close();
        }
    }

    @Test
    void refusesExpressionsInOrParts() {
        TaskQuery query = tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr();
        refused(query::list);
        refused(query::count);
        refused(query::singleResult);
        refused(() -> query.listPage(0, 1));
        refused(query::unlimitedList);
        refused(() -> tasks.createTaskQuery().or().taskAssignee("a").endOr().or().dueBeforeExpression(ATTACK).endOr().list());
    }

    /** As the REST interface builds them: a part may itself have parts. */
    @Test
    void refusesExpressionsInNestedParts() {
        TaskQueryImpl inner = new TaskQueryImpl();
        inner.taskOwnerExpression(ATTACK);
        TaskQueryImpl outer = new TaskQueryImpl();
        outer.addOrQuery(inner);
        TaskQueryImpl query = (TaskQueryImpl) tasks.createTaskQuery();
        query.addOrQuery(outer);
        refused(query::list);
    }

    @Test
    void refusesExpressionsThatExtendAFilter() {
        Filter stored = filters.newTaskFilter("待认领");
        stored.setQuery(tasks.createTaskQuery().taskUnassigned());
        filters.saveFilter(stored);

        refused(() -> filters.list(stored.getId(), tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr()));
        refused(() -> filters.count(stored.getId(), tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr()));
        refused(() -> filters.singleResult(stored.getId(), tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr()));
        refused(() -> filters.list(stored.getId(), tasks.createTaskQuery().taskAssigneeExpression(ATTACK)));
    }

    @Test
    void nobodyStoresExpressionsInOrParts() {
        for (List<String> groups : List.of(List.of(CurrentUser.ADMINISTRATORS), List.of("staff"))) {
            identity.setAuthentication("somebody", groups);
            refused(() -> filters.saveFilter(filter(tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr())));
        }
        identity.clearAuthentication();
        refused(() -> filters.saveFilter(filter(tasks.createTaskQuery().or().taskAssigneeExpression(ATTACK).endOr())));
        assertThat(filters.createFilterQuery().count()).isZero();
    }

    @Test
    void onlyAdministratorsAndTheApplicationStoreExpressions() {
        identity.setAuthentication("zhou.nanping", List.of("staff"));
        refused(() -> filters.saveFilter(filter(tasks.createTaskQuery().taskAssigneeExpression(ATTACK))));

        identity.setAuthentication("admin", List.of(CurrentUser.ADMINISTRATORS));
        filters.saveFilter(filter(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        identity.clearAuthentication();
        filters.saveFilter(filter(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        assertThat(filters.createFilterQuery().count()).isEqualTo(2);
    }

    @Test
    void changingAStoredFilterIsCheckedToo() {
        Filter stored = filters.saveFilter(filter(tasks.createTaskQuery().taskUnassigned()));
        identity.setAuthentication("zhou.nanping", List.of("staff"));
        stored.setQuery(tasks.createTaskQuery().taskAssigneeExpression(ATTACK));
        refused(() -> filters.saveFilter(stored));
    }

    @Test
    void ordinaryQueriesAndStoredExpressionsWork() {
        identity.setAuthentication("zhou.nanping", List.of());
        assertThat(tasks.createTaskQuery().or().taskAssignee("a").taskCandidateGroup("b").endOr().list()).isEmpty();
        identity.clearAuthentication();
        Filter stored = filters.saveFilter(filter(tasks.createTaskQuery().taskAssigneeExpression("${probe.run()}")));
        assertThat(filters.list(stored.getId(), tasks.createTaskQuery().or().taskName("a").taskOwner("b").endOr())).isEmpty();
        assertThat(PROBE.runs).isEqualTo(1);
    }

    private static Filter filter(TaskQuery query) {
        Filter filter = filters.newTaskFilter("我的任务");
        filter.setQuery(query);
        return filter;
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(BadUserRequestException.class);
        assertThat(PROBE.runs).as("expressions that ran").isZero();
    }

    private static ProcessEngineConfigurationImpl configuration() {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("guarded");
        configuration.setDataSource(TestDatabase.create().dataSource());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("probe", PROBE));
        configuration.getProcessEnginePlugins().add(new AdhocExpressionGuard());
        return configuration;
    }
}
