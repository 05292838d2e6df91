package org.proposaldesk.deadline;

/** Where the limits of the steps are kept. They differ by place and year, so they are data, not code. */
@FunctionalInterface
public interface StepLimitTable {

    /**
     * @param step         the step's id
     * @param proposalKind the kind of item, in the table's own words
     * @throws IllegalArgumentException with a Chinese message when the table says nothing about the step
     */
    StepLimit limitOf(String step, String proposalKind);
}
