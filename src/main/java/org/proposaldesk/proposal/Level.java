package org.proposaldesk.proposal;

/** To which body an item was handed in; the numbers of each are its own. */
public enum Level implements Labelled {
    MUNICIPAL("市级"), PROVINCIAL("省级"), NATIONAL("全国");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
