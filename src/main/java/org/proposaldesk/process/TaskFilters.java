package org.proposaldesk.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.proposaldesk.bureau.Role;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist; what is due first stands first. */
@Component
class TaskFilters {

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final Access access;

    TaskFilters(FilterService filters, TaskService tasks, Access access) {
        this.filters = filters;
        this.tasks = tasks;
        this.access = access;
    }

    void create() {
        filter(1, "待我办理", "已认领、等我办理的任务", mine());
        filter(2, "待认领", "属于我的岗位、还没有人认领的任务", tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned());
        filter(3, "即将到期", "我的岗位七天内到期的任务", ofMyGroups().dueAfterExpression("${now()}")
                .dueBeforeExpression("${dateTime().plusDays(7)}"));
        filter(4, "已逾期", "我的岗位已经超过期限的任务", ofMyGroups().dueBeforeExpression("${now()}"));
        filter(5, "替岗与受托", "我替离岗同志办理、受同志委托办理的任务", ofOthers());
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    }

    private TaskQuery ofMyGroups() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    /** The engine has no method for this expression, but it evaluates it like every other. */
    private TaskQuery ofOthers() {
        TaskQueryImpl query = (TaskQueryImpl) tasks.createTaskQuery();
        query.addExpression("taskIdIn", "${tasksOfOthers.ids()}");
        return query;
    }

    private void filter(int place, String name, String description, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", description);
        properties.put("priority", place);
        properties.put("refresh", true);
        filter.setProperties(properties);
        filter.setQuery(query.orderByDueDate().asc());
        filters.saveFilter(filter);
        access.grant(Role.STAFF, Resources.FILTER, filter.getId(), Permissions.READ);
    }
}
