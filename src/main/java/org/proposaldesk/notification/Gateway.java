package org.proposaldesk.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.proposaldesk.bureau.Person;

/** A channel that leaves the house; there is one only when it is configured. */
public interface Gateway {

    /**
     * What is sent.
     *
     * @param id   the same however often it is tried, so that the other side can tell a repetition
     * @param link address of the task or of the task list
     */
    record Outgoing(UUID id, Notification.Kind kind, Person person, String headline, String text, LocalDate until, String link) {
    }

    Channel channel();

    /** Whether the person has an address on this channel. */
    boolean reaches(Person person);

    /**
     * Sends one message and returns when the other side has taken it.
     *
     * @throws NotSent when it has not, or has not said so in time
     */
    void send(Outgoing message) throws NotSent;

    /** A message that was not taken; the text is a Chinese sentence for the administrator. */
    final class NotSent extends Exception {

        public NotSent(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
