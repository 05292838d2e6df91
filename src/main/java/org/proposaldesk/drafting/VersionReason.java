package org.proposaldesk.drafting;

import org.proposaldesk.proposal.Labelled;

/** Why a version of a draft was kept. Only one that was handed in is a letter that others review and sign. */
public enum VersionReason implements Labelled {
    SUBMITTED("提交"), KEPT("保存为一版"), TAKEN_OVER("换人接着写前自动保存"), RESTORED("回到以前的版本"), INTERRUPTED("任务收回时自动保存");

    private final String label;

    VersionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
