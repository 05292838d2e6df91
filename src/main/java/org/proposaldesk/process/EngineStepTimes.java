package org.proposaldesk.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.forecast.StepTimes;
import org.proposaldesk.proposal.HandlingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the engine how long steps have taken and which are at hand, each in one statement. */
@Component
class EngineStepTimes implements StepTimes {

    /** Whose task it is or was; the group of a section's heads stands for the section too. */
    private static final String SECTION = """
            (select min(regexp_replace(l.group_id_, '^section-(.*?)(-head)?$', '\\1')) from %s l
                where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ like 'section-%%')""";

    private static final String FINISHED = """
            select t.task_def_key_ as step, case when t.task_def_key_ = 'research-point' then %s else i.lead_section end as section,
                cast(t.start_time_ at time zone :zone at time zone 'Asia/Shanghai' as date) as began,
                cast(t.end_time_ at time zone :zone at time zone 'Asia/Shanghai' as date) as ended, count(*) as times
            from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_ join proposal_desk.proposal i on cast(i.id as text) = p.business_key_
            where t.end_time_ >= :since and t.delete_reason_ = 'completed' and t.task_def_key_ = any(:steps)
            group by 1, 2, 3, 4""".formatted(SECTION.formatted("act_hi_identitylink"));

    /** Of an item that waits for the one it is handled with (并案) the steps of that one, against its own limit. */
    private static final String RUNNING = """
            select i.id, i.due, i.mode, w.lead_section, t.task_def_key_, t.name_, t.create_time_, %s as section,
                array(select distinct a.section from proposal_desk.assignment a where a.proposal_id = w.id and a.given_up_at is null order by 1) as researching,
                (select count(*) from proposal_desk.opinion o where o.proposal_id = w.id and o.round = w.round and o.state = 'REQUESTED') as opinions
            from proposal_desk.proposal i left join proposal_desk.merged_item m on m.proposal_id = i.id and m.ended_at is null and i.state = 'MERGED'
                join proposal_desk.proposal w on w.id = coalesce(m.lead_id, i.id) join act_ru_execution p on p.business_key_ = cast(w.id as text) join act_ru_task t on t.proc_inst_id_ = p.id_
            where not i.state = any(:out)""".formatted(SECTION.formatted("act_ru_identitylink"));

    private static final String ORDER = " order by t.id_";

    private final JdbcClient jdbc;

    EngineStepTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finished> finished(Collection<String> steps, Instant since) {
        return jdbc.sql(FINISHED).param("zone", ZoneId.systemDefault().getId()).param("since", Timestamp.from(since))
                .param("steps", steps.toArray(String[]::new)).query(RecordMapper.of(Finished.class)).list();
    }

    @Override
    public List<Returned> returned(Instant since) {
        return jdbc.sql("""
                select step, return_to as target, count(*) as times from proposal_desk.journal_entry
                where return_to is not null and at >= :since group by 1, 2""")
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC)).query(RecordMapper.of(Returned.class)).list();
    }

    @Override
    public List<Running> running(Collection<UUID> proposals) {
        return running(jdbc.sql(RUNNING + " and i.id = any(cast(:ids as uuid[]))" + ORDER)
                .param("ids", proposals.stream().map(UUID::toString).toArray(String[]::new)));
    }

    @Override
    public List<Running> running() {
        return running(jdbc.sql(RUNNING + ORDER));
    }

    private static List<Running> running(JdbcClient.StatementSpec statement) {
        Map<UUID, Running> items = new LinkedHashMap<>();
        statement.param("out", RunningItems.REPLY_IS_OUT.stream().map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (!items.containsKey(id)) {
                        items.put(id, item(id, row));
                    }
                    items.get(id).open().add(new Open(row.getString("task_def_key_"), row.getString("name_"), row.getString("section"),
                            LocalDate.ofInstant(row.getTimestamp("create_time_").toInstant(), Deadlines.BEIJING)));
                });
        return List.copyOf(items.values());
    }

    private static Running item(UUID id, ResultSet row) throws SQLException {
        return new Running(id, row.getObject("due", LocalDate.class), !HandlingMode.valueOf(row.getString("mode")).replies(),
                row.getString("lead_section"), Arrays.asList((String[]) row.getArray("researching").getArray()), row.getInt("opinions"),
                new ArrayList<>());
    }
}
