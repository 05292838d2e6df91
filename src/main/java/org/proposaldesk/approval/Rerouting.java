package org.proposaldesk.approval;

import java.util.UUID;

/** Ends the tasks of the hand whose turn a letter is, because its course has changed, and gives it to the next. */
@FunctionalInterface
public interface Rerouting {

    void reroute(UUID proposal);
}
