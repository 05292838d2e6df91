package org.proposaldesk.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.forecast.Forecast;
import org.proposaldesk.forecast.Forecasts;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.State;
import org.proposaldesk.supervision.CaseQuery.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lists of items, running and finished. An item that the viewer may not see is not listed. The number of database
 * statements does not depend on the number of items.
 */
@Service
public class CaseList {

    /** The rule of who sees what, then the conditions of the query. */
    private static final String FITTING = """
            from proposal_desk.proposal p
            where (:seesEveryItem or p.lead_section = any(:sections) or p.id = any(cast(:held as uuid[]))
                or exists (select 1 from proposal_desk.assignment a where a.proposal_id = p.id and a.section = any(:sections))
                or exists (select 1 from proposal_desk.commitment c where c.proposal_id = p.id and c.section = any(:sections))
                or exists (select 1 from proposal_desk.journal_entry j where j.proposal_id = p.id and j.person = :person))
            and (cast(:id as uuid) is null or p.id = :id)
            and (not :mine or p.id = any(cast(:held as uuid[]))
                or exists (select 1 from proposal_desk.journal_entry j where j.proposal_id = p.id and j.person = :person))
            and (cast(:query as text) is null or strpos(lower(p.number), lower(:query)) > 0
                or strpos(lower(p.subject), lower(:query)) > 0
                or exists (select 1 from proposal_desk.proposer o where o.proposal_id = p.id and strpos(lower(o.name), lower(:query)) > 0))
            and (:anyState or p.state = any(:states))
            and (cast(:section as text) is null or coalesce(p.lead_section, :noSection) = :section)
            and (cast(:dueFrom as date) is null or p.due >= :dueFrom)
            and (cast(:dueTo as date) is null or p.due <= :dueTo)
            and (cast(:dueFrom as date) is null and cast(:dueTo as date) is null or not p.state = any(:unlimitedStates))
            and (not :byTask or p.id = any(cast(:withTask as uuid[])))
            and (not :byForecast or p.id = any(cast(:forecastLate as uuid[])))""";

    private static final String ROWS = """
            select p.id, p.number, p.kind, p.subject, p.lead_section, p.state, p.round, p.due, p.due_provisional and p.due_extended is null as due_provisional, %s as side_states,
                (select o.name from proposal_desk.proposer o where o.proposal_id = p.id order by o.lead desc, o.position limit 1)
                    as first_proposer,
                (select count(*) from proposal_desk.proposer o where o.proposal_id = p.id) as proposers,
                (select count(*) from proposal_desk.point t where t.proposal_id = p.id) as points,
                case when exists (select 1 from proposal_desk.draft d where d.proposal_id = p.id and d.round = p.round)
                    then (select count(*) from proposal_desk.point t where t.proposal_id = p.id)
                    else (select count(*) from proposal_desk.point t where t.proposal_id = p.id
                        and exists (select 1 from proposal_desk.assignment a where a.point_id = t.id and a.given_up_at is null)
                        and not exists (select 1 from proposal_desk.assignment a where a.point_id = t.id and a.given_up_at is null and not exists
                            (select 1 from proposal_desk.finding f where f.assignment_id = a.id and f.round = p.round))) end as answered
            %s
            order by p.state = any(:endedStates), p.state = any(:unlimitedStates),
                case when p.state = any(:endedStates) then null else p.due end, p.due desc, p.number, p.id
            limit :limit offset :offset""".formatted(SideStates.SQL, FITTING);

    private static final String[] NONE = {};

    private final JdbcClient jdbc;
    private final OpenWork openWork;
    private final Deadlines deadlines;
    private final Forecasts forecasts;
    private final Bureau bureau;

    public CaseList(JdbcClient jdbc, OpenWork openWork, Deadlines deadlines, Forecasts forecasts, Bureau bureau) {
        this.jdbc = jdbc;
        this.openWork = openWork;
        this.deadlines = deadlines;
        this.forecasts = forecasts;
        this.bureau = bureau;
    }

    /** The items that fit and that the viewer may see: what is due first comes first, finished items come last. */
    public CasePage search(Viewer viewer, CaseQuery query) {
        Map<String, Object> conditions = conditions(viewer, query, null);
        int total = jdbc.sql("select count(*) " + FITTING).params(conditions).query(Integer.class).single();
        return new CasePage(total, query.page(), CaseQuery.PAGE_SIZE, rows(conditions, query.page()));
    }

    /** One item; empty when there is none with this id or the viewer may not see it. */
    public Optional<CaseRow> find(Viewer viewer, UUID id) {
        CaseQuery any = new CaseQuery(null, null, null, null, null, false, 1);
        return rows(conditions(viewer, any, id), 1).stream().findFirst();
    }

