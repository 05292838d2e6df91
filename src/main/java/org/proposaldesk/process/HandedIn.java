package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.proposaldesk.proposal.Outcome;

/** The input that a form hands in together with the completion of its task, and what comes of it, on the thread that completes it. */
final class HandedIn {

    private static final ThreadLocal<HandedIn> CURRENT = new ThreadLocal<>();

    private final String taskId;
    private final JsonNode content;
    private Outcome outcome;

    private HandedIn(String taskId, JsonNode content) {
        this.taskId = taskId;
        this.content = content;
    }

    /** Completes a task with this input. */
    static Outcome during(String taskId, JsonNode content, Runnable completion) {
        HandedIn handedIn = new HandedIn(taskId, content);
        CURRENT.set(handedIn);
        try {
            completion.run();
        } finally {
            CURRENT.remove();
        }
        return handedIn.outcome;
    }

    /** What was handed in for this task; empty when it is completed without a form. */
    static Optional<JsonNode> of(String taskId) {
        return current(taskId).map(one -> one.content);
    }

    /** Tells the form, if there is one, what the completion of the task meant. */
    static void means(String taskId, Outcome outcome) {
        current(taskId).ifPresent(one -> one.outcome = outcome);
    }

    private static Optional<HandedIn> current(String taskId) {
        return Optional.ofNullable(CURRENT.get()).filter(one -> one.taskId.equals(taskId));
    }
}
