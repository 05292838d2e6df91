package org.proposaldesk.proposal;

/**
 * One human step of the handling. Its id is the id of the user task in the models and of the form.
 * However the task is completed, {@link #complete} runs in the same transaction: its refusal stops the completion.
 *
 * @param <I> what the person enters, a record
 */
public abstract class Step<I> {

    private final String id;
    private final State state;
    private final Class<I> inputType;

    /**
     * @param id    the id of the user task
     * @param state where the item stands while this step waits; null when the step runs beside the main path and does not say
     */
    protected Step(String id, State state, Class<I> inputType) {
        this.id = id;
        this.state = state;
        this.inputType = inputType;
    }

    public final String id() {
        return id;
    }

    public final State state() {
        return state;
    }

    public final Class<I> inputType() {
        return inputType;
    }

    /** What the form shows before anything was typed. */
    public abstract I prefill(Work work);

    /**
     * Checks the input and makes the business change.
     *
     * @throws Refusal when the input or the moment is not right; says why and what to do
     */
    public abstract Outcome complete(Work work, I input);
}
