package org.proposaldesk.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.JournalEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The Chinese names of steps, as the models give them, and of those who act in them. */
@Component
public class StepNames {

    /** The phases in the order of the handling. */
    private static final List<String> PHASES = List.of("receipt", "return-assignment", "extension", "research", OutsideOpinions.MODEL, "drafting",
            "assist-opinion", "approval", "merged-handling", "dispatch",
            NumberVoidModel.MODEL, "publication", "survey", ModelBehind.LIFECYCLE, "escalation", "follow-up");

    /** What is entered when somebody's work is handed over; no step of a model. */
    static final String HAND_OVER = "hand-over";

    private final Map<String, String> names = new HashMap<>(Map.of(HAND_OVER, "工作交接"));
    private final Map<String, String> humanSteps = new LinkedHashMap<>();
    private final Bureau bureau;
    private final ObjectProvider<Action<?>> actions;

    StepNames(Bureau bureau, ObjectProvider<Action<?>> actions) throws IOException {
        this.bureau = bureau;
        this.actions = actions;
        for (String phase : PHASES) {
            try (InputStream content = new ClassPathResource("bpmn/" + phase + ".bpmn").getInputStream()) {
                BpmnModelInstance model = Bpmn.readModelFromStream(content);
                model.getModelElementsByType(FlowNode.class).forEach(node -> names.put(node.getId(), node.getName()));
                model.getModelElementsByType(UserTask.class).forEach(task -> humanSteps.put(task.getId(), task.getName()));
            }
        }
    }

    /** The name of a step or action; its id when there is none. */
    public String of(String step) {
        String name = names.get(step);
        return name != null ? name : action(step).orElse(step);
    }

    /** The name of a human step or action; empty for what the software does. */
    String ofHand(String step) {
        String name = humanSteps.get(step);
        return name != null ? name : action(step).orElse("");
    }

    private Optional<String> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).map(Action::label).findFirst();
    }

    /** The names of the user tasks by their id, in the order of the handling. */
    public Map<String, String> humanSteps() {
        return Collections.unmodifiableMap(humanSteps);
    }

    /** The name of the one who made an entry, perhaps in the place of another. */
    public String actor(JournalEntry entry) {
        return entry.actingFor() == null ? actor(entry.person()) : bureau.nameOf(entry.person(), entry.actingFor());
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
