package org.proposaldesk.approval;

import java.util.UUID;

/** Tells the models that a letter takes another way than they think. */
public interface Rerouting {

    /** Ends the tasks of the hand whose turn it is, because the course has changed, and gives the letter to the next. */
    void reroute(UUID proposal);

    /** Takes the letter back from dispatch into approval, because its signature became void (R20). */
    void reopen(UUID proposal);
}
