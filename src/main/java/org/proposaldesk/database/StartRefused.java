package org.proposaldesk.database;

/** The application must not or cannot start. The message is a Chinese sentence for whoever starts it. */
public class StartRefused extends RuntimeException {

    private final String action;

    /**
     * @param message what is wrong and where
     * @param action what to do about it
     */
    public StartRefused(String message, String action) {
        this(message, action, null);
    }

    /** As above, with the technical cause. */
    public StartRefused(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What to do about it, a Chinese sentence. */
    public String action() {
        return action;
    }
}
