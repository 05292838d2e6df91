package org.proposaldesk.receipt;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.HandlingMode;
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

    /** Notes what is wrong with the units of an item that is handled so: those that reply to their parts belong to a shared item, and only there. */
    public static void check(Checks checks, HandlingMode mode, List<String> units) {
        checks.that((mode.otherUnits() == OtherUnits.REPLY_TO_THEIR_PARTS) != units.isEmpty(), "sharingUnits", "R13",
                mode == HandlingMode.SHARE ? "分办件请填写其他分办单位，答复里要写明各自答复。" : "只有分办件才填写分办单位，请删除。");
        for (int at = 0; at < units.size(); at++) {
            checks.limit("sharingUnits[" + at + "]", units.get(at), 100, "分办单位");
        }
    }

    /** Puts others in the place of those that were registered. */
    public void replace(UUID proposal, List<String> units) {
        jdbc.sql("delete from proposal_desk.sharing_unit where proposal_id = :proposal").param("proposal", proposal).update();
        add(proposal, units);
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
