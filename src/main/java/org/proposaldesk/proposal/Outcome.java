package org.proposaldesk.proposal;

import java.util.Map;

/**
 * What a completed step means: its entry in the journal and the decisions that the model goes on with.
 *
 * @param action      what was done, in Chinese
 * @param returnTo    id of the step that a return goes to, or null
 * @param contentHash the letter that was looked at, or null
 * @param decisions   process variables, small
 */
public record Outcome(String action, String opinion, String reason, String returnTo, String contentHash,
        Map<String, Object> decisions) {

    /** A step that only says what was done. */
    public static Outcome done(String action) {
        return new Outcome(action, "", "", null, null, Map.of());
    }

    public Outcome withOpinion(String text) {
        return new Outcome(action, text == null ? "" : text, reason, returnTo, contentHash, decisions);
    }

    public Outcome withReason(String text) {
        return new Outcome(action, opinion, text == null ? "" : text, returnTo, contentHash, decisions);
    }

    public Outcome returningTo(String step) {
        return new Outcome(action, opinion, reason, step, contentHash, decisions);
    }

    public Outcome about(String hash) {
        return new Outcome(action, opinion, reason, returnTo, hash, decisions);
    }

    public Outcome deciding(Map<String, Object> variables) {
        return new Outcome(action, opinion, reason, returnTo, contentHash, variables);
    }
}
