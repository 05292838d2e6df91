package org.proposaldesk.process;

import org.proposaldesk.bureau.Bureau;
import org.springframework.stereotype.Component;

/** What models ask about the leader in charge (分管领导). */
@Component("leaderInCharge")
public class LeaderInCharge {

    private final Items items;
    private final Bureau bureau;

    LeaderInCharge(Items items, Bureau bureau) {
        this.items = items;
        this.bureau = bureau;
    }

    /** The group of the leader in charge of the section that leads the item. */
    public String groupOf(String proposalId) {
        return bureau.leadersOf(items.get(proposalId).leadSection());
    }
}
