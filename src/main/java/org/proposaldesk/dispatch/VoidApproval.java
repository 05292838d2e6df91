package org.proposaldesk.dispatch;

import org.proposaldesk.proposal.Proposal;

/** Another person is asked whether a number becomes void (R23) while the letter is written anew. */
public interface VoidApproval {

    /** Asks, unless somebody is asked already. */
    void begin(Proposal proposal);
}
