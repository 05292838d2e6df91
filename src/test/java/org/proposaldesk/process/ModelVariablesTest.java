package org.proposaldesk.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.proposaldesk.process.Models.at;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proposaldesk.process.Models.Model;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every expression can be parsed, calls only what exists, and reads only what has been written on every way to it. */
class ModelVariablesTest {

    /** The beans that models may call, with their methods; an empty set is a delegate. */
    private static final Map<String, Set<String>> BEANS = Map.ofEntries(
            entry("deadline", Set.of("due", "surveyDue")),
            entry("leaderInCharge", Set.of("groupOf")),
            entry("researchPlan", Set.of("assignments", "groupOf")),
            entry("commitments", Set.of("exist", "open", "groupOf", "headGroupOf")),
            entry("surveyResult", Set.of("sent", "answered", "of", "anotherRound")),
            entry("proposeDistribution", Set.of()),
            entry("determineNextHand", Set.of()),
            entry("countersigners", Set.of("asked", "groupOf", "personOf")),
            entry("publicationReview", Set.of("agreed")),
            entry("dispatchProgress", Set.of("cameBack", "delivered", "voidToBeAsked", "sealed")),
            entry("reminderTimes", Set.of("of", "ofSurvey")),
            entry("remind", Set.of()),
            entry("remindLead", Set.of()),
            entry("recordNoAnswer", Set.of()),
            entry("openNextRound", Set.of()),
            entry("askUnits", Set.of()));

    /** What an item is started with. */
    private static final Set<String> AT_THE_START = Set.of(ProcessVariables.PROPOSAL_ID, ProcessVariables.ROUND);

    /** What a side line that no model calls is started with. */
    private static final Map<String, Set<String>> BESIDE = Map.of(OutsideOpinions.MODEL, Set.of(ProcessVariables.PROPOSAL_ID,
            ProcessVariables.ROUND, ProcessVariables.LEAD_SECTION, ProcessVariables.OPINION_ID),
            NumberVoidModel.MODEL, Set.of(ProcessVariables.PROPOSAL_ID, ProcessVariables.ROUND));

    /** What the program writes when a step ends or an event comes. */
    private static final Map<String, Set<String>> WRITTEN_BY_STEP = Map.ofEntries(
            entry("register", Set.of(ProcessVariables.ASSIST)),
            entry("plan-distribution", Set.of(ProcessVariables.LEAD_SECTION)),
            entry("approve-distribution", Set.of(ProcessVariables.DECISION, ProcessVariables.MERGED)),
            entry("approve-return", Set.of(ProcessVariables.DECISION)),
            entry("record-return-decision", Set.of(ProcessVariables.RETURN_ACCEPTED)),
            entry("countersign", Set.of(ProcessVariables.DECISION)),
            entry("approve-extension", Set.of(ProcessVariables.DECISION)),
            entry("record-extension-decision", Set.of(ProcessVariables.EXTENSION_GRANTED)),
            entry("determine-next-hand", Set.of(ProcessVariables.NEXT_HAND, ProcessVariables.SIGNER_GROUP)),
            entry("obtain-opinion", Set.of(ProcessVariables.UNIT_DISAGREES)),
            entry("approve-void-number", Set.of(ProcessVariables.DECISION)),
            entry("confirm-survey", Set.of(ProcessVariables.SURVEY_CONFIRMED)),
            entry("open-next-round", Set.of(ProcessVariables.ROUND)),
            entry("confirm-commitment", Set.of(ProcessVariables.COMMITMENT_SETTLED)));

