package org.proposaldesk.research;

import org.proposaldesk.proposal.Labelled;

/** By what a unit outside was asked or urged. */
public enum RequestMethod implements Labelled {
    LETTER("发函"), PHONE("电话"), VISIT("上门"), MEETING("会议"), MESSAGE("政务平台");

    private final String label;

    RequestMethod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
