package org.proposaldesk.process;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.deadline.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a form needs of its task in one statement, where the engine's own interface takes about twelve. */
@Repository
class TasksAtHand {

    /**
     * An open task.
     *
     * @param candidateGroups whose task it is
     * @param round           the round that the task belongs to, which may lie behind the item's
     * @param subject         the assignment, opinion, commitment or survey that it is about, or null
     * @param reminded        how often those who have it were reminded
     */
    record TaskAtHand(String id, String definition, String step, String name, String assignee, Set<String> candidateGroups, Instant created,
            Instant due, UUID proposalId, int round, UUID subject, int reminded) {

        LocalDate began() {
            return LocalDate.ofInstant(created, Deadlines.BEIJING);
        }

        LocalDate dueOn() {
            return LocalDate.ofInstant(due, Deadlines.BEIJING);
        }
    }

    /** The subject is a variable of the task's own branch, at whatever depth. */
    static final String SUBJECT = """
            (with recursive branch as (
                    select e.id_, e.parent_id_ from act_ru_execution e where e.id_ = t.execution_id_
                    union all select e.id_, e.parent_id_ from branch b join act_ru_execution e on e.id_ = b.parent_id_)
                select v.text_ from branch b join act_ru_variable v on v.execution_id_ = b.id_
                where v.name_ in (:subjects) limit 1)""";

    /** How often those who have a task were reminded; what was told to others does not count. */
    static final String REMINDED = "(select count(*) from proposal_desk.reminder r where r.task_id = t.id_ and r.kind <> 'ESCALATION')";

    private static final String SELECT = """
            select t.id_, t.proc_def_id_, t.task_def_key_, t.name_, t.assignee_, t.create_time_, t.due_date_, p.business_key_,
                array(select l.group_id_ from act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as candidates,
                (select v.long_ from act_ru_variable v where v.execution_id_ = p.id_ and v.name_ = :round) as round,
                %s as subject, %s as reminded
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            where p.business_key_ is not null and""".formatted(SUBJECT, REMINDED);

    private final JdbcClient jdbc;

    TasksAtHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaskAtHand> find(String taskId) {
        return select("t.id_ = :id", taskId).optional();
    }

    /** The open tasks of an item, the oldest first. */
    List<TaskAtHand> ofItem(UUID proposalId) {
        return select("p.business_key_ = :id order by t.create_time_, t.id_", proposalId.toString()).list();
    }

    private JdbcClient.MappedQuerySpec<TaskAtHand> select(String condition, String id) {
        return jdbc.sql(SELECT + " " + condition).param("round", ProcessVariables.ROUND).param("subjects", ProcessVariables.SUBJECTS)
                .param("id", id).query(TasksAtHand::task);
    }

    private static TaskAtHand task(ResultSet row, int number) throws SQLException {
        Array candidates = row.getArray("candidates");
        String subject = row.getString("subject");
        return new TaskAtHand(row.getString("id_"), row.getString("proc_def_id_"), row.getString("task_def_key_"), row.getString("name_"),
                row.getString("assignee_"), Set.of((String[]) candidates.getArray()), row.getTimestamp("create_time_").toInstant(),
                row.getTimestamp("due_date_").toInstant(), UUID.fromString(row.getString("business_key_")),
                row.getInt("round"), subject == null ? null : UUID.fromString(subject), row.getInt("reminded"));
    }
}
