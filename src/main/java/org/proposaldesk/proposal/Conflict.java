package org.proposaldesk.proposal;

/** Somebody else changed the same thing meanwhile. The message is a Chinese sentence: who or what, and what to do. */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }
}
