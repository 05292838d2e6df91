package org.proposaldesk.proposal;

/** Who proposes (domain 4.3). */
public enum ProposerCategory implements Labelled {
    MEMBER("政协委员", "委员", "您"), DEPUTY("人大代表", "代表", "您"), PARTY("民主党派", "", "贵委"), ORGANISATION("工商联、人民团体", "", "贵单位"),
    SECTOR("界别", "", "贵单位"), MEMBER_GROUP("委员小组", "", "贵单位"), COMMITTEE("专门委员会", "", "贵委"), DELEGATION("代表团", "", "贵单位");

    private final String label;
    private final String title;
    private final String secondPerson;

    ProposerCategory(String label, String title, String secondPerson) {
        this.label = label;
        this.title = title;
        this.secondPerson = secondPerson;
    }

    /** What follows the name of a person in a salutation; empty for a body, which is addressed by its full name. */
    public String title() {
        return title;
    }

    /** How a letter speaks to its reader. */
    public String secondPerson() {
        return secondPerson;
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
