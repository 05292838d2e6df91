package org.proposaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tests of this class together pass every node and every flow of a model; otherwise the class fails. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Covers.Gate.class)
public @interface Covers {

    /** Id of the model's process. */
    String value();

    /** Checks the class when its last test has run. */
    class Gate implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            Coverage.forget();
        }

        @Override
        public void afterAll(ExtensionContext context) throws Exception {
            String model = context.getRequiredTestClass().getAnnotation(Covers.class).value();
            Set<String> all = elements(model);
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(Coverage.of(model));
            assertThat(missing).as("%s: %d of %d nodes and flows passed; never passed", model, all.size() - missing.size(), all.size()).isEmpty();
        }

        private static Set<String> elements(String model) throws Exception {
            try (InputStream file = Covers.class.getResourceAsStream("/bpmn/" + model + ".bpmn")) {
                BpmnModelInstance instance = Bpmn.readModelFromStream(file);
                return Stream.concat(instance.getModelElementsByType(FlowNode.class).stream(),
                        instance.getModelElementsByType(SequenceFlow.class).stream()).map(FlowElement::getId).collect(Collectors.toSet());
            }
        }
    }
}
