package org.proposaldesk.proposal;

import java.util.Map;

/**
 * What one who approves says: yes with an opinion, or no with the reason (R18).
 *
 * @param opinion shown on the record; 同意 by default (R19)
 * @param reason  wanted with every return
 */
public record Verdict(Decision decision, String opinion, String reason) {

    /** What the form begins with. */
    public static Verdict agreed() {
        return new Verdict(null, Decision.APPROVE.label(), "");
    }

    /** @throws Refusal when there is no decision, or a return without its reason */
    public void check() {
        new Checks()
                .present("decision", decision, "处理决定（同意或退回）")
                .limit("opinion", opinion, 1_000, "意见")
                .that(decision != Decision.RETURN || reason != null && !reason.isBlank(), "reason", "R18", "退回须写明理由，请填写。")
                .limit("reason", reason, 1_000, "退回理由")
                .refuseIfAny();
    }

    /** The journal entry of this opinion, with the decision that the model goes on with. */
    public Outcome outcome(String approved, String returned, String returnTo) {
        Map<String, Object> decided = Map.of("decision", decision.name());
        if (decision == Decision.RETURN) {
            return Outcome.done(returned).withReason(reason.strip()).returningTo(returnTo).deciding(decided);
        }
        return Outcome.done(approved).withOpinion(opinion == null || opinion.isBlank() ? Decision.APPROVE.label() : opinion.strip())
                .deciding(decided);
    }
}
