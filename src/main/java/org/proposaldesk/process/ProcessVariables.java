package org.proposaldesk.process;

import java.util.List;

/**
 * The variables of the processes, all small: whatever is business data stands in the tables (design rule "business data
 * live in tables"). The model lint reads these constants: a model may use no other name.
 */
public final class ProcessVariables {

    /** String: the item, also the business key. */
    public static final String PROPOSAL_ID = "proposalId";
    /** Integer: 1 for the first handling, 2 after the proposer was not satisfied. */
    public static final String ROUND = "round";
    /** String: id of the section (科室) that leads. */
    public static final String LEAD_SECTION = "leadSection";
    /** Boolean: the bureau only gives an opinion to another unit (会办件). */
    public static final String ASSIST = "assist";
    /** Boolean: the item is handled together with another that leads (并案). */
    public static final String MERGED = "merged";
    /** Boolean: a unit that gave its opinion does not agree with our handling. */
    public static final String UNIT_DISAGREES = "unitDisagrees";
    /** Boolean: the assigning authority takes the item back. */
    public static final String RETURN_ACCEPTED = "returnAccepted";
    /** Boolean: the assigning authority grants a later reply date (延期). */
    public static final String EXTENSION_GRANTED = "extensionGranted";
    /** String: APPROVE or RETURN, the decision of the last one who approves or reviews. */
    public static final String DECISION = "decision";
    /** String: id of the step whose turn a letter is, or signed. */
    public static final String NEXT_HAND = "nextHand";
    /** String: the group that signs: bureau-head, deputy-leader, or the leader in charge of the section. */
    public static final String SIGNER_GROUP = "signerGroup";
    /** String: SATISFIED, BASICALLY_SATISFIED, DISSATISFIED or NO_ANSWER. */
    public static final String SATISFACTION = "satisfaction";
    /** Boolean: a second person found the typed-in survey form true. */
    public static final String SURVEY_CONFIRMED = "surveyConfirmed";
    /** Boolean: the commitment needs no further following. */
    public static final String COMMITMENT_SETTLED = "commitmentSettled";

    /** String, one per instance of research-point: the point and the section that researches it. */
    public static final String ASSIGNMENT_ID = "assignmentId";
    /** String, one per instance of outside-opinion: the opinion asked of another unit. */
    public static final String OPINION_ID = "opinionId";
    /** String, one per instance of commitment: the commitment that is followed. */
    public static final String COMMITMENT_ID = "commitmentId";

    /** String, one per instance of countersign: the request that a countersigner answers. */
    public static final String COUNTERSIGN_ID = "countersignId";

    /** String, one per instance of survey: the survey that one proposer is to answer. */
    public static final String SURVEY_ID = "surveyId";

    /** Those that name what one task of several is about. */
    static final List<String> SUBJECTS = List.of(ASSIGNMENT_ID, OPINION_ID, COMMITMENT_ID, COUNTERSIGN_ID, SURVEY_ID);

    private ProcessVariables() {
    }
}
