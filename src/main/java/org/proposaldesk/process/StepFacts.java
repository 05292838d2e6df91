package org.proposaldesk.process;

import java.time.LocalDate;
import org.proposaldesk.proposal.Proposal;

/**
 * What the due date of a step depends on.
 *
 * @param kind        the kind of item, in the words of the limit table
 * @param replyDue    limit of the reply
 * @param originalDue that limit as it was first set
 * @param internalDue earlier date of the bureau's own, or null
 * @param receivedOn  day on which the bureau signed for the item, or null before
 * @param signedOn    date of the letter of this round, or null before the signature
 * @param surveyedOn  day on which the survey went out that the step waits for, or null
 * @param began       day on which the step began
 */
record StepFacts(String step, String kind, int round, LocalDate assignedOn, LocalDate replyDue, LocalDate originalDue,
        LocalDate internalDue, LocalDate receivedOn, LocalDate signedOn, LocalDate surveyedOn, LocalDate began) {

    /** The same step under other limits of the reply and of the bureau's own. */
    StepFacts withLimits(LocalDate due, LocalDate internal) {
        return new StepFacts(step, kind, round, assignedOn, due, originalDue, internal, receivedOn, signedOn, surveyedOn, began);
    }

    /** The same step when the limit was first set to another date. */
    StepFacts withOriginalDue(LocalDate original) {
        return new StepFacts(step, kind, round, assignedOn, replyDue, original, internalDue, receivedOn, signedOn, surveyedOn, began);
    }

    /** The same step of an item as it was before. */
    StepFacts of(Proposal before) {
        return new StepFacts(step, before.kind().name(), round, before.assignedOn(), before.due(), before.dueOriginal(), before.dueInternal(), receivedOn,
                signedOn, surveyedOn, began);
    }
}
