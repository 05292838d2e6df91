package org.proposaldesk.letter.ofd;

/** A file that is no OFD, or one that is not safe to read. The message is a Chinese sentence. */
public class InvalidOfd extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidOfd(String message) {
        super(message);
    }
}
