package org.proposaldesk.dispatch;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The other letters that say the same as that of an item, because the items were handled together (并案, R13): what is wrong in one is in all. */
@Repository
public class MergedReplies {

    /**
     * A signed letter of another item.
     *
     * @param delivered somebody has received it
     */
    public record Reply(UUID id, String number, Kind kind, String proposers, boolean delivered) {

        /** 第2104106号提案 */
        String name() {
            return "第" + number + "号" + kind.word();
        }
    }

    private final JdbcClient jdbc;

    MergedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are signed; none beside the letter of a further round, which is handled alone. */
    List<Reply> beside(Proposal proposal) {
        return proposal.round() > 1 ? List.of() : jdbc.sql("""
                with lead as (select coalesce((select lead_id from proposal_desk.merged_item
                    where proposal_id = :item and approved_at is not null and ended_at is null), :item) as id)
                select p.id, p.number, p.kind,
                    coalesce((select string_agg(o.name, '、' order by o.position) from proposal_desk.proposer o where o.proposal_id = p.id), '')
                        as proposers,
                    exists (select 1 from proposal_desk.delivery d where d.proposal_id = p.id and d.round = 1) as delivered
                from (select id from lead union select m.proposal_id from proposal_desk.merged_item m join lead on m.lead_id = lead.id
                        where m.approved_at is not null and m.ended_at is null) together
                    join proposal_desk.proposal p using (id) join proposal_desk.signature s on s.proposal_id = p.id and s.round = 1
                where p.id <> :item order by p.due, p.number, p.id""")
                .param("item", proposal.id()).query(RecordMapper.of(Reply.class)).list();
    }
}
