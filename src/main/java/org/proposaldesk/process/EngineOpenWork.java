package org.proposaldesk.process;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.supervision.OpenTask;
import org.proposaldesk.supervision.OpenWork;
import org.proposaldesk.supervision.StepCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's open tasks in one statement each, where its own queries would take one or more per task. */
@Component
class EngineOpenWork implements OpenWork {

    private static final String TASKS = """
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            where t.suspension_state_ = 1 and p.business_key_ is not null
            """;

    private static final String CANDIDATES = """
            (select array_agg(l.group_id_ order by l.group_id_) from act_ru_identitylink l
                where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null)""";

    private final JdbcClient jdbc;
    private final StepNames names;

    EngineOpenWork(JdbcClient jdbc, StepNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @Override
    public List<OpenTask> tasks(Collection<UUID> proposals) {
        return jdbc.sql("select p.business_key_, t.id_, t.task_def_key_, t.assignee_, t.create_time_, t.due_date_, " + CANDIDATES + " candidates "
                        + TASKS + " and p.business_key_ = any(:keys) order by t.create_time_, t.id_")
                .param("keys", proposals.stream().map(UUID::toString).toArray(String[]::new)).query(EngineOpenWork::task).list();
    }

    @Override
    public Set<UUID> proposals(Filter filter) {
        return new HashSet<>(jdbc.sql("select distinct p.business_key_ " + TASKS + """
                        and (cast(:step as text) is null or t.task_def_key_ = :step)
                        and (cast(:dueBefore as timestamp) is null or t.due_date_ < :dueBefore)
                        and (cast(:person as text) is null or t.assignee_ = :person or t.assignee_ is null and exists (
                            select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = any(:groups)))""")
                .param("step", filter.step()).param("dueBefore", filter.dueBefore() == null ? null : startOf(filter.dueBefore()))
                .param("person", filter.hands() == null ? null : filter.hands().person())
                .param("groups", filter.hands() == null ? new String[0] : filter.hands().groups().toArray(String[]::new))
                .query((row, number) -> UUID.fromString(row.getString(1))).list());
    }

    @Override
    public List<StepCount> counts(LocalDate today) {
        return jdbc.sql("select t.task_def_key_, count(distinct p.business_key_), count(distinct p.business_key_) filter (where t.due_date_ < :today) "
                        + TASKS + " group by t.task_def_key_")
                .param("today", startOf(today))
                .query((row, number) -> new StepCount(row.getString(1), row.getInt(2), row.getInt(3))).list();
    }

    @Override
    public Map<String, String> stepNames() {
        return names.humanSteps();
    }

    @Override
    public String nameOf(String step) {
        return names.ofHand(step);
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Deadlines.BEIJING).toInstant());
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        Array candidates = row.getArray("candidates");
        Timestamp due = row.getTimestamp("due_date_");
        Instant since = row.getTimestamp("create_time_").toInstant();
        return new OpenTask(UUID.fromString(row.getString("business_key_")), row.getString("id_"), row.getString("task_def_key_"),
                row.getString("assignee_"), candidates == null ? List.of() : Arrays.asList((String[]) candidates.getArray()), since,
                due == null ? null : LocalDate.ofInstant(due.toInstant(), Deadlines.BEIJING));
    }
}
