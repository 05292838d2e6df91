package org.proposaldesk.approval;

/** The table that says who signs (domain 8.3); kept as a decision table that an office head can read. */
@FunctionalInterface
public interface SignerTable {

    /**
     * What the table looks at.
     *
     * @param groupProposal    proposed by a body, not a person (集体提案)
     * @param category         outcome category, empty for opinions
     * @param promisesResources money or projects are promised
     */
    record Facts(boolean assist, boolean keyItem, boolean groupProposal, int round, String category, boolean promisesResources) {
    }

    /** @return {@code bureau-head} or {@code deputy-leader} */
    String signerGroup(Facts facts);
}
