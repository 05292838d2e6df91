package org.proposaldesk.receipt;

/** The table that proposes a section for a point; kept as a decision table that an office head can read. */
@FunctionalInterface
public interface PointRouting {

    /** Answer of the table for points that no row fits: the office decides. */
    String UNDECIDED = "general";

    /** @return id of a section, or {@link #UNDECIDED} */
    String sectionFor(String heading);
}
