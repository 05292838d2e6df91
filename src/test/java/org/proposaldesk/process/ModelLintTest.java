package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proposaldesk.process.Models.at;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proposaldesk.process.Models.Model;

/** What every model must have, so that staff, supervisors and the engine can rely on it. */
class ModelLintTest {

    /** As many nodes as fit on one page that an office head still reads; the frame round a group of them is none. */
    private static final String RECORD_SURVEY = "record-survey";
    private static final int NODES_ON_A_PAGE = 30;

    private static final Pattern WORDS = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}，？]+");
    private static final Pattern FORM = Pattern.compile("embedded:/(forms/[a-z-]+\\.html)");

    private static final Pattern GROUP = Pattern.compile(
            "office|office-reviewer|deputy-leader|bureau-head|seal-keeper|publication-reviewer|archivist|supervisor|staff"
                    + "|section-\\$\\{leadSection}(-head)?|\\$\\{[^}]+}");

    static List<Model> models() {
        return Models.all();
    }

    @Test
    void coversTheWholeLife() {
        assertThat(models()).extracting(Model::name).containsExactlyInAnyOrder("proposal-lifecycle", "receipt",
                "return-assignment", "extension", "escalation", "research", "drafting", "approval", "dispatch", "publication", "survey", "follow-up",
                "assist-opinion", "outside-opinion", "merged-handling", "number-void");
    }

    @ParameterizedTest
    @MethodSource("models")
    void holdsOneExecutableProcessNamedLikeItsFile(Model model) {
        assertThat(model.all(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(model.name());
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getName()).matches(CHINESE);
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(documentation(process)).isNotBlank();
        });
    }

    /** A phase begins with the lifecycle that calls it; staff start nothing but an item. */
    @ParameterizedTest
    @MethodSource("models")
    void offersOnlyTheLifecycleForStarting(Model model) {
        assertThat(model.process().isCamundaStartableInTasklist()).isEqualTo(model.name().equals("proposal-lifecycle"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void fitsOnAPage(Model model) {
        assertThat(model.all(FlowNode.class)).filteredOn(node -> !(node instanceof SubProcess)).hasSizeLessThanOrEqualTo(NODES_ON_A_PAGE);
    }

    @ParameterizedTest
    @MethodSource("models")
    void preparesEveryHumanTask(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroupsList()).as("groups of " + at(task)).isNotEmpty()
                    .allSatisfy(group -> assertThat(group).matches(GROUP));
            assertThat(task.getCamundaDueDate()).as("due date of " + at(task)).isEqualTo(dueDate(task));
            assertThat(task.getCamundaFormKey()).as("form of " + at(task))
                    .isEqualTo("embedded:/forms/" + task.getId() + ".html");
            assertThat(documentation(task)).as("documentation of " + at(task)).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void findsEveryForm(Model model) {
        Stream<String> forms = Stream.concat(model.all(UserTask.class).stream().map(UserTask::getCamundaFormKey),
                model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormKey).filter(Objects::nonNull));
        assertThat(forms.map(key -> FORM.matcher(key).replaceFirst("/static/$1")))
                .allSatisfy(form -> assertThat(ModelLintTest.class.getResource(form)).as("form " + form).isNotNull());
    }

    /** Before the date of a task comes and after it has passed reminders go out, again and again, and the task stays. */
    @ParameterizedTest
    @MethodSource("models")
    void remindsOfEveryHumanTask(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            BoundaryEvent due = model.instance().getModelElementById(task.getId() + "-due");
            assertThat(due).as("reminder of " + at(task)).isNotNull();
            assertThat(due.getAttachedTo()).isEqualTo(task);
            assertThat(due.cancelActivity()).as("the reminder interrupts " + at(task)).isFalse();
            assertThat(timeCycle(due)).isEqualTo(reminders(task));
            assertThat(due.getOutgoing()).extracting(flow -> flow.getTarget().getId()).containsExactly("remind");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void waitsNowhereWithoutATimer(Model model) {
        assertThat(model.all(IntermediateCatchEvent.class)).allSatisfy(event -> assertThat(timer(event)).as(at(event)).isTrue());
        assertThat(model.all(EventBasedGateway.class)).allSatisfy(gateway -> assertThat(gateway.getOutgoing())
                .as(at(gateway)).anyMatch(flow -> timer(flow.getTarget())));
        assertThat(model.all(FlowNode.class)).filteredOn(ModelLintTest::waits).allSatisfy(node ->
                assertThat(model.all(BoundaryEvent.class)).as("timers at " + at(node))
                        .anyMatch(event -> event.getAttachedTo().equals(node) && timer(event)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void asksAQuestionWhereverTheWayParts(Model model) {
        assertThat(model.all(InclusiveGateway.class)).as("inclusive gateways are hard to read").isEmpty();
        assertThat(model.all(ExclusiveGateway.class)).filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).as(at(gateway)).endsWith("？");
                    assertThat(gateway.getDefault()).as("default flow of " + at(gateway)).isNotNull();
                    assertThat(gateway.getOutgoing()).as("conditions after " + at(gateway)).allSatisfy(flow ->
                            assertThat(flow.getConditionExpression() == null).isEqualTo(flow.equals(gateway.getDefault())));
                });
        assertThat(model.all(FlowNode.class)).filteredOn(node -> !(node instanceof Gateway)).allSatisfy(node ->
                assertThat(node.getOutgoing()).as("hidden split after " + at(node)).hasSizeLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void explainsEveryGatewayAndEveryCalledPhase(Model model) {
        assertThat(model.all(FlowNode.class))
                .filteredOn(node -> node instanceof Gateway || node instanceof CallActivity || node instanceof ServiceTask
                        || node instanceof BusinessRuleTask || node instanceof SubProcess)
                .allSatisfy(node -> assertThat(documentation(node)).as("documentation of " + at(node)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesEveryNodeAndEveryChoiceInChinese(Model model) {
        assertThat(model.all(FlowNode.class)).allSatisfy(node -> assertThat(node.getName()).as(node.getId()).matches(CHINESE));
        assertThat(model.all(SequenceFlow.class)).filteredOn(flow -> flow.getSource().getOutgoing().size() > 1)
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).matches(CHINESE));
    }

    @ParameterizedTest
    @MethodSource("models")
    void usesWordsAsIds(Model model) {
        assertThat(model.all(FlowElement.class)).allSatisfy(element -> assertThat(element.getId()).matches(WORDS));
        assertThat(model.all(SequenceFlow.class)).allSatisfy(flow ->
                assertThat(flow.getId()).isEqualTo(flow.getSource().getId() + "-to-" + flow.getTarget().getId()));
    }

    /** One step is one word everywhere: two models never mean different tasks by one id. */
    @Test
    void givesEveryHumanTaskItsOwnId() {
        assertThat(models().stream().flatMap(model -> model.all(UserTask.class).stream()).map(BaseElement::getId))
                .doesNotHaveDuplicates();
    }

    /** Logic stands in tested Java; the checks of a step are attached by its id, not in the model. */
    @ParameterizedTest
    @MethodSource("models")
    void containsNoScriptsAndNoListeners(Model model) throws IOException {
        assertThat(Files.readString(model.file())).doesNotContainIgnoringCase("script", "listener", "language=");
    }

    @ParameterizedTest
    @MethodSource("models")
    void leadsFromStartThroughEveryNodeToAnEnd(Model model) {
        Collection<FlowNode> nodes = model.all(FlowNode.class);
        List<FlowNode> starts = nodes.stream().filter(StartEvent.class::isInstance)
                .filter(start -> start.getParentElement() instanceof Process).toList();
        assertThat(starts).hasSize(1);
        assertThat(reachable(starts, Models::next)).as("reached from the start").containsAll(nodes);

        List<FlowNode> ends = nodes.stream().filter(EndEvent.class::isInstance).toList();
        assertThat(reachable(ends, node -> before(node, nodes))).as("leading to an end").containsAll(nodes);
    }

    private static Set<FlowNode> before(FlowNode node, Collection<FlowNode> nodes) {
        Set<FlowNode> before = nodes.stream().filter(other -> Models.next(other).contains(node)).collect(Collectors.toSet());
        if (node instanceof SubProcess subProcess) {
            subProcess.getChildElementsByType(EndEvent.class).forEach(before::add);
        }
        return before;
    }

    private static Set<FlowNode> reachable(Collection<FlowNode> from, Function<FlowNode, Set<FlowNode>> step) {
        Set<FlowNode> reached = new HashSet<>(from);
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            step.apply(open.remove()).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask || node instanceof ReceiveTask
                || node instanceof ServiceTask task && "external".equals(task.getCamundaType());
    }

    private static boolean timer(FlowNode event) {
        return !event.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }

    private static String timeCycle(BoundaryEvent event) {
        return event.getChildElementsByType(TimerEventDefinition.class).iterator().next().getTimeCycle().getTextContent();
    }

    /** Who waits for the answer to a survey has the days that the proposer has (R41). */
    private static String dueDate(UserTask task) {
        return task.getId().equals(RECORD_SURVEY) ? "${deadline.surveyDue(surveyId)}" : "${deadline.due(proposalId, round, '" + task.getId() + "')}";
    }

    private static String reminders(UserTask task) {
        return task.getId().equals(RECORD_SURVEY) ? "${reminderTimes.ofSurvey(proposalId, round, surveyId)}"
                : "${reminderTimes.of(proposalId, round, '" + task.getId() + "')}";
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream().map(text -> text.getTextContent()).collect(Collectors.joining());
    }
}
