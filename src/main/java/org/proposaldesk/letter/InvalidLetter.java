package org.proposaldesk.letter;

/** A part of a letter that cannot be printed as given. The message is a Chinese sentence that says what to change. */
public class InvalidLetter extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field   name of the record component that is wrong, for example {@code title}
     * @param message Chinese sentence for the person who wrote it
     */
    public InvalidLetter(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Name of the record component that is wrong. */
    public String field() {
        return field;
    }
}
