package org.proposaldesk.proposal;

/** Who proposes (domain 4.3). */
public enum ProposerCategory implements Labelled {
    MEMBER("政协委员"), DEPUTY("人大代表"), PARTY("民主党派"), ORGANISATION("工商联、人民团体"), SECTOR("界别"),
    MEMBER_GROUP("委员小组"), COMMITTEE("专门委员会"), DELEGATION("代表团");

    private final String label;

    ProposerCategory(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** A body rather than a person: its items are group items (集体提案). */
    public boolean group() {
        return this != MEMBER && this != DEPUTY;
    }
}
