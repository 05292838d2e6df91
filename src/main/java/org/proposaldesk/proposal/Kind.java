package org.proposaldesk.proposal;

/** The two kinds of item, never to be mixed (domain 0, 4.6). */
public enum Kind implements Labelled {
    PROPOSAL("政协提案"), SUGGESTION("人大代表建议");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The word that titles use: 提案 or 建议. */
    public String word() {
        return this == PROPOSAL ? "提案" : "建议";
    }
}
