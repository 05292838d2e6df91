package org.proposaldesk.process;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.deadline.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the due dates of many tasks depend on, in one statement each. */
@Repository
class RunningTasks {

    /**
     * An open task with what its due date depends on.
     *
     * @param due        last day, as it stands in the engine
     * @param surveyDue  last day of the survey that the task waits for, or null
     * @param recipients who has it: the assignee, else the candidate groups
     */
    record OpenTask(String id, String name, UUID proposalId, String number, StepFacts facts, LocalDate due, LocalDate surveyDue,
            List<String> recipients) {

        OpenTask dueOn(LocalDate date) {
            return new OpenTask(id, name, proposalId, number, facts, date, surveyDue, recipients);
        }
    }

    /** A timer at an open task, with the moment at which it goes off. */
    record TaskTimer(String jobId, String event, Instant at) {
    }

    /** The timer of a merged item that waits for the one that leads. */
    record Wait(String jobId, StepFacts facts, Instant at) {
    }

    private static final String SELECT = """
            select t.id_, t.name_, t.task_def_key_, t.create_time_, t.due_date_, t.assignee_, i.id as proposal_id, i.number, i.kind, i.assigned_on,
                i.due, i.due_original, i.due_inside as due_internal, i.received_on, r.long_ as round, g.signed_on, s.sent_on as surveyed_on,
                s.due_on as survey_due,
                array(select l.group_id_ from act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as candidates
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                join proposal_desk.proposal i on i.id = cast(p.business_key_ as uuid)
                join act_ru_variable r on r.execution_id_ = p.id_ and r.name_ = :round
                left join proposal_desk.signature g on g.proposal_id = i.id and g.round = r.long_
                left join act_ru_variable v on v.execution_id_ = p.id_ and v.name_ = :survey and t.task_def_key_ = 'record-survey'
                left join proposal_desk.survey s on s.id = cast(v.text_ as uuid)
            where t.due_date_ is not null""";

    private final JdbcClient jdbc;

    RunningTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenTask> all() {
        return jdbc.sql(SELECT).param("round", ProcessVariables.ROUND).param("survey", ProcessVariables.SURVEY_ID).query(RunningTasks::task).list();
    }

    /** The tasks that wait for the answer to a survey. */
    List<OpenTask> awaitingSurvey() {
        return jdbc.sql(SELECT + " and s.due_on is not null").param("round", ProcessVariables.ROUND).param("survey", ProcessVariables.SURVEY_ID).query(RunningTasks::task).list();
    }

    List<OpenTask> of(Collection<String> ids) {
        return jdbc.sql(SELECT + " and t.id_ = any(:ids)").param("round", ProcessVariables.ROUND).param("survey", ProcessVariables.SURVEY_ID)
                .param("ids", ids.toArray(String[]::new)).query(RunningTasks::task).list();
    }

    List<OpenTask> ofProposal(UUID proposal) {
        return jdbc.sql(SELECT + " and p.business_key_ = :key order by t.due_date_, t.id_").param("round", ProcessVariables.ROUND).param("survey", ProcessVariables.SURVEY_ID)
                .param("key", proposal.toString()).query(RunningTasks::task).list();
    }

    /**
     * The timers of all open tasks, by task. A timer of a task that exists several times stands on the scope around them. It is told
     * by its name from others there: that of the task with an ending.
     */
    Map<String, List<TaskTimer>> timers() {
        return timers(null);
    }

    /** The same of one item. */
    Map<String, List<TaskTimer>> timersOf(UUID proposal) {
        return timers(proposal.toString());
    }

    private Map<String, List<TaskTimer>> timers(String key) {
        Map<String, List<TaskTimer>> timers = new HashMap<>();
        jdbc.sql("""
                select t.id_ as task, j.id_ as job, d.act_id_ as event, j.duedate_ from act_ru_job j
                    join act_ru_jobdef d on d.id_ = j.job_def_id_
                    join act_ru_execution e on e.id_ = j.execution_id_ or e.parent_id_ = j.execution_id_ join act_ru_task t on t.execution_id_ = e.id_
                where j.type_ = 'timer' and j.duedate_ is not null
                    and (cast(:key as text) is null or exists (
                        select 1 from act_ru_execution p where p.id_ = t.proc_inst_id_ and p.business_key_ = :key))
                    and (starts_with(d.act_id_, t.task_def_key_ || '-') or d.act_id_ = :survey and t.task_def_key_ = 'record-survey')""")
                .param("key", key).param("survey", Recalculation.SURVEY_EXPIRED)
                .query(row -> {
                    timers.computeIfAbsent(row.getString("task"), one -> new ArrayList<>())
                            .add(new TaskTimer(row.getString("job"), row.getString("event"), row.getTimestamp("duedate_").toInstant()));
                });
        return timers;
    }

    /** The timers of the merged items that wait, of one or with null of all. */
    List<Wait> waits(UUID proposal) {
        return jdbc.sql("""
                select j.id_, j.duedate_, i.kind, i.round, i.assigned_on, i.due, i.due_original
                from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = :event
                    join act_ru_execution p on p.id_ = j.process_instance_id_ join proposal_desk.proposal i on i.id = cast(p.business_key_ as uuid)
                where j.duedate_ is not null and (cast(:id as uuid) is null or i.id = :id)""")
                .param("event", RemindLead.WAIT + ReminderTimes.TIMER).param("id", proposal)
                .query((row, number) -> new Wait(row.getString("id_"), new StepFacts(RemindLead.WAIT, row.getString("kind"), row.getInt("round"),
                        row.getObject("assigned_on", LocalDate.class), row.getObject("due", LocalDate.class),
                        row.getObject("due_original", LocalDate.class), null, null, null, null, row.getObject("assigned_on", LocalDate.class)),
                        row.getTimestamp("duedate_").toInstant())).list();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        String assignee = row.getString("assignee_");
        Array candidates = row.getArray("candidates");
        StepFacts facts = new StepFacts(row.getString("task_def_key_"), row.getString("kind"), row.getInt("round"),
                row.getObject("assigned_on", LocalDate.class), row.getObject("due", LocalDate.class), row.getObject("due_original", LocalDate.class),
                row.getObject("due_internal", LocalDate.class), row.getObject("received_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class), row.getObject("surveyed_on", LocalDate.class), day(row, "create_time_"));
        return new OpenTask(row.getString("id_"), row.getString("name_"), row.getObject("proposal_id", UUID.class), row.getString("number"),
                facts, day(row, "due_date_"), row.getObject("survey_due", LocalDate.class),
                assignee == null ? Arrays.asList((String[]) candidates.getArray()) : List.of(assignee));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofInstant(row.getTimestamp(column).toInstant(), Deadlines.BEIJING);
    }
}
