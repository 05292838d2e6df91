package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.LoggedReminder;
import org.proposaldesk.deadline.Reminder;
import org.proposaldesk.deadline.Reminders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** R59: the ladder 30/15/7/3/1/0, then daily, as repeating timers: each rung once, whatever happens to servers and clocks. */
@DeskTest
class ReminderLadderTest {

    /** Due in 15 working days: on Monday 2025-03-31, so that T-3 and T-1 meet on the Friday before. */
    private static final String STEP = "contact-proposer";
    private static final String TIMER = STEP + "-due";

    @Autowired
    private Desk desk;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private List<String> rungs(Item item) {
        return reminders.of(item.id()).stream().map(LoggedReminder::reminder).filter(one -> one.kind() == Reminder.Kind.LADDER
                && one.step().equals(STEP)).map(Reminder::rung).toList();
    }

    private List<String> escalatedTo(Item item) {
        return reminders.of(item.id()).stream().map(LoggedReminder::reminder).filter(one -> one.kind() == Reminder.Kind.ESCALATION
                && one.step().equals(STEP)).map(Reminder::toWhom).toList();
    }

    /** The timer goes off until this rung has been reached. */
    private void climbs(Item item, String rung) {
        for (int fired = 0; !rungs(item).contains(rung); fired++) {
            assertThat(fired).as("rungs so far " + rungs(item)).isLessThan(15);
            item.timerFires(TIMER);
        }
    }

    private Job timer(Item item) {
        return management.createJobQuery().processInstanceId(item.task(STEP).getProcessInstanceId()).activityId(TIMER).singleResult();
    }

    private LocalDate timerDay(Item item) {
        return LocalDate.ofInstant(timer(item).getDuedate().toInstant(), Deadlines.BEIJING);
    }

    @Test
    void oneTimerClimbsTheWholeLadder() {
        Item item = desk.proposalAt(STEP);
        Date due = item.task(STEP).getDueDate();
        item.as("hightech").claims(STEP);
        climbs(item, "T+5");
        assertThat(rungs(item)).containsExactly("T-15", "T-7", "T-3", "T-1", "T-0", "T+1", "T+2", "T+3", "T+4", "T+5");
        assertThat(reminders.of(item.id())).extracting(one -> one.reminder().sentBy()).containsOnly(Reminder.SYSTEM);
        assertThat(item.task(STEP).getDueDate()).as("a reminder never touches the deadline (F9)").isEqualTo(due);
        assertThat(timer(item).getDuedate()).isAfter(due);
    }

    /** 2.6: overdue, the head of the section is told; three working days later the leader in charge; each once. */
    @Test
    void whatStaysOverdueIsToldToThoseAbove() {
        Item item = desk.proposalAt(STEP);
        item.as("hightech").claims(STEP);
        climbs(item, "T-0");
        assertThat(escalatedTo(item)).isEmpty();
        climbs(item, "T+1");
        assertThat(escalatedTo(item)).containsExactly("高新科长");
        climbs(item, "T+3");
        assertThat(escalatedTo(item)).containsExactly("高新科长");
        item.timerFires(TIMER);
        item.timerFires(TIMER);
        assertThat(escalatedTo(item)).containsExactlyInAnyOrder("高新科长", "分管领导");
    }

    /** The server was down while four rungs passed: they give one reminder, and the ladder goes on from there. */
    @Test
    void rungsThatWereMissedGiveOneReminder() {
        Item item = desk.proposalAt(STEP);
        LocalDate due = item.due(STEP);
        item.timerFires(TIMER);
        assertThat(rungs(item)).hasSize(1);
        DeskClock.at(due, LocalTime.of(10, 0));
        item.timerFires(TIMER);
        assertThat(rungs(item)).hasSize(2).endsWith("T-0");
        assertThat(timerDay(item)).isAfter(due);
    }

    @Test
    void aTaskThatIsDoneHasNoTimer() {
        Item item = desk.proposalAt(STEP);
        String instance = item.task(STEP).getProcessInstanceId();
        item.usually(STEP);
        assertThat(management.createJobQuery().processInstanceId(instance).activityId(TIMER).count()).isZero();
        assertThat(rungs(item)).isEmpty();
    }

