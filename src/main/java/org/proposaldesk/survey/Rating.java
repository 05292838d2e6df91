package org.proposaldesk.survey;

import org.proposaldesk.proposal.Labelled;

/** The three levels of attitude and result (domain 6.1), from best to worst. */
public enum Rating implements Labelled {
    SATISFIED("满意"), BASICALLY_SATISFIED("基本满意"), DISSATISFIED("不满意");

    private final String label;

    Rating(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The overall rating: the worse of the two. */
    static Rating overall(Rating attitude, Rating result) {
        return attitude.compareTo(result) >= 0 ? attitude : result;
    }
}
