package org.proposaldesk.letter.seal;

/** Data of a seal or a signature that cannot be read. The message is a Chinese sentence. */
public class InvalidSeal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSeal(String message, Throwable cause) {
        super(message, cause);
    }
}
