package org.proposaldesk.drafting;

import org.proposaldesk.proposal.Labelled;

/** What is promised (domain 2.9). */
public enum CommitmentKind implements Labelled {
    POLICY("政策文件"), PROJECT("项目"), FUNDS("资金"), EVENT("活动"), STUDY("研究");

    private final String label;

    CommitmentKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
