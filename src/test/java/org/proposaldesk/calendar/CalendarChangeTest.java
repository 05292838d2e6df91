package org.proposaldesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.calendar.CalendarYear.Day;
import org.proposaldesk.deadline.CalendarDay.Type;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Ladder;
import org.proposaldesk.deadline.WorkingCalendarRepository;
import org.proposaldesk.process.CaseDates;
import org.proposaldesk.process.TaskCards;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** R4: the notice of a year comes when work already runs into that year. */
@DeskTest
class CalendarChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 25);
    private static final LocalDate PLAIN_REPLY_DUE = LocalDate.of(2027, 3, 24);
    private static final LocalDate REPLY_DUE = LocalDate.of(2027, 3, 26);
    /** Fifteen working days from today in plain weeks, and with 1 and 4 January free. */
    private static final LocalDate PLAIN_STEP_DUE = LocalDate.of(2027, 1, 15);
    private static final LocalDate STEP_DUE = LocalDate.of(2027, 1, 19);

    /** Made up for the tests: one holiday at New Year, one on the plain limit of the reply. */
    private static final CalendarYear YEAR = new CalendarYear(2027, "测试通知", List.of(free(1, 1), free(1, 2), free(1, 3), free(1, 4),
            free(3, 24), free(3, 25), new Day(LocalDate.of(2027, 5, 8), Type.MAKE_UP_WORKDAY, "假日")));

    @Autowired
    private Desk desk;

    @Autowired
    private CalendarAdministration calendar;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TaskCards cards;

    @Autowired
    private CaseDates dates;

    @Autowired
    private Surveys surveys;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CalendarYears years;

    @Autowired
    private CalendarChangeLog log;

    @Autowired
    private OpenDates dependents;

    @Autowired
    private MovedDateNotices notices;

    @Autowired
    private WorkingCalendarRepository repository;

    @Autowired
    private Clock clock;

    private static Day free(int month, int day) {
        return new Day(LocalDate.of(2027, month, day), Type.HOLIDAY, "假日");
    }

    @BeforeEach
    void beforeTheNotice() {
        DeskClock.morningOf(TODAY);
    }

    @AfterEach
    void withoutTheYear() {
        calendar.standing().changes().stream().filter(change -> change.undoes() == null && !change.undone())
                .forEach(change -> calendar.undo(change.number(), "admin"));
    }

    private Item item(String step) {
        return desk.takesIn(Desk.proposal(HandlingMode.LEAD, TODAY.minusDays(1))).reaches(step);
    }

    private CalendarChange enter() {
        return calendar.confirm(YEAR, calendar.preview(YEAR).basedOn(), "admin");
    }

    @Test
    void r4DatesAreProvisionalUntilTheYearIsEntered() {
        Item item = item("research-point");
        assertThat(item.proposal()).returns(PLAIN_REPLY_DUE, Proposal::due).returns(true, Proposal::dueProvisional);
        assertThat(card(item).provisional()).isTrue();
        assertThat(card(item).because()).anyMatch(line -> line.contains("2027 年的放假安排尚未录入"));
        assertThat(dates.of(item.id()).reply().provisional()).isTrue();

        enter();

        assertThat(item.proposal()).returns(REPLY_DUE, Proposal::due).returns(false, Proposal::dueProvisional);
        assertThat(card(item).provisional()).isFalse();
        assertThat(dates.of(item.id()).reply().because()).contains("最后一日为假日假期，顺延至下一个工作日2027年3月26日（星期五）。");
    }

    @Test
    void r4TasksTheirPriorityTheirHistoryAndTheirTimersMove() {
        Item item = item("research-point");
        Task before = item.task("research-point");
        HistoricTaskInstance toldBefore = history.createHistoricTaskInstanceQuery().taskId(before.getId()).singleResult();
        assertThat(item.due("research-point")).isEqualTo(PLAIN_STEP_DUE);

        enter();

        Task after = item.task("research-point");
        assertThat(item.due("research-point")).isEqualTo(STEP_DUE);
        assertThat(before.getPriority() - after.getPriority()).isEqualTo(4);
        HistoricTaskInstance told = history.createHistoricTaskInstanceQuery().taskId(after.getId()).singleResult();
        assertThat(told).usingRecursiveComparison().ignoringFields("dueDate", "priority").isEqualTo(toldBefore);
        assertThat(told).returns(after.getDueDate(), HistoricTaskInstance::getDueDate)
                .returns(after.getPriority(), HistoricTaskInstance::getPriority);
        assertThat(timers(item, "research-point-due")).isNotEmpty()
                .allMatch(timer -> timer.getDuedate().toInstant().equals(nextRung(STEP_DUE)));
    }

    /** The common work is due with the first of merged items (并案), whose limit moves here; the one that leads has a fixed date. */
    @Test
    void r4TheWorkOfTheLeadingItemMovesWithTheItemThatWaits() {
        Item lead = item("register").usually("register", input -> input.put("replyDue", "2027-03-31")).reaches("draft-reply");
        Item waits = item("plan-distribution").mergedInto(lead);
        assertThat(lead.proposal().dueInternal()).isEqualTo(PLAIN_REPLY_DUE);
        LocalDate before = lead.due("draft-reply");

        CalendarChange change = enter();

        assertThat(waits.proposal().due()).isEqualTo(REPLY_DUE);
        assertThat(lead.proposal()).returns(REPLY_DUE, Proposal::dueInternal).returns(LocalDate.of(2027, 3, 31), Proposal::due);
        LocalDate after = lead.due("draft-reply");
        calendar.undo(change.number(), "admin");
        assertThat(lead.proposal().dueInternal()).isEqualTo(PLAIN_REPLY_DUE);
        assertThat(lead.due("draft-reply")).isEqualTo(before).isBeforeOrEqualTo(after);
    }

    @Test
    void r4TheSurveyAndItsTimerMove() {
        Item item = item("record-survey");
        assertThat(surveys.of(item.id(), 1).get(0).dueOn()).isEqualTo(LocalDate.of(2027, 1, 4));

        enter();

        assertThat(surveys.of(item.id(), 1).get(0).dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(item.due("record-survey")).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(timers(item, "survey-expired")).singleElement()
                .returns(Deadlines.overdueAt(LocalDate.of(2027, 1, 5)).minusSeconds(1), timer -> timer.getDuedate().toInstant());
        assertThat(item.proposal().due()).as("limit of a reply that is out").isEqualTo(PLAIN_REPLY_DUE);
    }

    @Test
    void r59ATaskThatKeepsItsDateIsRemindedBeforeADayThatIsNowFree() {
        Item item = desk.proposalAt("plan-distribution");
        Task task = item.task("plan-distribution");
        LocalDate chosen = LocalDate.of(2027, 2, 3);
        tasks.setDueDate(task.getId(), Date.from(Deadlines.overdueAt(chosen).minusSeconds(1)));
        timers(item, "plan-distribution-due").forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(morningOf(LocalDate.of(2027, 1, 4)))));

        enter();

        assertThat(item.due("plan-distribution")).isEqualTo(chosen);
        assertThat(timers(item, "plan-distribution-due")).singleElement()
                .as("30 days before it is 4 January, and free").returns(morningOf(LocalDate.of(2026, 12, 31)), timer -> timer.getDuedate().toInstant());
    }

    /** 24 January is a Sunday and 25 January free by this notice: warnings count from the 24th, 10 and 3 days before (P8a). */
    @Test
    void r59TheLadderOfAMovedDateIsThatOfItsStepAndCountsFromTheDateBeforeItWasRolled() {
        Item item = desk.takesIn(Desk.proposal(HandlingMode.LEAD, LocalDate.of(2026, 12, 24))).reaches("register");
        item.usually("register", input -> input.withArray("assistUnits").add("市财政局")).reaches("obtain-opinion");
        assertThat(item.due("obtain-opinion")).isEqualTo(LocalDate.of(2027, 1, 25));
        CalendarYear year = new CalendarYear(2027, "测试通知", List.of(free(1, 25)));

        calendar.confirm(year, calendar.preview(year).basedOn(), "admin");

        assertThat(item.due("obtain-opinion")).isEqualTo(LocalDate.of(2027, 1, 26));
        assertThat(timers(item, "obtain-opinion-due")).singleElement()
                .returns(morningOf(LocalDate.of(2027, 1, 14)), timer -> timer.getDuedate().toInstant());
    }

    @Test
    void whatIsAboutToGoOffGoesOff() {
        Item item = desk.proposalAt("plan-distribution");
        Job due = timers(item, "plan-distribution-due").get(0);
        management.setJobDuedate(due.getId(), Date.from(morningOf(TODAY)));
        DeskClock.at(TODAY, LocalTime.of(8, 31));
        enter();
        assertThat(timers(item, "plan-distribution-due")).singleElement().returns(morningOf(TODAY), timer -> timer.getDuedate().toInstant());
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(Ladder.MORNING).atZone(Deadlines.BEIJING).toInstant();
    }

    @Test
    void thePreviewSaysWhatWouldMoveAndChangesNothing() {
        Item item = item("contact-proposer");

        CalendarAdministration.Preview preview = calendar.preview(YEAR);

        assertThat(preview.effect().moves().stream().filter(move -> move.proposalId().equals(item.id())))
                .extracting(move -> move.kind() + " " + move.before() + " " + move.after())
                .containsExactlyInAnyOrder("REPLY 2027-03-24 2027-03-26", "TASK 2027-01-15 2027-01-19", "TASK 2027-01-15 2027-01-19",
                        "TASK 2027-01-14 2027-01-18");
        assertThat(preview.warnings()).singleElement().asString().contains("258 个工作日");
        assertThat(item.proposal().due()).isEqualTo(PLAIN_REPLY_DUE);
        assertThat(item.due("contact-proposer")).as("one day before, as it counts from assignment").isEqualTo(PLAIN_STEP_DUE.minusDays(1));
        assertThat(deadlines.calendar().coveredYears()).doesNotContain(2027);
    }

    @Test
    void oneOperationTakesEverythingBack() {
        Item item = item("research-point");
        Item later = item("sign-for");
        long number = enter().number();
        DeskClock.at(LocalDate.of(2026, 12, 31), LocalTime.of(8, 0));
        later.usually("sign-for");
        assertThat(later.due("register")).isEqualTo(LocalDate.of(2027, 1, 5));

        CalendarChange undone = calendar.undo(number, "office");

        assertThat(undone).returns(number, CalendarChange::undoes).returns(YEAR, CalendarChange::before).returns(null, CalendarChange::after)
                .returns("office", CalendarChange::madeBy);
        assertThat(item.proposal()).returns(PLAIN_REPLY_DUE, Proposal::due).returns(true, Proposal::dueProvisional);
        assertThat(item.due("research-point")).isEqualTo(PLAIN_STEP_DUE);
        assertThat(timers(item, "research-point-due"))
                .allMatch(timer -> timer.getDuedate().toInstant().equals(nextRung(PLAIN_STEP_DUE)));
        assertThat(later.due("register")).as("a task that began in between").isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(deadlines.calendar().coveredYears()).doesNotContain(2027);
        assertThatThrownBy(() -> calendar.undo(number, "office")).isInstanceOf(Refusal.class).hasMessageContaining("已经撤销");
        assertThatThrownBy(() -> calendar.undo(undone.number(), "office")).isInstanceOf(Refusal.class);
    }

    @Test
    void theChangeIsLoggedForGoodAndThoseConcernedGetANotice() {
        DeskClock.morningOf(LocalDate.of(2026, 12, 11));
        Item first = desk.proposalAt("research-point");
        assertThat(first.due("research-point")).isEqualTo(LocalDate.of(2027, 1, 1));
        DeskClock.morningOf(TODAY);
        Item item = item("research-point");
        String number = item.proposal().number();

        CalendarChange change = enter();

        assertThat(change).returns(2027, CalendarChange::year).returns("admin", CalendarChange::madeBy).returns(YEAR, CalendarChange::after)
                .returns(null, CalendarChange::before);
        assertThat(calendar.dates(change.number())).contains(new MovedDate(number, "答复期限", PLAIN_REPLY_DUE, REPLY_DUE),
                new MovedDate(number, "研究提案要点", PLAIN_STEP_DUE, STEP_DUE)).hasSize(change.datesMoved());
        assertThat(dates.of(item.id()).moved()).contains(new MovedDate(number, "答复期限", PLAIN_REPLY_DUE, REPLY_DUE));
        assertThat(jdbc.sql("""
                select n.headline || n.text from proposal_desk.notification n
                    join proposal_desk.notification_delivery d on d.notification_id = n.id and d.person = 'hightech' and d.channel = 'IN_APP'
                where n.kind = 'DATES_MOVED' order by n.created_at desc limit 1""").query(String.class).single())
                .as("what is due first stands first")
                .contains("2027年放假安排已录入", first.proposal().number() + "号“研究提案要点”由2027年1月1日改为2027年1月5日");
        assertThatThrownBy(() -> jdbc.sql("update proposal_desk.calendar_change set made_by = 'nobody'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from proposal_desk.calendar_change_date").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasNotShownIsNotConfirmed() {
        long basedOn = calendar.preview(YEAR).basedOn();
        enter();

        assertThatThrownBy(() -> calendar.confirm(YEAR, basedOn, "office")).isInstanceOf(Conflict.class).hasMessageContaining("重新预览");
        assertThatThrownBy(this::enter).isInstanceOf(Refusal.class).hasMessageContaining("完全相同");
        CalendarYear overlapping = new CalendarYear(2028, "测试通知", List.of(new Day(LocalDate.of(2027, 12, 31), Type.HOLIDAY, "元旦")));
        CalendarYear claiming = new CalendarYear(2027, "测试通知", List.of(new Day(LocalDate.of(2026, 12, 31), Type.HOLIDAY, "元旦"), free(1, 1)));
        assertThat(calendar.preview(overlapping).effect().moves()).isNotNull();
        calendar.confirm(claiming, calendar.preview(claiming).basedOn(), "office");
        assertThatThrownBy(() -> calendar.preview(new CalendarYear(2026, "测试通知",
                List.of(new Day(LocalDate.of(2026, 12, 31), Type.HOLIDAY, "元旦"))))).isInstanceOf(Refusal.class).hasMessageContaining("2026年12月31日");
        long first = calendar.standing().changes().get(1).number();
        assertThatThrownBy(() -> calendar.undo(first, "office")).isInstanceOf(Refusal.class).hasMessageContaining("最近的一次");
    }

    @Test
    void whatSomebodySetByHandAndWhatAnAuthorityFixedStays() {
        Item byHand = item("research-point");
        Task task = byHand.task("research-point");
        LocalDate chosen = LocalDate.of(2027, 2, 1);
        tasks.setDueDate(task.getId(), Date.from(Deadlines.overdueAt(chosen).minusSeconds(1)));
        Item ofBatch = desk.proposalAt("plan-distribution", input -> input.put("replyDue", "2027-03-24"));
        Item extended = item("plan-distribution");
        jdbc.sql("update proposal_desk.proposal set due_extended = date '2027-04-24' where id = :id").param("id", extended.id()).update();

        assertThat(calendar.preview(YEAR).effect().left()).isPositive();
        enter();

        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getDueDate().toInstant())
                .isEqualTo(Deadlines.overdueAt(chosen).minusSeconds(1));
        assertThat(ofBatch.proposal().due()).isEqualTo(PLAIN_REPLY_DUE);
        assertThat(extended.proposal()).returns(REPLY_DUE, Proposal::dueOriginal).returns(LocalDate.of(2027, 4, 24), Proposal::due);
    }

    /** The other one begins while the change is not committed: he waits, and his next task is due on the new calendar. */
    @Test
    void nobodyComputesADateOnTheOldCalendarMeanwhile() throws Exception {
        Item item = item("sign-for");
        DeskClock.morningOf(LocalDate.of(2026, 12, 31));
        CompletableFuture<?>[] other = new CompletableFuture<?>[1];
        transaction.executeWithoutResult(status -> {
            enter();
            other[0] = CompletableFuture.runAsync(() -> item.usually("sign-for"));
            assertThatThrownBy(() -> other[0].get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        });
        other[0].get(30, TimeUnit.SECONDS);

        assertThat(item.due("register")).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void whatAnotherServerHasChangedCountsForTheNextStep() {
        Item item = item("sign-for");
        DeskClock.morningOf(LocalDate.of(2026, 12, 31));
        CalendarAdministration elsewhere = new CalendarAdministration(years, log, dependents, notices, new Deadlines(repository, clock), clock);
        transaction.executeWithoutResult(status -> elsewhere.confirm(YEAR, elsewhere.preview(YEAR).basedOn(), "admin"));
        assertThat(deadlines.calendar().coveredYears()).as("this server has not looked yet").doesNotContain(2027);

        item.usually("sign-for");

        assertThat(item.due("register")).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void aChangeThatFailsLeavesTheOldCalendarInForce() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            enter();
            throw new IllegalStateException("the machine fails");
        })).hasMessage("the machine fails");

        assertThat(deadlines.calendar().coveredYears()).doesNotContain(2027);
        assertThat(calendar.standing().years()).extracting(CalendarYear::year).containsExactly(2024, 2025, 2026);
    }

    private Instant nextRung(LocalDate due) {
        return deadlines.ladder(due, due).next(ClockUtil.getCurrentTime().toInstant());
    }

    private List<Job> timers(Item item, String event) {
        List<String> instances = item.openTasks().stream().map(Task::getProcessInstanceId).toList();
        return management.createJobQuery().timers().activityId(event).list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId())).toList();
    }

    private TaskCards.Card card(Item item) {
        return cards.of(List.of(item.task("research-point").getId()), "office", List.of("office")).get(0);
    }
}
