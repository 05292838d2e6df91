package org.proposaldesk.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.delegation.StandIn;
import org.proposaldesk.delegation.StandInRepository;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tasks that are offered to somebody who stands in for another (R57): of a delegation what lies in its scope; of one who is
 * away what he has taken, and what nobody else who is present could do. Asked with each list, so it follows the clock everywhere.
 */
@Component("tasksOfOthers")
public class TasksOfOthers {

    /**
     * A task that is offered.
     *
     * @param principal in whose place it would be done
     * @param held      the one who is away has taken it
     */
    record Offered(String taskId, String principal, boolean held) {
    }

    private record Open(String taskId, String step, String assignee, Set<String> groups, Kind kind, boolean assist, boolean keyItem) {
    }

    /** No task has this id; a list of ids may not be empty. */
    private static final String[] NONE = {"-"};

    private static final String TASKS = """
            select t.id_, t.task_def_key_, t.assignee_, i.kind, i.mode, i.key_item,
                (select array_agg(l.group_id_) from act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as groups
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                join proposal_desk.proposal i on i.id = cast(p.business_key_ as uuid)
            where (t.assignee_ is null or t.assignee_ = any(:principals)) and exists (select 1 from act_ru_identitylink l
                where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = any(:duties))
            order by t.due_date_, t.id_""";

    private final JdbcClient jdbc;
    private final StandInRepository register;
    private final IdentityService identity;
    private final Bureau bureau;
    private final Clock clock;

    TasksOfOthers(JdbcClient jdbc, StandInRepository register, IdentityService identity, Bureau bureau, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.identity = identity;
        this.bureau = bureau;
        this.clock = clock;
    }

    /** The ids for the person who asks the engine, for the list 替岗与受托. */
    public String[] ids() {
        Authentication current = identity.getCurrentAuthentication();
        String[] ids = current == null ? NONE : of(current.getUserId()).keySet().toArray(String[]::new);
        return ids.length == 0 ? NONE : ids;
    }

    /** What is offered to a person, by task, what is due first before the rest. */
    Map<String, Offered> of(String person) {
        List<StandIn> inForce = register.inForce(clock.instant());
        List<StandIn> his = inForce.stream().filter(one -> one.substitute().equals(person)).toList();
        if (his.isEmpty()) {
            return Map.of();
        }
        Set<String> absent = inForce.stream().filter(one -> one.kind() == StandIn.Kind.ABSENCE).map(StandIn::principal).collect(Collectors.toSet());
        Map<String, Offered> offered = new LinkedHashMap<>();
        for (Open task : open(his)) {
            his.stream().filter(one -> isOffered(one, task, absent)).findFirst()
                    .ifPresent(one -> offered.put(task.taskId, new Offered(task.taskId, one.principal(), task.assignee != null)));
        }
        return offered;
    }

    private boolean isOffered(StandIn one, Open task, Set<String> absent) {
        if (Acting.duties(bureau, one.principal()).noneMatch(task.groups::contains)
                || !one.scope().covers(task.step, task.kind, task.assist, task.keyItem)) {
            return false;
        }
        if (one.kind() == StandIn.Kind.DELEGATION) {
            return task.assignee == null;
        }
        List<String> colleagues = bureau.members(task.groups);
        return one.principal().equals(task.assignee)
                || task.assignee == null && absent.containsAll(colleagues) && !colleagues.contains(one.substitute());
    }

    private List<Open> open(List<StandIn> his) {
        Set<String> duties = his.stream().flatMap(one -> Acting.duties(bureau, one.principal())).collect(Collectors.toSet());
        return jdbc.sql(TASKS).param("principals", his.stream().map(StandIn::principal).toArray(String[]::new))
                .param("duties", duties.toArray(String[]::new)).query(TasksOfOthers::task).list();
    }

    private static Open task(ResultSet row, int number) throws SQLException {
        return new Open(row.getString("id_"), row.getString("task_def_key_"), row.getString("assignee_"),
                new HashSet<>(Arrays.asList((String[]) row.getArray("groups").getArray())), Kind.valueOf(row.getString("kind")),
                HandlingMode.valueOf(row.getString("mode")) == HandlingMode.ASSIST, row.getBoolean("key_item"));
    }
}
