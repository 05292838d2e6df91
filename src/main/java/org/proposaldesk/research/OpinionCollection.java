package org.proposaldesk.research;

import java.util.UUID;
import org.proposaldesk.proposal.Proposal;

/** Collects one opinion beside the main line: the wait for it, the reminders, the coordination of a disagreement. */
public interface OpinionCollection {

    /** Begins for an opinion that was opened, in the caller's transaction. */
    void begin(Proposal proposal, UUID opinion);
}
