package org.proposaldesk.extension;

import org.proposaldesk.proposal.Labelled;

/** How a proposer is told in writing (书面告知). */
public enum NoticeMethod implements Labelled {
    VISIT("当面送达"), POST("邮寄"), SYSTEM("系统留言"), MESSAGE("短信、邮件");

    private final String label;

    NoticeMethod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
