package org.proposaldesk.proposal;

/** How an item is handled by this bureau (办理方式, domain 2.4). */
public enum HandlingMode implements Labelled {
    LEAD("主办"), ALONE("独办"), SHARE("分办"), ASSIST("会办");

    private final String label;

    HandlingMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
