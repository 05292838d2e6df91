package org.proposaldesk.proposal;

/** What one who reviews decides. */
public enum Decision implements Labelled {
    APPROVE("同意"), RETURN("退回");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
