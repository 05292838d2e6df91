package org.proposaldesk.research;

import org.proposaldesk.proposal.Labelled;

/** What came of the coordination with a unit that disagrees (协调, P10). */
public enum CoordinationOutcome implements Labelled {
    AGREED("协调一致"), REPORTED("未能一致，已报市政府分管领导");

    private final String label;

    CoordinationOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
