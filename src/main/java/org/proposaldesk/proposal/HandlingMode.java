package org.proposaldesk.proposal;

/** How an item is handled by this bureau (办理方式, domain 2.4): all that differs between the ways stands in this table. */
public enum HandlingMode implements Labelled {
    /** We reply, with the opinions of other units if there are any. */
    LEAD("主办", true, OtherUnits.GIVE_OPINIONS),
    /** We alone reply. */
    ALONE("独办", true, OtherUnits.NONE),
    /** We reply to our part, other units to theirs. */
    SHARE("分办", true, OtherUnits.REPLY_TO_THEIR_PARTS),
    /** Another unit replies; we give it our opinion. */
    ASSIST("会办", false, OtherUnits.REPLY),
    /** An item of the province or the state that the assigner passes on: it collects opinions, and we do not reply (§13-19). */
    FORWARDED("转办", false, OtherUnits.REPLY);

    /** What other units have to do with the item. */
    public enum OtherUnits {
        NONE, GIVE_OPINIONS, REPLY_TO_THEIR_PARTS, REPLY
    }

    private final String label;
    private final boolean replies;
    private final OtherUnits otherUnits;

    HandlingMode(String label, boolean replies, OtherUnits otherUnits) {
        this.label = label;
        this.replies = replies;
        this.otherUnits = otherUnits;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Whether we answer the proposer: with a category, a survey, a publication and promises. Else we write an opinion within its own
     * limit (R11), and nothing of this follows (R10).
     */
    public boolean replies() {
        return replies;
    }

    public OtherUnits otherUnits() {
        return otherUnits;
    }
}
