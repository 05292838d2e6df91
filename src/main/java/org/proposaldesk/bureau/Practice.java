package org.proposaldesk.bureau;

/**
 * What the places do differently (domain §13) and {@code bureau.yml} may change under {@code practice}; what is left out is as in Zhuzhou.
 *
 * @param leadCopyNamesAll   the letter to the leading one of joint proposers is addressed 尊敬的×××等N位委员 instead of by his own name (§13-15)
 * @param repliesToForwarded items of the province and the state that are passed on are answered by us, not by the one who passes them
 *                           on (§13-19)
 * @param surveyAllProposers every joint proposer gets a survey with his letter, not the one who leads alone (R14, §13-10)
 * @param markActingSigner   （代） follows the printed name of one who signs in another's place (R57, domain 8.2)
 * @param overallRating      which rating counts where several answer (§13-10); the worst when left out
 */
public record Practice(boolean leadCopyNamesAll, boolean repliesToForwarded, boolean surveyAllProposers, boolean markActingSigner,
        OverallRating overallRating) {

    /** How the ratings of several joint proposers become one. */
    public enum OverallRating {
        WORST, LEAD, MAJORITY
    }

    static final Practice USUAL = new Practice(false, false, false, false, OverallRating.WORST);

    public Practice {
        overallRating = overallRating == null ? OverallRating.WORST : overallRating;
    }
}
