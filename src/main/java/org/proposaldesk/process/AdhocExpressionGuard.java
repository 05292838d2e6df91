package org.proposaldesk.process;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.proposaldesk.web.security.CurrentUser;
import org.springframework.stereotype.Component;

/**
 * Closes CVE-2026-109432 inside the engine: Camunda 7.24.0 refuses expressions in a task query that somebody sends, but
 * not those inside its {@code or} parts, and an expression can run any code.
 *
 * <p>With this plug-in the {@code or} parts of task queries carry no expressions at all, neither in a query nor in a
 * stored filter, and only administrators and the start-up of the application may store filters with expressions.
 */
@Component
public class AdhocExpressionGuard extends AbstractProcessEnginePlugin {

    private static final String REFUSED = "查询条件中不允许使用表达式，请改用具体的值。";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new GuardedTaskService());
        configuration.setFilterService(new GuardedFilterService());
    }

    private static class GuardedTaskService extends TaskServiceImpl {
        @Override
        public TaskQuery createTaskQuery() {
            TaskQueryImpl query = (TaskQueryImpl) super.createTaskQuery();
            // The engine runs the validators of a query just before its expressions, and those of a query that extends
            // a filter before it is merged into the filter.
            query.addValidator(AdhocExpressionGuard::refuseExpressionsInOrParts);
            return query;
        }
    }

    private static class GuardedFilterService extends FilterServiceImpl {
        @Override
        public Filter saveFilter(Filter filter) {
            Query<?, ?> query = filter.getQuery();
            if (query instanceof TaskQueryImpl taskQuery) {
                refuseExpressionsInOrParts(taskQuery);
                if (!taskQuery.getExpressions().isEmpty() && !mayStoreExpressions()) {
                    throw new BadUserRequestException(REFUSED);
                }
            }
            return super.saveFilter(filter);
        }

        /** Without an authentication the application itself is at work. */
        private boolean mayStoreExpressions() {
            Authentication authentication = commandExecutor.execute(context -> context.getAuthentication());
            if (authentication == null || authentication.getUserId() == null) {
                return true;
            }
            List<String> groups = authentication.getGroupIds();
            return groups != null && groups.contains(CurrentUser.ADMINISTRATORS);
        }
    }

    private static void refuseExpressionsInOrParts(AbstractQuery<?, ?> query) {
        Set<TaskQueryImpl> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add((TaskQueryImpl) query);
        for (TaskQueryImpl part : ((TaskQueryImpl) query).getQueries()) {
            refuseExpressions(part, seen);
        }
    }

    private static void refuseExpressions(TaskQueryImpl part, Set<TaskQueryImpl> seen) {
        if (!seen.add(part)) {
            return;
        }
        if (!part.getExpressions().isEmpty()) {
            throw new BadUserRequestException(REFUSED);
        }
        for (TaskQueryImpl nested : part.getQueries()) {
            refuseExpressions(nested, seen);
        }
    }
}
