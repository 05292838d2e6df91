package org.proposaldesk.approval;

import org.proposaldesk.proposal.Labelled;

/** Why a letter is returned (退回原因), counted over the years to see where drafts fail (R18). */
public enum ReturnCause implements Labelled {
    FACTS("事实"), POLICY("政策"), TONE("语气"), FORMAT("格式"), UNANSWERED("漏答"), NO_CONTACT("未沟通");

    private final String label;

    ReturnCause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
