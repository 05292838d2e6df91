package org.proposaldesk.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.proposaldesk.bureau.Bureau;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The Chinese names of steps, as the models give them, and of those who act in them. */
@Component
public class StepNames {

    private final Map<String, String> names = new HashMap<>();
    private final Bureau bureau;

    StepNames(Bureau bureau) throws IOException {
        this.bureau = bureau;
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn")) {
            try (InputStream content = file.getInputStream()) {
                BpmnModelInstance model = Bpmn.readModelFromStream(content);
                model.getModelElementsByType(FlowNode.class).forEach(node -> names.put(node.getId(), node.getName()));
            }
        }
    }

    /** The name of a step; its id when no model has it. */
    public String of(String step) {
        return names.getOrDefault(step, step);
    }

    public Map<String, String> all() {
        return names;
    }

    /** The name of the one who acted: a person, the software, or the proposer. */
    public String actor(String person) {
        return switch (person) {
            case "system" -> "系统";
            case "proposer" -> "提案者";
            default -> bureau.nameOf(person);
        };
    }
}
