package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.calendar.DateMove;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the dates of running items that stand in the bureau's own tables, each kind in one statement. */
@Repository
class RunningItems {

    /**
     * An item whose reply is not out yet.
     *
     * @param feedbackOn when the feedback came that opened this round, or null in the first
     */
    record Running(UUID id, String number, Kind kind, HandlingMode mode, LocalDate assignedOn, LocalDate batchDue, LocalDate dueOriginal,
            LocalDate dueExtended, boolean dueProvisional, int round, LocalDate feedbackOn, String leadSection) {

        /** The group that has to know. */
        String group() {
            return leadSection == null ? Role.OFFICE : Role.section(leadSection);
        }

        /** The limit that counts when the original one is this. */
        LocalDate due(LocalDate original) {
            return dueExtended == null ? original : dueExtended;
        }
    }

    /** An opinion that another unit owes us, or a survey that waits for its answer. */
    record Awaited(UUID id, UUID proposalId, String number, Kind kind, LocalDate assignedOn, LocalDate start, LocalDate dueOn, LocalDate replyDue, int round,
            String name, String leadSection) {

        String group() {
            return leadSection == null ? Role.OFFICE : Role.section(leadSection);
        }
    }

    /**
     * An item that waits for the one that leads it (并案).
     *
     * @param own earlier date that the bureau has set for the one that leads, or null
     * @param due its own limit
     */
    record Waiting(UUID id, LocalDate due, UUID lead, LocalDate own) {
    }

    static final Set<State> REPLY_IS_OUT = EnumSet.of(State.REPLIED, State.AWAITING_FEEDBACK, State.ESCALATED, State.FOLLOWING_UP,
            State.CLOSED, State.RETURNED);

    private static final String OPINIONS = """
            select o.id, p.id as proposal_id, p.number, p.kind, p.assigned_on, o.asked_on as start, o.due_on, p.due as reply_due, o.round,
                o.unit || '会办意见' as name, p.lead_section
            from proposal_desk.opinion o join proposal_desk.proposal p on p.id = o.proposal_id
            where o.state = 'REQUESTED' and p.state not in ('CLOSED', 'RETURNED')""";

    private final JdbcClient jdbc;

    RunningItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Running> awaitingReply() {
        return jdbc.sql("""
                select p.id, p.number, p.kind, p.mode, p.assigned_on, p.batch_due, p.due_original, p.due_extended, p.due_provisional, p.round,
                    p.lead_section, (select min(a.received_on) from proposal_desk.survey s join lateral (select * from proposal_desk.survey_answer a
                            where a.survey_id = s.id order by a.version desc limit 1) a on true
                        where s.proposal_id = p.id and s.round = p.round - 1 and s.state = 'ANSWERED'
                            and a.overall = 'DISSATISFIED') as feedback_on
                from proposal_desk.proposal p where not p.state = any(:out)""")
                .param("out", REPLY_IS_OUT.stream().map(State::name).toArray(String[]::new)).query(RecordMapper.of(Running.class)).list();
    }

    /** The items that wait for others. */
    List<Waiting> waiting() {
        return jdbc.sql("""
                select p.id, p.due, l.id as lead, l.due_internal as own
                from proposal_desk.merged_item m join proposal_desk.proposal p on p.id = m.proposal_id and p.state = 'MERGED'
                    join proposal_desk.proposal l on l.id = m.lead_id where m.ended_at is null""").query(RecordMapper.of(Waiting.class)).list();
    }

    /** Makes the work of every item that leads due with the first of those that wait for it, after limits have moved. */
    void dueWithTheFirst() {
        jdbc.sql("""
                update proposal_desk.proposal lead set due_merged = first.due
                from (select m.lead_id, min(p.due) as due from proposal_desk.merged_item m
                        join proposal_desk.proposal p on p.id = m.proposal_id and p.state = 'MERGED'
                    where m.ended_at is null group by m.lead_id) as first
                where lead.id = first.lead_id and lead.due_merged is distinct from first.due""").update();
    }

    List<Awaited> opinions() {
        return jdbc.sql(OPINIONS).query(RecordMapper.of(Awaited.class)).list();
    }

    /** The opinions that other units still owe one item. */
    List<Awaited> opinionsOf(UUID proposal) {
        return jdbc.sql(OPINIONS + " and p.id = :id").param("id", proposal).query(RecordMapper.of(Awaited.class)).list();
    }

    List<Awaited> surveys() {
        return jdbc.sql("""
                select s.id, p.id as proposal_id, p.number, p.kind, p.assigned_on, s.sent_on as start, s.due_on, p.due as reply_due, s.round,
                    '征询' || s.addressee || '意见' as name, p.lead_section
                from proposal_desk.survey s join proposal_desk.proposal p on p.id = s.proposal_id
                where s.state in ('SENT', 'RECORDED') and p.state not in ('CLOSED', 'RETURNED')""").query(RecordMapper.of(Awaited.class)).list();
    }

    /** Moves limits of opinions or surveys. */
    void move(DateMove.Kind kind, Collection<DateMove> moves) {
        String table = switch (kind) {
            case OPINION -> "opinion";
            case SURVEY -> "survey";
            case REPLY, TASK -> throw new IllegalArgumentException(kind.name());
        };
        jdbc.sql("update proposal_desk." + table + " one set due_on = m.due "
                        + "from unnest(cast(:ids as uuid[]), cast(:dues as date[])) as m (id, due) where one.id = m.id")
                .param("ids", moves.stream().map(DateMove::subject).toArray(String[]::new))
                .param("dues", moves.stream().map(move -> move.after().toString()).toArray(String[]::new)).update();
    }

    /**
     * Moves limits of replies and says which are provisional, each item once.
     *
     * @param dues        new limits by item
     * @param provisional whether the limit is provisional from now on, by item
     */
    void replies(Map<UUID, LocalDate> dues, Map<UUID, Boolean> provisional) {
        Set<UUID> items = new HashSet<>(dues.keySet());
        items.addAll(provisional.keySet());
        jdbc.sql("""
                update proposal_desk.proposal one set due_original = coalesce(m.due, one.due_original),
                    due_provisional = coalesce(m.provisional, one.due_provisional)
                from unnest(cast(:ids as uuid[]), cast(:dues as date[]), cast(:provisional as boolean[])) as m (id, due, provisional)
                where one.id = m.id""")
                .param("ids", items.stream().map(UUID::toString).toArray(String[]::new))
                .param("dues", items.stream().map(dues::get).map(due -> due == null ? null : due.toString()).toArray(String[]::new))
                .param("provisional", items.stream().map(provisional::get).toArray(Boolean[]::new)).update();
    }

    /**
     * Lets nobody change an item, its tasks or its timers before the transaction ends; reading goes on. The items come first, as in
     * every step, so that nobody waits for each other.
     */
    void hold(int seconds) {
        jdbc.sql("set local lock_timeout = '" + seconds + "s'").update();
        jdbc.sql("lock table proposal_desk.proposal in exclusive mode").update();
        jdbc.sql("lock table act_ru_task, act_ru_job in share row exclusive mode").update();
        jdbc.sql("set local lock_timeout = 0").update();
    }
}
