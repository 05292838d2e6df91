package org.proposaldesk.bureau;

import java.util.Set;

/**
 * Which contacts with the proposer a draft needs before it may leave (沟通要求, R8, §13-6).
 *
 * @param faceToFace  items whose proposer must be met face to face
 * @param redoRank    the least rank of one who meets the proposer in a later round (domain 2.8); null when anybody may
 */
public record ContactRule(Set<Occasion> faceToFace, Rank redoRank) {

    /** What makes an item one whose proposer must be met. */
    public enum Occasion {
        KEY_ITEM, COLLECTIVE, REDO
    }

    /** Evidence closest to Zhuzhou: §13-6. */
    static final ContactRule DEFAULT = new ContactRule(Set.of(Occasion.values()), Rank.DEPUTY_LEADER);

    public ContactRule {
        faceToFace = faceToFace == null ? Set.of() : Set.copyOf(faceToFace);
    }
}
