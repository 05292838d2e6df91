package org.proposaldesk.drafting;

import org.proposaldesk.proposal.Labelled;

/** The bureau's own publication attribute of its reply (公开属性, R28), kept apart from the proposer's wish (R29). */
public enum PublicationAttribute implements Labelled {
    OPEN("同意公开"), SUMMARY("摘要公开"), PARTIAL("部分公开"), ON_REQUEST("依申请公开"), CLOSED("不公开");

    private final String label;

    PublicationAttribute(String label) {
        this.label = label;
    }

    /** As printed on the letter. */
    @Override
    public String label() {
        return label;
    }

    /** Whether something of the reply is to be published without anybody applying for it. */
    public boolean published() {
        return this == OPEN || this == SUMMARY || this == PARTIAL;
    }
}
