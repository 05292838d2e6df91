package org.proposaldesk.research;

import org.proposaldesk.proposal.Labelled;

/** Whether an assisting unit's opinion has come. */
public enum OpinionState implements Labelled {
    REQUESTED("待收"), RECEIVED("已收到"), NOT_RECEIVED("未在期限内收到");

    private final String label;

    OpinionState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
