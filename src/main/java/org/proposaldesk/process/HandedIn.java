package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The input that a form hands in together with the completion of its task, on the thread that completes it. */
final class HandedIn {

    private record Input(String taskId, JsonNode content) {
    }

    private static final ThreadLocal<Input> CURRENT = new ThreadLocal<>();

    private HandedIn() {
    }

    /** Completes a task with this input. */
    static void during(String taskId, JsonNode content, Runnable completion) {
        CURRENT.set(new Input(taskId, content));
        try {
            completion.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** What was handed in for this task; empty when it is completed without a form. */
    static Optional<JsonNode> of(String taskId) {
        Input input = CURRENT.get();
        return input != null && input.taskId().equals(taskId) ? Optional.ofNullable(input.content()) : Optional.empty();
    }
}
