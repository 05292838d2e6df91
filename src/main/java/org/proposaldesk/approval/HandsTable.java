package org.proposaldesk.approval;

import java.util.List;

/** The tables that say which hands a letter passes and who signs it (domain 8.3); decision tables that an office head can read. */
public interface HandsTable {

    /**
     * What the tables look at.
     *
     * @param headDrafted      the head of the section wrote it, so that nobody there can review it (domain 8.2)
     * @param groupProposal    proposed by a body, not a person (集体提案)
     * @param category         outcome category, empty for opinions
     * @param promisesResources money or projects are promised
     * @param preReview        the government's office of inspection (督查室) reviews items of this kind before the signature
     */
    record Facts(boolean assist, boolean headDrafted, boolean keyItem, boolean groupProposal, int round, String category,
            boolean promisesResources, boolean preReview) {
    }

    /** @return {@code bureau-head} or {@code deputy-leader} */
    String signerGroup(Facts facts);

    /** @return ids of the steps in their order, the signature last */
    List<String> hands(Facts facts, String signerGroup);
}
