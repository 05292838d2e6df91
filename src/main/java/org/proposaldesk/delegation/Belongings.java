package org.proposaldesk.delegation;

import java.util.List;
import java.util.Set;

/** What people have besides tasks and what goes to a colleague when they leave. */
public interface Belongings {

    /** Everybody who has something; also names of groups and of people who are no longer listed. */
    Set<String> owners();

    /**
     * What somebody has, always in the same order.
     *
     * @param receiver the one whom it would go to, or null when that is not asked
     */
    List<HandOvers.Line> of(String owner, String receiver);

    /** Gives one of them to another, in the transaction of the hand-over. */
    void handOver(HandOvers.Line one, String from, String to, String by);
}
