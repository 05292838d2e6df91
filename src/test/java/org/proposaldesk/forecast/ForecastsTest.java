package org.proposaldesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.proposaldesk.CountedStatements;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.forecast.StepTimes.Finished;
import org.proposaldesk.forecast.StepTimes.Open;
import org.proposaldesk.forecast.StepTimes.Returned;
import org.proposaldesk.forecast.StepTimes.Running;
import org.proposaldesk.process.TaskCards;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.supervision.CaseList;
import org.proposaldesk.supervision.OpenWork;
import org.proposaldesk.supervision.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/** The forecast on the engine's real steps. */
@DeskTest
class ForecastsTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 10);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2025, 3, 17);
    /** Steps with a date before dispatch that hold up nothing. */
    private static final Set<String> BESIDE = Set.of("notify-proposer", "approve-extension", "record-extension-decision",
            "record-return-decision");
    private static final Viewer SUPERVISOR = new Viewer("supervisor", List.of("supervisor"));

    @Autowired
    private Desk desk;

    @Autowired
    private StepTimes steps;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private TaskCards cards;

    @Autowired
    private CaseList cases;

    @Autowired
    private OpenWork openWork;

    @Autowired
    private StepDeadlines limits;

    @Test
    void learnsFromWhatTheEngineAndTheJournalHaveKept() {
        Instant before = MONDAY.atStartOfDay(Deadlines.BEIJING).toInstant();
        int earlier = times("draft-reply", MONDAY, NEXT_MONDAY);
        DeskClock.morningOf(MONDAY);
        Item item = desk.proposalAt("draft-reply");
        DeskClock.morningOf(NEXT_MONDAY);
        item.usually("draft-reply");
        item.usually("review-by-section", input -> input.put("decision", "RETURN").put("reason", "请补充"));

        String lead = item.proposal().leadSection();
        assertThat(times("draft-reply", MONDAY, NEXT_MONDAY)).isEqualTo(earlier + 1);
        assertThat(steps.finished(Path.steps(), before)).extracting(Finished::step, Finished::section).contains(
                tuple("draft-reply", lead), tuple("research-point", "high-tech"));
        assertThat(steps.returned(before)).extracting(Returned::step, Returned::target)
                .contains(tuple("review-by-section", "revise-draft"));
        assertThat(steps.running(List.of(item.id()))).singleElement()
                .returns(List.of(new Open("revise-draft", "修改稿件", lead, NEXT_MONDAY)), Running::open)
                .returns(item.proposal().due(), Running::due).returns(false, Running::assist);
        forecasts.learn();
        assertThat(forecasts.of(item.id())).isPresent();
    }

    private int times(String step, LocalDate began, LocalDate ended) {
        return steps.finished(Path.steps(), MONDAY.atStartOfDay(Deadlines.BEIJING).toInstant()).stream()
                .filter(one -> one.step().equals(step) && one.began().equals(began) && one.ended().equals(ended)).mapToInt(Finished::times).sum();
    }

    @Test
    void theSameForecastStandsOnCardListAndOverview() {
        Item item = desk.proposalAt("contact-proposer");
        LocalDate due = item.proposal().due();
        DeskClock.morningOf(due.minusDays(3));

        Forecast forecast = forecasts.of(item.id()).orElseThrow();

        assertThat(forecast.level()).isEqualTo(Forecast.Level.PROBABLY_LATE);
        assertThat(forecast.because()).endsWith("的可能逾期。").contains("个工作日", "后面还有");
        assertThat(card(item).forecast()).isEqualTo(forecast);
        assertThat(cases.find(SUPERVISOR, item.id()).orElseThrow().forecast()).isEqualTo(forecast);
        assertThat(forecasts.late()).contains(item.id());
        DeskClock.morningOf(due.plusDays(1));
        assertThat(forecasts.of(item.id())).as("overdue is no forecast").isEmpty();
        assertThat(card(item).forecast()).isNull();
        assertThat(forecasts.late()).doesNotContain(item.id());
    }

    /** An item that is passed on gets an opinion, as one where we assist does: no research, no contact. */
    @Test
    void everyItemOfAnotherUnitGoesTheWayOfAnOpinion() {
        Item item = desk.takesIn(Desk.proposal(HandlingMode.FORWARDED, DeskClock.today().minusDays(1))).reaches("plan-distribution");
        assertThat(steps.running(List.of(item.id()))).singleElement().returns(true, Running::assist);
    }

    /** A merged item waits for the one that leads; what is still to come for that one is measured against its own limit. */
    @Test
    void aMergedItemIsAsLateAsTheOneThatLeads() {
        Item lead = desk.proposalAt("research-point");
        Item merged = desk.proposalAt("plan-distribution", input -> input.put("replyDue", "2025-05-20")).mergedInto(lead);
        Running waits = steps.running(List.of(merged.id())).get(0);
        Running leads = steps.running(List.of(lead.id())).get(0);
        assertThat(waits.due()).isEqualTo("2025-05-20");
        assertThat(waits.open()).isEqualTo(leads.open()).isNotEmpty();
        assertThat(waits.researching()).isEqualTo(leads.researching());
        DeskClock.morningOf(LocalDate.of(2025, 5, 19));
        assertThat(forecasts.of(merged.id()).orElseThrow().level()).isEqualTo(Forecast.Level.PROBABLY_LATE);
        assertThat(cases.find(SUPERVISOR, merged.id()).orElseThrow().forecast()).isNotNull();
        lead.reaches("assign-number");
        assertThat(steps.running(List.of(merged.id())).get(0).open()).extracting(Open::step).containsExactly("assign-number");
    }

    private TaskCards.Card card(Item item) {
        return cards.of(List.of(item.task("contact-proposer").getId()), "office", List.of("office")).get(0);
    }

    @Test
    void nothingIsForecastWhenTheReplyIsOut() {
        Item item = desk.proposalAt("record-survey");
        assertThat(forecasts.of(item.id())).isEmpty();
    }

    @Test
    void takesOneStatementForAnyNumberOfItems() {
        Item one = desk.proposalAt("sign-for");
        Item other = desk.takesIn(Desk.assistProposal()).reaches("draft-opinion");
        List<UUID> both = List.of(one.id(), other.id());

        assertThat(CountedStatements.of(() -> forecasts.of(List.of(one.id()))).statements()).isEqualTo(1);
        assertThat(CountedStatements.of(() -> assertThat(forecasts.of(both)).hasSize(2)).statements()).isEqualTo(1);
        assertThat(CountedStatements.of(forecasts::late).statements()).isEqualTo(1);
        assertThat(CountedStatements.of(forecasts::learn).statements()).isEqualTo(2);
        List<String> tasks = Stream.of(one, other).flatMap(item -> item.openTasks().stream()).map(Task::getId).toList();
        assertThat(statementsOfCards(tasks)).isEqualTo(statementsOfCards(tasks.subList(0, 1)));
    }

    private int statementsOfCards(List<String> tasks) {
        return CountedStatements.of(() -> cards.of(tasks, "office", List.of("office"))).statements();
    }

    /** A step that a model gains before dispatch has to find its place on the path. */
    @Test
    void thePathKnowsEveryStepBeforeDispatch() {
        Set<String> all = openWork.stepNames().keySet();
        Set<String> before = all.stream().filter(step -> limits.countsBack(step, Kind.PROPOSAL.name())).collect(Collectors.toSet());
        try (InputStream receipt = ForecastsTest.class.getResourceAsStream("/bpmn/receipt.bpmn")) {
            Bpmn.readModelFromStream(receipt).getModelElementsByType(UserTask.class).forEach(task -> before.add(task.getId()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        before.removeAll(BESIDE);
        assertThat(Path.steps()).containsAll(before);
    }

    @Test
    void aServerWithoutHistoryAssumesTheLimits() {
        Outlook outlook = new Outlook(new Experience(List.of(), List.of(), SyntheticBureau.CALENDAR, step -> 5), SyntheticBureau.CALENDAR);
        Running item = new Running(UUID.randomUUID(), null, false, "planning", List.of(), 0, List.of(new Open("deliver-reply", "送达", null, MONDAY)));
        assertThat(outlook.of(item, MONDAY).orElseThrow().chanceOfMoreThan(5)).isCloseTo(0.2, within(1e-9));
    }
}
