package org.proposaldesk.proposal;

/** What was asked for does not exist, or not for this person. The message is a Chinese sentence. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }
}
