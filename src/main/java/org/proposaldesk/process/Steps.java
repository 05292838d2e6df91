package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
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
        I typed;
        try {
            typed = json.treeToValue(input == null ? JsonNodeFactory.instance.objectNode() : input, step.inputType());
        } catch (JsonMappingException malformed) {
            throw new Refusal(List.of(new Refusal.FieldError(path(malformed), "这一项的格式不对，请重新填写（日期如2025-06-09，数字不带单位）。", "")));
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new Refusal("", "提交的内容无法读取，请刷新页面后重试。");
        }
        return step.complete(work, typed);
    }

    private static String path(JsonMappingException malformed) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference part : malformed.getPath()) {
            if (part.getFieldName() == null) {
                path.append('[').append(part.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(part.getFieldName());
            }
        }
        return path.toString();
    }
}
