package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.State;
import org.proposaldesk.supervision.CaseList;
import org.proposaldesk.supervision.CasePage;
import org.proposaldesk.supervision.CaseQuery;
import org.proposaldesk.supervision.CaseRow;
import org.proposaldesk.supervision.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The order of every queue follows urgency: the less time is left the higher, and what is overdue never sinks. Random queues, fixed seed. */
@DeskTest
class QueueOrderTest {

    private static final int QUEUES = 30;
    private static final int ITEMS = 12;
    private static final int YEARS = 3;
    private static final Viewer SUPERVISOR = new Viewer("supervisor", List.of("supervisor"));

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private CaseList cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Random random = new Random(20_261_126);

    /** The engine's priority: strictly higher for every earlier day, the same on every day that it is looked at. */
    @Test
    void anEarlierDateAlwaysHasTheHigherPriority() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        IntStream.range(0, 100 * 365).mapToObj(first::plusDays).forEach(day ->
                assertThat(StepListener.priority(day)).isGreaterThan(StepListener.priority(day.plusDays(1))));
        assertThat(StepListener.priority(LocalDate.of(2099, 12, 31))).isPositive();
    }

    /** The lists of Tasklist as the staff open them, and its order by priority. */
    @Test
    void inTasklistWhatIsOverdueStandsBeforeAllElse() {
        List<String> ids = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            ids.add(desk.proposalAt("sign-for").task("sign-for").getId());
        }
        desk.as("office", () -> randomly(() -> {
            ids.forEach(id -> date(id, randomDay()));
            Set<String> listed = new HashSet<>();
            for (String list : List.of("待认领", "即将到期", "已逾期")) {
                List<Task> shown = filters.list(filters.createTaskFilterQuery().filterName(list).singleResult().getId());
                assertThat(shown).as(list).isSortedAccordingTo(Comparator.comparing(Task::getDueDate));
                assertThat(shown).as("%s by priority", list).isSortedAccordingTo(Comparator.comparing(Task::getPriority).reversed());
                shown.forEach(task -> listed.add(task.getId()));
            }
            assertThat(listed).as("the random tasks are in the lists").containsAll(ids);
            assertThat(tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).orderByTaskPriority().desc().list()).hasSize(ITEMS)
                    .isSortedAccordingTo(Comparator.comparing(Task::getDueDate));
        }));
    }

    /** Looks at many queues and leaves none behind. */
    private void randomly(Runnable queue) {
        for (int one = 0; one < QUEUES; one++) {
            transaction.executeWithoutResult(status -> {
                queue.run();
                status.setRollbackOnly();
            });
        }
    }

    private void date(String task, LocalDate due) {
        jdbc.sql("update act_ru_task set due_date_ = :due, priority_ = :priority where id_ = :id").param("id", task)
                .param("due", new Timestamp(Deadline.endOf(due).getTime())).param("priority", StepListener.priority(due)).update();
    }

    /** The list 办理件 of Cockpit. */
    @Test
    void inCockpitWhatIsOverdueStandsBeforeAllThatRuns() {
        List<Item> items = IntStream.range(0, ITEMS).mapToObj(item -> desk.proposalAt("sign-for")).toList();
        List<State> states = List.of(State.AWAITING_RECEIPT, State.IN_RESEARCH, State.DRAFTING, State.FOLLOWING_UP, State.CLOSED);
        randomly(() -> {
            items.forEach(item -> jdbc.sql("update proposal_desk.proposal set due_original = :due, state = :state where id = :id")
                    .param("due", randomDay()).param("state", states.get(random.nextInt(states.size())).name()).param("id", item.id()).update());
            List<CaseRow> rows = rows();
            List<CaseRow> running = rows.stream().filter(row -> row.remainingWorkingDays() != null).toList();

            assertThat(rows.subList(0, running.size())).as("what has a limit stands before what has none").isEqualTo(running);
            assertThat(running).isSortedAccordingTo(Comparator.comparing(CaseRow::due));
            assertThat(running).isSortedAccordingTo(Comparator.comparing(CaseRow::remainingWorkingDays));
            assertThat(rows).extracting(CaseRow::id).containsAll(items.stream().map(Item::id).toList());
        });
    }

    private List<CaseRow> rows() {
        List<CaseRow> rows = new ArrayList<>();
        CasePage page;
        int number = 1;
        do {
            page = cases.search(SUPERVISOR, new CaseQuery(null, null, null, null, null, false, number++));
            rows.addAll(page.rows());
        } while (rows.size() < page.total() && !page.rows().isEmpty());
        return rows;
    }

    /** Long before or after today as well as close to it, and the same day for several. */
    private LocalDate randomDay() {
        int days = random.nextBoolean() ? random.nextInt(11) - 5 : random.nextInt(2 * YEARS * 365) - YEARS * 365;
        return DeskClock.today().plusDays(days);
    }
}
