package org.proposaldesk.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models of the folder {@code bpmn} as the build packs them. */
final class Models {

    /** One BPMN file with its only process. */
    record Model(Path file, BpmnModelInstance instance) {

        String name() {
            return file.getFileName().toString().replaceFirst("\\.bpmn$", "");
        }

        Process process() {
            return all(Process.class).iterator().next();
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return instance.getModelElementsByType(type);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    private static final List<Model> ALL = files(".bpmn").stream()
            .map(file -> new Model(file, Bpmn.readModelFromStream(open(file)))).toList();

    private Models() {
    }

    /** All processes, by name. */
    static List<Model> all() {
        return ALL;
    }

    static Model named(String name) {
        return all().stream().filter(model -> model.name().equals(name)).findFirst().orElseThrow();
    }

    /** The files of the folder with this ending, by name. */
    static List<Path> files(String ending) {
        try (Stream<Path> files = Files.list(Path.of(Models.class.getResource("/bpmn").toURI()))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nodes that a token can reach next: over flows, by events at the border or of a running process, and into a subprocess. */
    static Set<FlowNode> next(FlowNode node) {
        Set<FlowNode> next = new HashSet<>();
        node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
        ((BpmnModelInstance) node.getModelInstance()).getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node)).forEach(next::add);
        if (node instanceof StartEvent) {
            node.getParentElement().getChildElementsByType(SubProcess.class).stream().filter(SubProcess::triggeredByEvent).forEach(next::add);
        }
        if (node instanceof SubProcess subProcess) {
            subProcess.getFlowElements().stream()
                    .filter(StartEvent.class::isInstance)
                    .forEach(start -> next.add((FlowNode) start));
        }
        return next;
    }

    static List<CamundaIn> ins(CallActivity call) {
        return call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
    }

    static List<CamundaOut> outs(CallActivity call) {
        return call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list();
    }

    /** Says where something is wrong, for the reader of a failed test. */
    static String at(FlowNode node) {
        return node.getId() + "（" + node.getName() + "）";
    }
}
