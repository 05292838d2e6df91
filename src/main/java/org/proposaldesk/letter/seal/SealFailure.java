package org.proposaldesk.letter.seal;

/** The seal service did not sign, or what it returned is of no use. The message is a Chinese sentence. */
public class SealFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealFailure(String message) {
        super(message);
    }

    public SealFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