    private static final Pattern METHOD_CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(");

    static List<Model> models() {
        return Models.all();
    }

    /** An expression and the node, flow or process that it stands at. */
    private record Expression(String owner, String text) {

        Set<String> identifiers() {
            Set<String> names = new TreeSet<>();
            for (IdentifierNode node : new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getIdentifierNodes()) {
                names.add(node.getName());
            }
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsOnlyBeansThatExist(Model model) {
        for (Expression expression : expressions(model)) {
            assertThat(expression.identifiers()).as(expression.toString())
                    .allMatch(name -> BEANS.containsKey(name) || variables().contains(name) || name.equals("execution"));
            Matcher call = METHOD_CALL.matcher(expression.text());
            while (call.find()) {
                assertThat(BEANS.getOrDefault(call.group(1), Set.of())).as(expression.toString()).contains(call.group(2));
            }
        }
    }

    /** The engine's own object serves the business key alone. */
    @ParameterizedTest
    @MethodSource("models")
    void keepsTheEngineOutOfExpressions(Model model) {
        assertThat(expressions(model)).filteredOn(expression -> expression.identifiers().contains("execution"))
                .hasSameSizeAs(model.all(CallActivity.class))
                .allMatch(expression -> expression.text().equals("#{execution.processBusinessKey}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void readsNoVariableBeforeItIsWritten(Model model) {
        Map<FlowNode, Set<String>> written = writtenBefore(model);
        for (Expression expression : expressions(model)) {
            Set<String> known = knownAt(expression.owner(), model, written);
            assertThat(known).as("variables known at " + expression).containsAll(expression.identifiers().stream()
                    .filter(name -> !BEANS.containsKey(name) && !name.equals("execution")).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsPhasesWithWhatTheyNeed(Model model) {
        Map<FlowNode, Set<String>> written = writtenBefore(model);
        for (CallActivity call : model.all(CallActivity.class)) {
            assertThat(models()).extracting(Model::name).contains(call.getCalledElement());
            assertThat(Models.ins(call)).as("business key of " + at(call))
                    .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
            Set<String> known = new TreeSet<>(written.get(call));
            known.addAll(elementVariable(call).stream().toList());
            assertThat(known).as("handed into " + at(call)).containsAll(handedIn(call));
            assertThat(writtenAtTheEndOf(Models.named(call.getCalledElement()))).as("handed out of " + at(call))
                    .containsAll(Models.outs(call).stream().map(out -> out.getCamundaSource()).filter(Objects::nonNull).toList());
            assertThat(Models.ins(call)).allMatch(in -> in.getCamundaBusinessKey() != null
                    || in.getCamundaSource().equals(in.getCamundaTarget()));
            assertThat(Models.outs(call))
                    .allMatch(out -> out.getCamundaSource() == null || out.getCamundaSource().equals(out.getCamundaTarget()));
        }
    }

    @Test
    void knowsEveryStepThatWrites() {
        Set<String> nodes = models().stream().flatMap(model -> model.all(FlowNode.class).stream()).map(FlowNode::getId)
                .collect(Collectors.toSet());
        assertThat(nodes).containsAll(WRITTEN_BY_STEP.keySet());
    }

    /** A variable that no model reads or hands out would be business data in the wrong place; that of a side line names its subject. */
    @Test
    void usesEveryVariable() {
        Stream<String> read = models().stream().flatMap(model -> expressions(model).stream())
                .flatMap(expression -> expression.identifiers().stream());
        Stream<String> handedOut = models().stream().flatMap(model -> model.all(FlowNode.class).stream())
                .flatMap(node -> elementVariable(node).stream());
        Stream<String> subjects = BESIDE.values().stream().flatMap(Set::stream).filter(ProcessVariables.SUBJECTS::contains);
        assertThat(Stream.of(read, handedOut, subjects).flatMap(names -> names)).containsAll(variables());
    }

    private static Set<String> knownAt(String owner, Model model, Map<FlowNode, Set<String>> written) {
        if (model.instance().getModelElementById(owner) instanceof SequenceFlow flow) {
            return after(flow.getSource(), written.get(flow.getSource()));
        }
        FlowNode node = model.instance().getModelElementById(owner);
        // One instance of several that has ended has written what the step writes; whether it was the last is asked then.
        return union(union(written.get(node), elementVariable(node)), isMulti(node) ? WRITTEN_BY_STEP.getOrDefault(node.getId(), Set.of()) : Set.of());
    }

    /** For each node the variables that have been written on every way to it. */
    private static Map<FlowNode, Set<String>> writtenBefore(Model model) {
        Set<String> atTheStart = handedInto(model);
        Map<FlowNode, Set<String>> before = new HashMap<>();
        model.all(FlowNode.class).forEach(node -> before.put(node, variables()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (FlowNode node : model.all(FlowNode.class)) {
                changed |= !before.put(node, arriving(node, before, atTheStart)).equals(before.get(node));
            }
        }
        return before;
    }

    private static Set<String> arriving(FlowNode node, Map<FlowNode, Set<String>> before, Set<String> atTheStart) {
        if (node instanceof StartEvent) {
            return node.getParentElement() instanceof SubProcess subProcess
                    ? union(before.get(subProcess), elementVariable(subProcess)) : atTheStart;
        }
        if (node instanceof SubProcess subProcess && subProcess.triggeredByEvent()) {
            return atTheStart;
        }
        if (node instanceof BoundaryEvent event) {
            return before.get(event.getAttachedTo());
        }
        List<Set<String>> ways = node.getIncoming().stream().map(SequenceFlow::getSource)
                .map(source -> after(source, before.get(source))).toList();
        return node instanceof ParallelGateway
                ? ways.stream().reduce(Set.of(), ModelVariablesTest::union)
                : ways.stream().reduce(ModelVariablesTest::intersection).orElseThrow();
    }

    private static Set<String> after(FlowNode node, Set<String> before) {
        Set<String> after = union(before, WRITTEN_BY_STEP.getOrDefault(node.getId(), Set.of()));
        if (node instanceof CallActivity call) {
            Models.outs(call).forEach(out -> after.add(out.getCamundaTarget()));
        }
        return after;
    }

    /** What every caller hands into the process. */
    private static Set<String> handedInto(Model model) {
        return models().stream().flatMap(caller -> caller.all(CallActivity.class).stream())
                .filter(call -> call.getCalledElement().equals(model.name()))
                .map(ModelVariablesTest::handedIn)
                .reduce(ModelVariablesTest::intersection).orElse(BESIDE.getOrDefault(model.name(), AT_THE_START));
    }

    private static Set<String> handedIn(CallActivity call) {
        return Models.ins(call).stream().filter(in -> in.getCamundaBusinessKey() == null)
                .map(in -> in.getCamundaTarget()).collect(Collectors.toSet());
    }

    /** What is there when the process is over, whichever end it took; the end of a reminder is not one. */
    private static Set<String> writtenAtTheEndOf(Model model) {
        Map<FlowNode, Set<String>> before = writtenBefore(model);
        return model.all(EndEvent.class).stream().filter(end -> !end.getId().equals("reminded"))
                .filter(end -> !(end.getParentElement() instanceof SubProcess))
                .map(before::get).reduce(ModelVariablesTest::intersection).orElseThrow();
    }

    private static boolean isMulti(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
    }

    private static Set<String> elementVariable(FlowNode node) {
        return node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics instances
                ? Set.of(instances.getCamundaElementVariable()) : Set.of();
    }

    private static Set<String> variables() {
        return Arrays.stream(ProcessVariables.class.getFields()).map(ModelVariablesTest::valueOf).collect(Collectors.toSet());
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    private static Set<String> intersection(Set<String> some, Set<String> others) {
        Set<String> intersection = new HashSet<>(some);
        intersection.retainAll(others);
        return intersection;
    }

    /** Every expression of the file, wherever it stands: no list of attributes that could miss one. */
    private static List<Expression> expressions(Model model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder().parse(model.file().toFile()).getDocumentElement();
            return texts(root, null).filter(found -> found.text().matches("(?s).*[$#]\\{.*")).toList();
        } catch (Exception e) {
            throw new IllegalStateException("无法读取模型 " + model, e);
        }
    }

    private static Stream<Expression> texts(Element element, String outer) {
        boolean owner = element.hasAttribute("id") && !element.getLocalName().endsWith("EventDefinition");
        String id = owner ? element.getAttribute("id") : outer;
        Stream<Expression> own = Stream.concat(attributes(element).map(Attr::getValue), Stream.of(directText(element)))
                .map(text -> new Expression(id, text));
        return Stream.concat(own, children(element).filter(Element.class::isInstance)
                .flatMap(child -> texts((Element) child, id)));
    }

    private static Stream<Attr> attributes(Element element) {
        return Stream.iterate(0, i -> i < element.getAttributes().getLength(), i -> i + 1)
                .map(i -> (Attr) element.getAttributes().item(i));
    }

    private static Stream<Node> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(nodes::item);
    }

    private static String directText(Element element) {
        return children(element).filter(child -> child.getNodeType() == Node.TEXT_NODE).map(Node::getNodeValue)
                .collect(Collectors.joining());
    }
}
