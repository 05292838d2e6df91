package org.proposaldesk.extension;

import org.proposaldesk.proposal.Proposal;

/** What is counted back from the limit of an item's reply: due dates, priorities and reminders of its open tasks, dates of opinions. */
public interface DependentDates {

    /**
     * The limit of the item has moved, or the day of its assignment was corrected: what is counted from them is computed anew, in the
     * caller's transaction. A date that somebody set by hand stays.
     *
     * @param before the item with the dates that counted until now
     */
    void follow(Proposal before);
}
