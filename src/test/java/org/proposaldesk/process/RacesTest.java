package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.delegation.Scope;
import org.proposaldesk.delegation.StandIn;
import org.proposaldesk.delegation.StandIns;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.survey.OnlineSurvey;
import org.proposaldesk.survey.Rating;
import org.proposaldesk.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at once, each on a thread of his own: the first holds its transaction open until the second stands before it. */
@DeskTest
class RacesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TaskService tasks;

    @Autowired
    private EngineFailureStatus failures;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Surveys surveys;

    @Autowired
    private ManagementService management;

    @Autowired
    private StandIns standIns;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private ObjectMapper json;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** What the second meets when the first commits; null when it succeeds. */
    private Throwable meets(Runnable first, Runnable second) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<?> one = threads.submit(() -> transaction.executeWithoutResult(status -> {
            first.run();
            done.countDown();
            await(goOn);
        }));
        await(done);
        Future<Throwable> two = threads.submit(() -> catchThrowable(second::run));
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> two.isDone() || waiting() > 0);
        assertThat(two).as("the second waits for the first").isNotDone();
        goOn.countDown();
        one.get(20, TimeUnit.SECONDS);
        return two.get(20, TimeUnit.SECONDS);
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).toList();
    }

    private Runnable handsIn(Item item, String person, Task task) {
        ObjectNode input = item.as(person).input(task, typed -> { });
        TaskDesk.OpenTask open = item.as(person).open(task);
        return () -> desk.as(person, () -> desk.forms().complete(open, 0, input));
    }

    @Test
    void ofTwoWhoTakeATaskOneReceivesIt() throws Exception {
        Item item = desk.takesIn(Desk.proposal());
        String task = item.task("sign-for").getId();
        Throwable second = meets(() -> desk.as("office", () -> tasks.claim(task, "office")), () -> desk.as("reviewer", () -> tasks.claim(task, "reviewer")));
        assertThat(causes(second)).anyMatch(cause -> failures.status(cause) == 409);
        assertThat(item.task("sign-for").getAssignee()).isEqualTo("office");
    }

    @Test
    void aDoubleClickCompletesOnce() throws Exception {
        Item item = desk.takesIn(Desk.proposal());
        item.as("office").claims("sign-for");
        Task task = item.task("sign-for");
        Throwable second = meets(handsIn(item, "office", task), handsIn(item, "office", task));
        assertThat(causes(second)).as("it is done already").anyMatch(cause -> failures.status(cause) == 404);
        assertThat(item.journal()).extracting(JournalEntry::step).containsExactly("sign-for");
        assertThat(item.openSteps()).containsExactly("register");
    }

    @Test
    void ofTwoWindowsThatSaveADraftOneIsTold() throws Exception {
        Item item = desk.proposalAt("draft-reply");
        item.as("hightech").claims("draft-reply");
        Task task = item.task("draft-reply");
        item.as("hightech").keeps(task, input -> { });
        TaskDesk.OpenTask open = item.as("hightech").open(task);
        ObjectNode one = item.as("hightech").input(task, input -> input.put("nextSteps", "一处写的"));
        ObjectNode other = item.as("hightech").input(task, input -> input.put("nextSteps", "另一处写的"));
        Throwable second = meets(() -> desk.forms().save(open, 1, one), () -> desk.forms().save(open, 1, other));
        assertThat(second).isInstanceOf(Conflict.class).hasMessageContaining("没有覆盖");
        assertThat(desk.forms().input(open).content().path("nextSteps").asText()).isEqualTo("一处写的");
        assertThat(desk.forms().merge(open, item.as("hightech").input(task, input -> input.put("nextSteps", "")), other).conflicts())
                .as("both texts are shown").singleElement().satisfies(clash -> assertThat(clash.theirs().asText()).isEqualTo("一处写的"));
    }

    @Test
    void ofTwoWindowsThatSaveForTheFirstTimeOneIsTold() throws Exception {
        Item item = desk.proposalAt("draft-reply");
        item.as("hightech").claims("draft-reply");
        Task task = item.task("draft-reply");
        TaskDesk.OpenTask open = item.as("hightech").open(task);
        ObjectNode input = item.as("hightech").input(task, typed -> { });
        Throwable second = meets(() -> desk.forms().save(open, 0, input), () -> desk.forms().save(open, 0, input));
        assertThat(second).isInstanceOf(Conflict.class);
    }

    @Test
    void aDraftIsNotHandedInWhileAnotherWindowSavesIt() throws Exception {
        Item item = desk.proposalAt("draft-reply");
        item.as("hightech").claims("draft-reply");
        Task task = item.task("draft-reply");
        TaskDesk.OpenTask open = item.as("hightech").open(task);
        ObjectNode late = item.as("hightech").input(task, input -> input.put("nextSteps", "最后补的一句"));
        Throwable second = meets(() -> desk.forms().save(open, 0, late), handsIn(item, "hightech", task));
        assertThat(second).isInstanceOf(Conflict.class).hasMessageContaining("没有提交");
        assertThat(item.openSteps()).containsExactly("draft-reply");
        assertThat(desk.forms().input(open).content().path("nextSteps").asText()).isEqualTo("最后补的一句");
    }

    @Test
    void whatIsSavedWhileTheTaskIsHandedInIsNotLeftBehind() throws Exception {
        Item item = desk.proposalAt("draft-reply");
        item.as("hightech").claims("draft-reply");
        Task task = item.task("draft-reply");
        TaskDesk.OpenTask open = item.as("hightech").open(task);
        ObjectNode late = item.as("hightech").input(task, input -> input.put("nextSteps", "最后补的一句"));
        Throwable second = meets(handsIn(item, "hightech", task), () -> desk.forms().save(open, 0, late));
        assertThat(second).as("the other window is told").isInstanceOf(Conflict.class);
        assertThat(jdbc.sql("select count(*) from proposal_desk.task_input where task_id = :id").param("id", task.getId()).query(Integer.class).single())
                .isZero();
    }

    @Test
    void aDoubleClickPastTheFormCompletesOnce() throws Exception {
        Item item = desk.takesIn(Desk.proposal());
        item.as("office").claims("sign-for");
        Task task = item.task("sign-for");
        Runnable click = () -> desk.as("office", () -> tasks.complete(task.getId()));
        item.as("office").keeps(task, input -> { });
        Throwable second = meets(click, click);
        assertThat(causes(second)).as("the form is empty by then").anyMatch(Refusal.class::isInstance);
        assertThat(item.journal()).extracting(JournalEntry::step).containsExactly("sign-for");
        assertThat(item.openSteps()).containsExactly("register");
    }

    @Test
    void twoSectionsFinishTheirPointsAtOnce() throws Exception {
        Item item = desk.proposalAt("research-point");
        item.usually("contact-proposer");
        List<Task> points = item.openTasks();
        assertThat(points).hasSize(2);
        List<String> people = List.of(claimed(item, points.get(0)), claimed(item, points.get(1)));
        Throwable second = meets(handsIn(item, people.get(0), points.get(0)), handsIn(item, people.get(1), points.get(1)));
        assertThat(second).isNull();
        assertThat(item.openSteps()).containsExactly("draft-reply");
    }

    @Test
    void twoSectionsFinishTheirPointsAtOncePastTheForms() throws Exception {
        Item item = desk.proposalAt("research-point");
        item.usually("contact-proposer");
        List<Task> points = item.openTasks();
        List<String> people = List.of(claimed(item, points.get(0)), claimed(item, points.get(1)));
        item.as(people.get(0)).keeps(points.get(0), input -> { });
        item.as(people.get(1)).keeps(points.get(1), input -> { });
        Runnable loser = () -> desk.as(people.get(1), () -> tasks.complete(points.get(1).getId()));
        Throwable second = meets(() -> desk.as(people.get(0), () -> tasks.complete(points.get(0).getId())), loser);
        assertThat(causes(second)).anyMatch(cause -> failures.status(cause) == 409);
        assertThat(item.openSteps()).containsExactly("research-point");
        loser.run();
        assertThat(item.openSteps()).as("the loser only has to repeat").containsExactly("draft-reply");
    }

    private String claimed(Item item, Task task) {
        String group = tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
        String person = group.equals("section-high-tech") ? "hightech" : "zhou.nanping";
        desk.as(person, () -> tasks.claim(task.getId(), person));
        return person;
    }

    @Test
    void anAnswerByTheLinkAndOneOnPaperAtOnceAreOneAnswer() throws Exception {
        Item item = desk.proposalAt("deliver-reply");
        String token = item.surveyToken();
        item.reaches("record-survey");
        item.as("hightech").claims("record-survey");
        Throwable second = meets(() -> desk.answers(token, new OnlineSurvey.Answer(Rating.SATISFIED, Rating.SATISFIED, "")),
                handsIn(item, "hightech", item.task("record-survey")));
        assertThat(causes(second)).as("it is done already").anyMatch(cause -> failures.status(cause) == 404);
        assertThat(surveys.all(item.id())).singleElement().satisfies(one -> assertThat(one.answer().channel()).isEqualTo(Surveys.Channel.ONLINE));
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals("record-survey")).hasSize(1);
    }

    @Test
    void anAnswerThatComesWhileTheDeliveryIsRecordedCounts() throws Exception {
        Item item = desk.proposalAt("deliver-reply");
        String token = item.surveyToken();
        item.as("hightech").claims("deliver-reply");
        Throwable second = meets(handsIn(item, "hightech", item.task("deliver-reply")),
                () -> desk.answers(token, new OnlineSurvey.Answer(Rating.SATISFIED, Rating.SATISFIED, "")));
        assertThat(second).isNull();
        assertThat(surveys.all(item.id())).singleElement().satisfies(one -> assertThat(one.survey().state()).isEqualTo(Surveys.State.ANSWERED))
                .satisfies(one -> assertThat(one.survey().sentOn()).isEqualTo(DeskClock.today()));
    }

    @Test
    void anAnswerThatComesWhileTheSurveyExpiresCounts() throws Exception {
        Item item = desk.proposalAt("deliver-reply");
        String token = item.surveyToken();
        item.reaches("record-survey");
        Job timer = management.createJobQuery().activityId("survey-expired").processInstanceId(item.task("record-survey").getProcessInstanceId()).singleResult();
        Throwable second = meets(() -> desk.answers(token, new OnlineSurvey.Answer(Rating.SATISFIED, Rating.SATISFIED, "")),
                () -> management.executeJob(timer.getId()));
        assertThat(second).as("the timer finds nothing to do").isNotNull();
        assertThat(surveys.all(item.id())).singleElement().satisfies(one -> assertThat(one.survey().state()).isEqualTo(Surveys.State.ANSWERED));
        assertThat(item.journal()).extracting(JournalEntry::step).doesNotContain("record-no-answer");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    private Item waitsForTheHead() {
        Item item = desk.proposalAt("review-by-deputy");
        item.as(desk.hires("deputy-leader", "staff")).completes("review-by-deputy");
        return item;
    }

    private UUID delegated() {
        return standIns.enter(new StandIns.Input(StandIn.Kind.DELEGATION, "zhang.jun", "deputy", DeskClock.today(), DeskClock.today(),
                new Scope(true, null, false, true), ""), "zhang.jun");
    }

    /** R57: the signature under a delegation that is being taken back is refused, and the letter waits for its signer. */
    @Test
    void aDelegationThatEndsWhileTheDelegateSignsCoversNothing() throws Exception {
        Item item = waitsForTheHead();
        UUID delegation = delegated();
        item.as("deputy").claims("sign-reply");
        Throwable second = meets(() -> standIns.end(delegation, "zhang.jun"), handsIn(item, "deputy", item.task("sign-reply")));
        assertThat(causes(second)).anySatisfy(cause -> assertThat(cause).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.rule()).isEqualTo("R57")));
        assertThat(item.state()).isEqualTo(State.AWAITING_SIGNATURE);
        assertThat(item.task("sign-reply").getAssignee()).isNull();
        item.as("zhang.jun").completes("sign-reply");
    }

    @Test
    void aSignatureThatCameBeforeTheEndOfTheDelegationStands() throws Exception {
        Item item = waitsForTheHead();
        UUID delegation = delegated();
        item.as("deputy").claims("sign-reply");
        Throwable second = meets(handsIn(item, "deputy", item.task("sign-reply")), () -> standIns.end(delegation, "zhang.jun"));
        assertThat(second).isNull();
        assertThat(item.lastEntry()).extracting(JournalEntry::person, JournalEntry::actingFor).containsExactly("deputy", "zhang.jun");
    }

    private ActionDesk.Caller onItem(Item item, String person) {
        return new ActionDesk.Caller(item.id(), null, person, desk.groupsOf(person));
    }

    @Test
    void ofTwoSignersOneSigns() throws Exception {
        Item item = desk.proposalAt("sign-reply");
        String other = desk.hires("bureau-head", "staff");
        String task = item.task("sign-reply").getId();
        Throwable second = meets(() -> desk.as("zhang.jun", () -> tasks.claim(task, "zhang.jun")), () -> desk.as(other, () -> tasks.claim(task, other)));
        assertThat(causes(second)).anyMatch(cause -> failures.status(cause) == 409);
        item.as("zhang.jun").completes("sign-reply");
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals("sign-reply")).hasSize(1);
    }

    @Test
    void aDoubleClickSignsOnce() throws Exception {
        Item item = desk.proposalAt("sign-reply");
        item.as("zhang.jun").claims("sign-reply");
        Task task = item.task("sign-reply");
        ObjectNode input = item.as("zhang.jun").input(task, typed -> { });
        TaskDesk.OpenTask open = item.as("zhang.jun").open(task);
        Runnable click = () -> desk.as("zhang.jun", () -> desk.forms().complete(open, 0, input));
        assertThat(causes(meets(click, click))).anyMatch(cause -> failures.status(cause) == 404);
        assertThat(item.openSteps()).containsExactly("assign-number");
    }

    @Test
    void whatIsBeingTakenBackIsNotSigned() throws Exception {
        Item item = desk.proposalAt("review-by-deputy");
        item.usually("review-by-deputy");
        String task = item.task("sign-reply").getId();
        Throwable second = meets(() -> actions.perform(onItem(item, "deputy"), "take-back-letter", json.createObjectNode()),
                () -> desk.as("zhang.jun", () -> tasks.claim(task, "zhang.jun")));
        assertThat(second).as("the signer meets a letter that is gone").isNotNull();
        assertThat(item.openSteps()).containsExactly("review-by-deputy");
        item.reaches("assign-number");
    }

    @Test
    void whatIsBeingSignedIsNotTakenBack() throws Exception {
        Item item = desk.proposalAt("review-by-deputy");
        item.usually("review-by-deputy");
        Task task = item.task("sign-reply");
        Throwable second = meets(() -> desk.as("zhang.jun", () -> tasks.claim(task.getId(), "zhang.jun")),
                () -> actions.perform(onItem(item, "deputy"), "take-back-letter", json.createObjectNode()));
        assertThat(second).isInstanceOf(NotFound.class).hasMessageContaining("刷新");
        item.as("zhang.jun").completes("sign-reply");
        assertThat(item.openSteps()).containsExactly("assign-number");
    }

    @Test
    void aLetterThatOneCountersignerReturnsIsNotCountersignedByTheOther() throws Exception {
        Item item = countersigned();
        Task mine = claimed(item, "li.baijun");
        Task other = claimed(item, "planning.head");
        Throwable second = meets(handsIn(item, "li.baijun", mine, "RETURN"), handsIn(item, "planning.head", other, "APPROVE"));
        assertThat(causes(second)).anyMatch(cause -> failures.status(cause) == 404);
        assertThat(item.openSteps()).containsExactly("revise-draft");
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals("countersign")).singleElement()
                .satisfies(entry -> assertThat(entry.returnTo()).isEqualTo("revise-draft"));
    }

    @Test
    void aLetterThatOneHasCountersignedIsReturnedByTheOther() throws Exception {
        Item item = countersigned();
        Task mine = claimed(item, "li.baijun");
        Task other = claimed(item, "planning.head");
        assertThat(meets(handsIn(item, "li.baijun", mine, "APPROVE"), handsIn(item, "planning.head", other, "RETURN"))).isNull();
        assertThat(item.openSteps()).containsExactly("revise-draft");
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals("countersign")).hasSize(2);
    }

    private Item countersigned() {
        Item item = desk.proposalAt("review-by-office");
        item.usually("review-by-office", input -> input.withArray("countersigners").add("section-achievements-head").add("section-planning-head"));
        return item;
    }

    private Task claimed(Item item, String person) {
        Task task = item.openTasks().stream().filter(one -> desk.groups(one).contains(desk.headGroup(person))).findFirst().orElseThrow();
        desk.as(person, () -> tasks.claim(task.getId(), person));
        return task;
    }

    private Runnable handsIn(Item item, String person, Task task, String decision) {
        ObjectNode input = item.as(person).input(task, typed -> typed.put("decision", decision).put("reason", "请补充数据"));
        TaskDesk.OpenTask open = item.as(person).open(task);
        return () -> desk.as(person, () -> desk.forms().complete(open, 0, input));
    }

    @Test
    void anItemBeginsOnce() throws Exception {
        Item item = desk.takesIn(Desk.proposal());
        String id = item.id().toString();
        runtime.deleteProcessInstance(item.task("sign-for").getProcessInstanceId(), "begun anew by this test");
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "begun anew by this test"));
        Runnable begin = () -> desk.as("office", () -> runtime.startProcessInstanceByKey("proposal-lifecycle", id, Map.of("proposalId", id, "round", 1)));
        Throwable second = meets(begin, begin);
        assertThat(causes(second)).anyMatch(Refusal.class::isInstance);
        assertThat(item.openSteps()).containsExactly("sign-for");
    }

    private Item plannedInto(Item lead) {
        return desk.proposalAt("plan-distribution").plannedInto(lead);
    }

    private Runnable merges(Item item, Item into) {
        item.as("office").claims("plan-distribution");
        Task task = item.task("plan-distribution");
        ObjectNode input = item.as("office").input(task, typed -> item.joins(into, typed));
        TaskDesk.OpenTask open = item.as("office").open(task);
        return () -> desk.as("office", () -> desk.forms().complete(open, 0, input));
    }

    private Item plannedOnce() {
        Item item = desk.proposalAt("approve-distribution");
        return item.usually("approve-distribution", input -> input.put("decision", "RETURN").put("reason", "请并案"));
    }

    @Test
    void ofTwoWhoMergeTwoItemsCrosswiseOneDoes() throws Exception {
        Item one = plannedOnce();
        Item other = plannedOnce();
        Throwable second = meets(merges(one, other), merges(other, one));
        assertThat(causes(second)).filteredOn(Refusal.class::isInstance).extracting(cause -> ((Refusal) cause).rule()).contains("R13");
        assertThat(one.openSteps()).containsExactly("approve-distribution");
        assertThat(other.openSteps()).containsExactly("plan-distribution");
    }

    private Runnable takesAndHandsIn(Item item, String step) {
        String person = item.usualPerson(step);
        item.as(person).claims(step);
        return handsIn(item, person, item.task(step));
    }

    @Test
    void whatIsMergedWhileSomebodySignsIsNotSignedUnseen() throws Exception {
        Item lead = desk.proposalAt("sign-reply");
        Item late = plannedInto(lead);
        Throwable second = meets(takesAndHandsIn(late, "approve-distribution"), takesAndHandsIn(lead, "sign-reply"));
        assertThat(causes(second)).filteredOn(Refusal.class::isInstance).extracting(cause -> ((Refusal) cause).rule()).contains("R20");
        assertThat(lead.openSteps()).contains("sign-reply");
        assertThat(late.openSteps()).isEmpty();
    }

    @Test
    void whatIsSignedWhileSomebodyMergesStaysAlone() throws Exception {
        Item lead = desk.proposalAt("sign-reply");
        Item late = plannedInto(lead);
        Throwable second = meets(takesAndHandsIn(lead, "sign-reply"), takesAndHandsIn(late, "approve-distribution"));
        assertThat(causes(second)).filteredOn(Refusal.class::isInstance).extracting(cause -> ((Refusal) cause).rule()).contains("R13");
        assertThat(lead.openSteps()).contains("assign-number");
        assertThat(late.openSteps()).containsExactly("approve-distribution");
    }
}
