package org.proposaldesk.proposal;

/**
 * One human step of the handling. Its id is the id of the user task in the models and of the form.
 * However the task is completed, {@link #complete} runs in the same transaction: its refusal stops the completion.
 *
 * @param <I> what the person enters, a record
 */
public interface Step<I> {

    /** The id of the user task. */
    String id();

    /** Where the item stands while this step waits; null when the step runs beside the main path and does not say. */
    State state();

    Class<I> inputType();

    /** What the form shows before anything was typed. */
    I prefill(Work work);

    /**
     * Checks the input and makes the business change.
     *
     * @throws Refusal when the input or the moment is not right; says why and what to do
     */
    Outcome complete(Work work, I input);
}