    /** Whoever moves the date of a task moves its ladder: the timer follows at its next rung, and the ladder begins anew. */
    @Test
    void theLadderFollowsADateThatMoves() {
        Item item = desk.proposalAt(STEP);
        climbs(item, "T-1");
        Task task = item.task(STEP);
        task.setDueDate(Date.from(task.getDueDate().toInstant().plus(Duration.ofDays(60))));
        tasks.saveTask(task);
        LocalDate moved = item.due(STEP);
        item.timerFires(TIMER);
        assertThat(rungs(item)).as("no rung of the old date").endsWith("T-1");
        assertThat(timerDay(item)).isBetween(moved.minusDays(33), moved.minusDays(30));
        item.timerFires(TIMER);
        assertThat(rungs(item)).endsWith("T-30");
    }

    /** R58: a clock that is ten minutes off calls nothing overdue before its day is over. */
    @Test
    void aWrongClockMakesNothingOverdue() {
        Item item = desk.proposalAt(STEP);
        DeskClock.at(item.due(STEP).plusDays(1), LocalTime.of(0, 9));
        management.executeJob(timer(item).getId());
        assertThat(rungs(item)).containsExactly("T-0");
        assertThat(escalatedTo(item)).isEmpty();
    }

    /** A clock that is put back after a rung finds nothing new to say. */
    @Test
    void aClockThatIsPutBackRepeatsNothing() {
        Item item = desk.proposalAt(STEP);
        item.timerFires(TIMER);
        LocalDate day = DeskClock.today();
        Date next = timer(item).getDuedate();
        DeskClock.at(day, LocalTime.of(8, 20));
        management.setJobDuedate(timer(item).getId(), Date.from(day.atTime(8, 30).atZone(Deadlines.BEIJING).toInstant()));
        item.timerFires(TIMER);
        assertThat(rungs(item)).hasSize(1);
        assertThat(timer(item).getDuedate()).isEqualTo(next);
    }

    /** Two servers take the same timer: the reminder is written once, the ladder has one timer. */
    @Test
    void twoServersRemindOnce() throws Exception {
        Item item = desk.proposalAt(STEP);
        Job timer = timer(item);
        DeskClock.at(LocalDate.ofInstant(timer.getDuedate().toInstant(), Deadlines.BEIJING), LocalTime.of(8, 30));
        CountDownLatch reminded = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<?> one = threads.submit(() -> transaction.executeWithoutResult(status -> {
            management.executeJob(timer.getId());
            reminded.countDown();
            await(goOn);
        }));
        await(reminded);
        Future<?> other = threads.submit(() -> management.executeJob(timer.getId()));
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> somebodyWaits());
        goOn.countDown();
        one.get(20, TimeUnit.SECONDS);
        assertThat(other).failsWithin(Duration.ofSeconds(20));
        assertThat(rungs(item)).hasSize(1);
        assertThat(timer(item)).isNotNull();
    }

    /** The task is handed in while its timer goes off: the reminder comes before or not at all. */
    @Test
    void whoHandsInIsNotRemindedAfterwards() throws Exception {
        Item item = desk.proposalAt(STEP);
        item.as("hightech").claims(STEP);
        Task task = item.task(STEP);
        item.as("hightech").keeps(task, input -> { });
        Job timer = timer(item);
        DeskClock.at(LocalDate.ofInstant(timer.getDuedate().toInstant(), Deadlines.BEIJING), LocalTime.of(8, 30));
        CountDownLatch handedIn = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<?> one = threads.submit(() -> transaction.executeWithoutResult(status -> {
            desk.as("hightech", () -> tasks.complete(task.getId()));
            handedIn.countDown();
            await(goOn);
        }));
        await(handedIn);
        Future<?> other = threads.submit(() -> management.executeJob(timer.getId()));
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> somebodyWaits());
        goOn.countDown();
        one.get(20, TimeUnit.SECONDS);
        assertThat(other).failsWithin(Duration.ofSeconds(20));
        assertThat(rungs(item)).isEmpty();
        assertThat(item.openSteps()).doesNotContain(STEP);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class).single() > 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
