package org.proposaldesk.process;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.deadline.Urgency;
import org.proposaldesk.forecast.Forecast;
import org.proposaldesk.forecast.Forecasts;
import org.proposaldesk.proposal.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the task list shows of each task, all cards of a page in four statements, five for one who stands in for another. */
@Component
public class TaskCards {

    /**
     * One card.
     *
     * @param about                the point, unit, promise or proposer that tells this task from others of its step, or null
     * @param provisional          the due date touches a year whose calendar is not known yet (R4)
     * @param because              how the due date came about, one sentence a line
     * @param remainingWorkingDays 0 on the last day, negative when overdue
     * @param forecast             how likely the reply is late; null when it is late already, is out, or nothing is at hand
     * @param reminded             how often those who have it were reminded
     * @param actingForName        whose task it is when it is offered to a stand-in, or null
     * @param takeable             the one who is away has taken it; the stand-in may take it over
     */
    public record Card(String taskId, String number, String subject, String kindLabel, int round, String about, LocalDate due,
            boolean provisional, List<String> because, long remainingWorkingDays, Urgency urgency, Forecast forecast, int reminded,
            String actingForName, boolean takeable) {
    }

    private static final int MOST = 200;

    private static final String SELECT = """
            select t.id_, t.due_date_, i.id, i.number, i.subject, i.kind,
                (select v.long_ from act_ru_variable v where v.execution_id_ = p.id_ and v.name_ = :round) as round,
                (select coalesce(point.heading, opinion.unit, commitment.text, survey.addressee) from (select cast(%s as uuid) as id) about
                    left join proposal_desk.assignment a on a.id = about.id left join proposal_desk.point on point.id = a.point_id
                    left join proposal_desk.opinion on opinion.id = about.id
                    left join proposal_desk.commitment on commitment.id = about.id
                    left join proposal_desk.survey on survey.id = about.id) as about,
                %s as reminded
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                join proposal_desk.proposal i on i.id = cast(p.business_key_ as uuid)
            where t.id_ = any(:ids) and (:all or t.assignee_ = :person or t.id_ = any(:offered) or exists (select 1 from act_ru_identitylink l
                where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = any(:groups)))"""
            .formatted(TasksAtHand.SUBJECT, TasksAtHand.REMINDED);

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final StepDeadlines steps;
    private final RunningTasks tasks;
    private final Forecasts forecasts;
    private final TasksOfOthers ofOthers;
    private final Bureau bureau;

    TaskCards(JdbcClient jdbc, Deadlines deadlines, StepDeadlines steps, RunningTasks tasks, Forecasts forecasts, TasksOfOthers ofOthers,
            Bureau bureau) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.steps = steps;
        this.tasks = tasks;
        this.forecasts = forecasts;
        this.ofOthers = ofOthers;
        this.bureau = bureau;
    }

    /** The cards of those tasks that the person may see. */
    public List<Card> of(List<String> ids, String person, Collection<String> groups) {
        List<String> shown = ids.stream().limit(MOST).toList();
        List<RunningTasks.OpenTask> open = tasks.of(shown);
        Map<String, DueDate> explained = open.stream()
                .collect(Collectors.toMap(RunningTasks.OpenTask::id, task -> Deadline.explain(steps, task.facts())));
        Map<UUID, Forecast> forecast = forecasts.of(open.stream().map(RunningTasks.OpenTask::proposalId).collect(Collectors.toSet()));
        Map<String, TasksOfOthers.Offered> offered = ofOthers.of(person);
        return jdbc.sql(SELECT).param("offered", offered.keySet().toArray(String[]::new)).param("ids", shown.toArray(String[]::new))
                .param("all", TaskDesk.seesEveryTask(groups))
                .param("round", ProcessVariables.ROUND).param("subjects", ProcessVariables.SUBJECTS)
                .param("person", person).param("groups", groups.toArray(String[]::new))
                .query((row, number) -> {
                    LocalDate due = due(row.getTimestamp("due_date_"));
                    long remaining = deadlines.remainingWorkingDays(due);
                    DueDate because = explained.get(row.getString("id_"));
                    TasksOfOthers.Offered other = offered.get(row.getString("id_"));
                    return new Card(row.getString("id_"), row.getString("number"), row.getString("subject"),
                            Kind.valueOf(row.getString("kind")).label(), row.getInt("round"), row.getString("about"), due, because.provisional(),
                            CaseDates.sentences(because, due), remaining, deadlines.urgency(due), forecast.get(row.getObject("id", UUID.class)),
                            row.getInt("reminded"),
                            other == null ? null : bureau.nameOf(other.principal()), other != null && other.held());
                }).list();
    }

    private static LocalDate due(Timestamp timestamp) {
        return LocalDate.ofInstant(timestamp.toInstant(), Deadlines.BEIJING);
    }
}
