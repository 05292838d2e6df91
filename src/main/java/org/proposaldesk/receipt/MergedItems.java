package org.proposaldesk.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which items are handled together with which (并案, R13). One leads: it is researched, written and approved; the others wait for its
 * signature. Nothing is removed: what was taken out again is marked so.
 *
 * <p>Whoever locks several items locks the leading one first, or does not lock it at all; so nobody waits for each other.
 */
@Repository
public class MergedItems {

    /** The states in which an item is worked on for its letter. */
    private static final EnumSet<State> BEFORE_THE_SIGNATURE = EnumSet.range(State.REGISTERED, State.AWAITING_SIGNATURE);

    /**
     * An item that another may be merged into.
     *
     * @param text in full, to be compared
     */
    public record Candidate(UUID id, String number, Kind kind, String subject, String text, String leadSection) {
    }

    /**
     * An item as the one that it is handled together with shows it.
     *
     * @param leads    it is the one that leads
     * @param approved the deputy leader has agreed
     * @param waits    it waits for the signature of the one that leads
     * @param mistake  why its letter was corrected since ours was signed (R20): ours says the same; null when it was not
     */
    public record Related(UUID id, String number, String subject, LocalDate due, String proposers, boolean leads, boolean approved, boolean waits,
            String mistake) {
    }

    /**
     * A point of a merged item.
     *
     * @param answeredAt   the point of the letter that answers it: of the leading item, or the point itself
     * @param answeredWith heading of the point of the leading item that says the same; null when it has an answer of its own
     */
    public record MergedPoint(UUID itemId, String number, UUID id, String heading, UUID answeredAt, String answeredWith) {
    }

    /** A point that a letter answers, of the item for which it is written or of one that is merged into that. */
    public record LetterPoint(UUID itemId, UUID id, String heading) {
    }

    private final JdbcClient jdbc;

    public MergedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else merge anything until the transaction ends: of two who merge crosswise the second sees what the first did. */
    void oneAtATime() {
        jdbc.sql("lock table proposal_desk.merged_item in share row exclusive mode").update();
    }

    /**
     * The items that this one can be merged into: of its kind and way of handling, shared with the same units, with a section that leads,
     * not signed, not merged themselves.
     */
    public List<Candidate> candidates(Proposal proposal) {
        return jdbc.sql("""
                select p.id, p.number, p.kind, p.subject, p.text, p.lead_section from proposal_desk.proposal p
                where p.id <> :id and p.kind = :kind and p.round = 1 and p.lead_section is not null and p.mode = :mode
                    and array(select s.unit from proposal_desk.sharing_unit s where s.proposal_id = p.id order by 1)
                        = array(select s.unit from proposal_desk.sharing_unit s where s.proposal_id = :id order by 1)
                    and p.state = any(:states) and not exists (select 1 from proposal_desk.merged_item m
                        where m.proposal_id = p.id and m.ended_at is null)""")
                .param("id", proposal.id()).param("kind", proposal.kind().name())
                .param("mode", proposal.mode().name())
                .param("states", BEFORE_THE_SIGNATURE.stream().map(Enum::name).toArray(String[]::new)).query(RecordMapper.of(Candidate.class)).list();
    }

    /** Whether the letter of the item is still being made, so that others may come to it or leave it. */
    public static boolean mayChange(Proposal lead) {
        return lead.round() == 1 && BEFORE_THE_SIGNATURE.contains(lead.state());
    }