    private List<CaseRow> rows(Map<String, Object> conditions, int page) {
        List<Found> found = jdbc.sql(ROWS).params(conditions)
                .param("limit", CaseQuery.PAGE_SIZE)
                .param("offset", (page - 1L) * CaseQuery.PAGE_SIZE)
                .query(CaseList::found).list();
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(Found::id).toList();
        Map<UUID, Forecast> forecast = forecasts.of(ids);
        Map<UUID, List<OpenTask>> tasks = openWork.tasks(ids).stream()
                .collect(Collectors.groupingBy(OpenTask::proposalId));
        Map<String, String> stepNames = openWork.stepNames();
        return found.stream().map(one -> row(one, forecast.get(one.id()), tasks.getOrDefault(one.id(), List.of()), stepNames)).toList();
    }

    private Map<String, Object> conditions(Viewer viewer, CaseQuery query, UUID id) {
        LocalDate today = deadlines.today();
        boolean late = query.deadline() == Deadline.STEP_LATE;
        boolean byTask = late || query.step() != null;
        boolean needsHeld = query.mine() || !viewer.seesEveryItem();

        Map<String, Object> conditions = new HashMap<>();
        conditions.put("id", id);
        conditions.put("seesEveryItem", viewer.seesEveryItem());
        conditions.put("person", viewer.person());
        conditions.put("sections", viewer.sections(bureau).toArray(String[]::new));
        conditions.put("held", needsHeld ? withTask(new OpenWork.Filter(null, null, viewer)) : NONE);
        conditions.put("mine", query.mine());
        conditions.put("query", query.query());
        conditions.put("anyState", query.state() == null);
        conditions.put("states", query.state() == null ? NONE : Standing.names(Standing.of(query.state())));
        conditions.put("endedStates", Standing.names(Standing.ENDED));
        conditions.put("section", query.section());
        conditions.put("noSection", CaseQuery.NO_SECTION);
        conditions.put("dueFrom", query.deadline() == Deadline.SOON ? today : null);
        conditions.put("dueTo", query.deadline() == Deadline.SOON ? today.plusDays(Standing.SOON_DAYS)
                : query.deadline() == Deadline.OVERDUE ? today.minusDays(1) : null);
        conditions.put("unlimitedStates", Standing.names(Standing.UNLIMITED));
        boolean byForecast = query.deadline() == Deadline.FORECAST_LATE;
        conditions.put("byForecast", byForecast);
        conditions.put("forecastLate", byForecast ? texts(forecasts.late()) : NONE);
        conditions.put("byTask", byTask);
        conditions.put("withTask", byTask ? withTask(new OpenWork.Filter(query.step(), late ? today : null, null)) : NONE);
        return conditions;
    }

    private String[] withTask(OpenWork.Filter filter) {
        return texts(openWork.proposals(filter));
    }

    private static String[] texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private CaseRow row(Found found, Forecast forecast, List<OpenTask> tasks, Map<String, String> stepNames) {
        boolean limitRuns = !Standing.UNLIMITED.contains(found.state());
        return new CaseRow(found.id(), found.number(), found.kind(), found.kind().label(), found.subject(), found.proposer(),
                found.section(), bureau.sectionName(found.section()), found.state(), found.state().label(), found.sideStates(),
                Standing.ENDED.contains(found.state()), found.round(), found.points(), found.answered(), found.due(),
                found.dueProvisional() && limitRuns, limitRuns ? deadlines.remainingWorkingDays(found.due()) : null,
                limitRuns ? deadlines.urgency(found.due()) : null, forecast,
                tasks.stream().map(task -> hand(task, stepNames)).toList());
    }

    private Hand hand(OpenTask task, Map<String, String> stepNames) {
        boolean claimed = task.assignee() != null;
        List<String> holders = claimed ? List.of(bureau.nameOf(task.assignee()))
                : task.candidateGroups().stream().map(bureau::groupName).toList();
        return new Hand(task.step(), stepNames.getOrDefault(task.step(), ""), holders, claimed, task.since(), task.due(),
                task.due() == null ? null : deadlines.remainingWorkingDays(task.due()),
                task.due() == null ? null : deadlines.urgency(task.due()));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        int proposers = row.getInt("proposers");
        String first = row.getString("first_proposer");
        return new Found(row.getObject("id", UUID.class), row.getString("number"), Kind.valueOf(row.getString("kind")),
                row.getString("subject"), row.getString("lead_section"), State.valueOf(row.getString("state")),
                row.getInt("round"), row.getInt("points"), row.getInt("answered"), row.getObject("due", LocalDate.class), row.getBoolean("due_provisional"),
                SideStates.list(row.getArray("side_states")),
                first == null ? "" : proposers == 1 ? first : first + "等" + proposers + "个提案者");
    }

    private record Found(UUID id, String number, Kind kind, String subject, String section, State state, int round,
            int points, int answered, LocalDate due, boolean dueProvisional, List<String> sideStates, String proposer) {
    }
}
