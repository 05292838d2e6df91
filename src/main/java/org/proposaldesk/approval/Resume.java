package org.proposaldesk.approval;

import org.proposaldesk.proposal.Labelled;

/** How a returned letter goes on when it has been put right (R18). */
public enum Resume implements Labelled {
    /** Every hand from there on sees it again. */
    IN_ORDER("改后按序重走"),
    /** It comes straight back to the one who returned it; those who have agreed are not asked again. */
    DIRECT("改后直送我");

    private final String label;

    Resume(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
