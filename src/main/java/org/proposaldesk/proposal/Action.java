package org.proposaldesk.proposal;

import java.util.List;
import java.util.Optional;

/**
 * What a person may do with an item besides the step at hand (更多操作): ask for something, take something back, note
 * something. It is offered at the item and at its tasks. However it is asked for, {@link #perform} runs with the item's lock in one
 * transaction, and only for those to whom it is offered at that moment.
 *
 * @param <I> what the person enters, a record
 */
public abstract class Action<I> {

    private final String id;
    private final String label;
    private final String purpose;
    private final Class<I> inputType;

    /**
     * @param id      stands in the address, and in the journal as the step
     * @param label   Chinese name, verb and object
     * @param purpose what it does and what follows from it, one Chinese sentence
     */
    protected Action(String id, String label, String purpose, Class<I> inputType) {
        this.id = id;
        this.label = label;
        this.purpose = purpose;
        this.inputType = inputType;
    }

    public final String id() {
        return id;
    }

    public final String label() {
        return label;
    }

    public final String purpose() {
        return purpose;
    }

    public final Class<I> inputType() {
        return inputType;
    }

    /** Whether this person may do it now; what is not said to be allowed is not. */
    public abstract boolean offered(Occasion occasion);

    /** What the rule says to those who could have done it and come too late; empty for everybody else. */
    public Optional<Refusal> tooLate(Occasion occasion) {
        return Optional.empty();
    }

    /** The fields of its form, in their order. */
    public abstract List<ActionField> fields(Occasion occasion);

    /** What the form shows before anything was typed. */
    public abstract I prefill(Occasion occasion);

    /**
     * Checks the input and makes the business change.
     *
     * @return the entry for the journal; its decisions are not used
     * @throws Refusal when the input or the moment is not right; says why and what to do
     */
    public abstract Outcome perform(Occasion occasion, I input);
}
