package org.proposaldesk.proposal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A step that was not accepted. The message is a Chinese sentence for the person at the desk: what, where, what to do.
 * Nothing of the step has happened and nothing typed is lost.
 */
public class Refusal extends RuntimeException {

    /**
     * What is wrong with one field.
     *
     * @param field path of the field in the step's input, such as {@code proposers[0].name}
     * @param rule  id of the rule, such as {@code R15}; empty for a plain missing or ill-formed value
     */
    public record FieldError(String field, String message, String rule) {
    }

    private final String rule;
    private final List<FieldError> errors;

    /** A refusal of the step as a whole. */
    public Refusal(String rule, String message) {
        super(message);
        this.rule = rule;
        this.errors = List.of();
    }

    /** A refusal that names fields; there is at least one. */
    public Refusal(List<FieldError> errors) {
        super(errors.stream().map(FieldError::message).collect(Collectors.joining(" ")));
        this.rule = errors.stream().map(FieldError::rule).filter(id -> !id.isEmpty()).findFirst().orElse("");
        this.errors = List.copyOf(errors);
    }

    public String rule() {
        return rule;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
