package org.proposaldesk.proposal;

import java.util.List;

/**
 * An input that a rule does not allow. Nothing was changed; the message is a Chinese sentence for the person who tried:
 * what is wrong, where, and what to do.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One field that must be corrected.
     *
     * @param field   JSON path of the field, for example {@code proposers[0].name}
     * @param message Chinese sentence for that field
     * @param rule    id of the rule, for example {@code R15}
     */
    public record FieldError(String field, String message, String rule) implements java.io.Serializable {}

    private final String rule;
    private final List<FieldError> errors;

    /** Refuses the whole input. */
    public Refusal(String rule, String message) {
        super(message);
        this.rule = rule;
        this.errors = List.of();
    }

    /** Refuses single fields; the first one gives rule and message. The list is not empty. */
    public Refusal(List<FieldError> errors) {
        super(errors.get(0).message());
        this.rule = errors.get(0).rule();
        this.errors = List.copyOf(errors);
    }

    /** Id of the rule that refuses. */
    public String rule() {
        return rule;
    }

    /** The fields to correct; empty when the whole input is refused. */
    public List<FieldError> errors() {
        return errors;
    }
}
