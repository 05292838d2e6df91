package org.proposaldesk.research;

import org.proposaldesk.proposal.Labelled;

/** The three honest outcomes of a point (domain 4.4). */
public enum PointOutcome implements Labelled {
    DONE("已解决或采纳"), PLANNED("正在办理或列入计划"), CANNOT("暂不能办理，说明理由");

    private final String label;

    PointOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
