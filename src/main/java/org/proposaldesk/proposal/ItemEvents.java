package org.proposaldesk.proposal;

import java.util.UUID;

/** Tells the models of an item that something has happened to it beside the step at hand. */
public interface ItemEvents {

    /**
     * Whatever waits for the event goes on, in the caller's transaction.
     *
     * @param event name of a message in the models
     * @return whether anything of this item waited for it
     */
    boolean happened(UUID proposalId, String event);

    /** The same where several rounds may wait for it: it happened in this one. */
    boolean happened(UUID proposalId, int round, String event);
}
