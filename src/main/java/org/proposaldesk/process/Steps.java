package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Component;

/** All human steps by the id of their user task. */
@Component
class Steps {

    private final Map<String, Step<?>> steps;
    private final ObjectMapper json;

    Steps(List<Step<?>> steps, ObjectMapper json) {
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(Step::id, Function.identity()));
        this.json = json;
    }

    /** @throws IllegalStateException when no step has this id: a model has a task that nothing stands behind */
    Step<?> get(String id) {
        Step<?> step = steps.get(id);
        if (step == null) {
            throw new IllegalStateException("No step stands behind the user task " + id);
        }
        return step;
    }

    JsonNode prefill(String id, Work work) {
        return json.valueToTree(get(id).prefill(work));
    }

    /**
     * Completes a step with what was entered.
     *
     * @param input the JSON of the form; null is an empty form
     */
    Outcome complete(String id, Work work, JsonNode input) {
        return complete(get(id), work, input);
    }

    private <I> Outcome complete(Step<I> step, Work work, JsonNode input) {
        return step.complete(work, TypedInput.read(json, input, step.inputType()));
    }
}
