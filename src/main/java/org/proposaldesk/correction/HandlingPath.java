package org.proposaldesk.correction;

import org.proposaldesk.proposal.Proposal;

/** Which way the models take with an item that has not been distributed yet. */
public interface HandlingPath {

    /** @param assist we only give an opinion to another unit; otherwise we reply */
    void choose(Proposal proposal, boolean assist);
}
