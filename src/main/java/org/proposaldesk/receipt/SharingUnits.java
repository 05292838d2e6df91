package org.proposaldesk.receipt;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.proposal.HandlingMode.OtherUnits;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The other units that reply to their parts of an item that was shared out (分办). */
@Repository
public class SharingUnits {

    private final JdbcClient jdbc;

    public SharingUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID proposal, List<String> units) {
        for (int at = 0; at < units.size(); at++) {
            jdbc.sql("insert into proposal_desk.sharing_unit (proposal_id, position, unit) values (:proposal, :position, :unit)")
                    .param("proposal", proposal).param("position", at + 1).param("unit", units.get(at)).update();
        }
    }

    /** Full names, in the order of registration; none of items that are handled another way. */
    public List<String> of(Proposal proposal) {
        return proposal.mode().otherUnits() != OtherUnits.REPLY_TO_THEIR_PARTS ? List.of() : jdbc.sql("select unit from proposal_desk.sharing_unit where proposal_id = :proposal order by position")
                .param("proposal", proposal.id()).query(String.class).list();
    }
}
