package org.proposaldesk.followup;

import org.proposaldesk.proposal.Labelled;

/** Where a promise stands (domain 2.9). */
public enum CommitmentStatus implements Labelled {
    NOT_STARTED("未启动"), IN_PROGRESS("推进中"), DONE("已完成"), CHANGED("调整"), IMPOSSIBLE("无法完成");

    private final String label;

    CommitmentStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Nothing more is to come once this was confirmed. */
    public boolean settled() {
        return this == DONE || this == IMPOSSIBLE;
    }
}
