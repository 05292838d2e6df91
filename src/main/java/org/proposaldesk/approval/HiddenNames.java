package org.proposaldesk.approval;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names that the public does not read, because those who bear them refused publication (R29). */
@Repository
class HiddenNames {

    private final JdbcClient jdbc;

    HiddenNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the proposers of an item and of the items that were handled together with it (并案). */
    List<String> of(UUID proposal) {
        return jdbc.sql("""
                with lead as (select coalesce((select m.lead_id from proposal_desk.merged_item m where m.proposal_id = :id and m.ended_at is null),
                    cast(:id as uuid)) as id)
                select distinct o.name from lead, proposal_desk.proposer o join proposal_desk.proposal p on p.id = o.proposal_id
                where not p.consents_to_publication and (p.id = :id or p.id = lead.id or p.id in (
                    select m.proposal_id from proposal_desk.merged_item m where m.lead_id = lead.id and m.ended_at is null))
                order by o.name""").param("id", proposal).query(String.class).list();
    }
}