    /**
     * Plans it in the place of an earlier plan; the deputy leader decides.
     *
     * @param answeredAt by point of the item the point of the letter that answers it; one that is missing has an answer of its own
     */
    void plan(UUID item, UUID lead, Map<UUID, UUID> answeredAt, String by, Instant at) {
        end(item, by, "重新拟办", at);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into proposal_desk.merged_item (id, proposal_id, lead_id, planned_by, planned_at)
                values (:id, :item, :lead, :by, :at)""")
                .param("id", id).param("item", item).param("lead", lead).param("by", by).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        List<UUID> points = List.copyOf(answeredAt.keySet());
        jdbc.sql("""
                insert into proposal_desk.merged_point (merged_item_id, point_id, answered_at)
                select :id, point, answered from unnest(cast(:points as uuid[]), cast(:answered as uuid[])) as one (point, answered)""")
                .param("id", id).param("points", texts(points)).param("answered", texts(points.stream().map(answeredAt::get).toList())).update();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    void approve(UUID item, String by, Instant at) {
        jdbc.sql("update proposal_desk.merged_item set approved_by = :by, approved_at = :at where proposal_id = :item and ended_at is null")
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("item", item).update();
    }

    void end(UUID item, String by, String reason, Instant at) {
        jdbc.sql("""
                update proposal_desk.merged_item set ended_by = :by, ended_at = :at, reason = :reason
                where proposal_id = :item and ended_at is null""")
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("reason", reason).param("item", item).update();
    }

    /** The item that leads this one, planned or approved. */
    public Optional<UUID> leadOf(UUID item) {
        return jdbc.sql("select lead_id from proposal_desk.merged_item where proposal_id = :item and ended_at is null").param("item", item)
                .query(UUID.class).optional();
    }

    /** The item for which the letter of this round was written: of a merged item the one that led it. */
    public UUID writtenFor(Proposal proposal) {
        return proposal.round() > 1 ? proposal.id() : leadOf(proposal.id()).orElse(proposal.id());
    }

    /**
     * The points that the letter of an item answers one by one (R15): those of the item for which it is written, and after them those of
     * merged items that it does not answer with one of these.
     */
    public List<LetterPoint> answeredBy(UUID item, int round) {
        return jdbc.sql("""
                with lead as (select coalesce((select m.lead_id from proposal_desk.merged_item m
                        where m.proposal_id = :item and m.ended_at is null and :round = 1), :item) as id),
                    merged as (select m.id, m.proposal_id from proposal_desk.merged_item m join lead on m.lead_id = lead.id
                        where m.ended_at is null and m.approved_at is not null and :round = 1),
                    items as (select id from lead union all select proposal_id from merged)
                select items.id as item_id, t.id, t.heading from items join proposal_desk.point t on t.proposal_id = items.id
                    join proposal_desk.proposal p on p.id = items.id left join merged m on m.proposal_id = items.id
                    left join proposal_desk.merged_point a on a.merged_item_id = m.id and a.point_id = t.id
                where coalesce(a.answered_at, t.id) = t.id
                order by m.id is not null, p.due, p.number, t.position""").param("item", item).param("round", round).query(RecordMapper.of(LetterPoint.class)).list();
    }

    /** The points of what was merged into an item, or of this item if it is merged itself or is to be. */
    public List<MergedPoint> points(UUID item) {
        return jdbc.sql("""
                select m.proposal_id as item_id, p.number, t.id, t.heading, coalesce(a.answered_at, t.id) as answered_at,
                    case when a.answered_at <> t.id then same.heading end as answered_with
                from proposal_desk.merged_item m join proposal_desk.proposal p on p.id = m.proposal_id
                    join proposal_desk.point t on t.proposal_id = p.id
                    left join proposal_desk.merged_point a on a.merged_item_id = m.id and a.point_id = t.id
                    left join proposal_desk.point same on same.id = a.answered_at
                where (m.lead_id = :item and m.approved_at is not null or m.proposal_id = :item) and m.ended_at is null order by p.due, p.number, t.position""").param("item", item)
                .query(RecordMapper.of(MergedPoint.class)).list();
    }

    /** Whether others are merged into this item or are to be. */
    boolean leads(UUID item) {
        return jdbc.sql("select exists (select 1 from proposal_desk.merged_item where lead_id = :item and ended_at is null)").param("item", item)
                .query(Boolean.class).single();
    }

    /** The items that wait for the signature of this one, those due first before the others. */
    public List<UUID> of(UUID lead) {
        return jdbc.sql("""
                select m.proposal_id from proposal_desk.merged_item m join proposal_desk.proposal p on p.id = m.proposal_id
                where m.lead_id = :lead and m.ended_at is null and p.state = 'MERGED' order by p.due, p.number, p.id""")
                .param("lead", lead).query(UUID.class).list();
    }

    /** Since when an item waits for the one that leads. */
    public Instant waitsSince(UUID item) {
        return jdbc.sql("select approved_at from proposal_desk.merged_item where proposal_id = :item and ended_at is null").param("item", item)
                .query(OffsetDateTime.class).single().toInstant();
    }

    /** For one who has locked a merged item already and finds the leading one locked, which is locked first. */
    public static Refusal busy() {
        return new Refusal("R13", "其他同志正在提交与本件并案的主件，请稍后再试。");
    }

    /** Makes the common work due with the first of the items that wait; the caller has locked the leading item. */
    public void dueWithTheFirst(UUID lead) {
        jdbc.sql("""
                update proposal_desk.proposal set due_merged = (select min(p.due) from proposal_desk.merged_item m
                    join proposal_desk.proposal p on p.id = m.proposal_id where m.lead_id = :lead and m.ended_at is null and p.state = 'MERGED')
                where id = :lead""").param("lead", lead).update();
    }

    /** What is handled together with an item: the one that leads it, or those that it leads, and whatever was corrected since it was signed. */
    public List<Related> related(UUID item) {
        return jdbc.sql("""
                select p.id, p.number, p.subject, p.due, p.id = m.lead_id as leads, m.approved_at is not null as approved,
                    p.state = 'MERGED' as waits,
                    coalesce((select string_agg(o.name, '、' order by o.position) from proposal_desk.proposer o where o.proposal_id = p.id), '')
                        as proposers, corrected.void_reason as mistake
                from proposal_desk.merged_item m
                    join proposal_desk.proposal p on p.id = case when m.proposal_id = :item then m.lead_id else m.proposal_id end
                    left join lateral (select v.void_reason from proposal_desk.voided_signature v
                            join proposal_desk.signature s on s.proposal_id = :item and s.round = 1 and s.signed_at < v.voided_at
                        where v.proposal_id = p.id and v.round = 1 order by v.voided_at desc limit 1) corrected on true
                where m.ended_at is null and (m.proposal_id = :item or m.lead_id = :item or corrected.void_reason is not null
                    and m.lead_id = (select lead_id from proposal_desk.merged_item where proposal_id = :item and ended_at is null))
                order by p.due, p.number, p.id""")
                .param("item", item).query(RecordMapper.of(Related.class)).list();
    }
}
