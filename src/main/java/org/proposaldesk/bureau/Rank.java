package org.proposaldesk.bureau;

/** Rank of one who speaks for the bureau, from below; whoever stands higher also counts as lower. */
public enum Rank {
    STAFF("承办人"), SECTION_HEAD("科室负责人"), DEPUTY_LEADER("分管局领导"), BUREAU_HEAD("局主要领导");

    private final String label;

    Rank(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean atLeast(Rank other) {
        return compareTo(other) >= 0;
    }
}
