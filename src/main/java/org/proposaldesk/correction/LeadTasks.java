package org.proposaldesk.correction;

import org.proposaldesk.proposal.Proposal;

/** The tasks that the section that leads an item (主办科室) has with it. */
public interface LeadTasks {

    /**
     * Another section leads the item from now on, and has the open tasks of the one that led it, of its head and of its leader in charge.
     * What was typed goes with the tasks; their dates stay. The item says already that it is so.
     */
    void give(Proposal proposal, String fromSection, String toSection);
}
