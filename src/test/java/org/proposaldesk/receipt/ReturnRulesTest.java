package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.deadline.LoggedReminder;
import org.proposaldesk.deadline.Reminders;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.supervision.Overview;
import org.proposaldesk.supervision.SideStates;
import org.proposaldesk.supervision.Summary;
import org.springframework.beans.factory.annotation.Autowired;

/** 申退 at any step: inside its window, with the history kept, while the work goes on. */
@DeskTest
class ReturnRulesTest {

    private static final String RETURN = "request-return";

    @Autowired
    private Desk desk;

    @Autowired
    private ReturnRequests requests;

    @Autowired
    private SideStates sideStates;

    @Autowired
    private Overview overview;

    @Autowired
    private Reminders reminders;

    private static void notOurs(ObjectNode input) {
        input.put("reason", "不属我局职责").put("suggestedUnit", "市工信局");
    }

    @Test
    void r5OnTheTenthDayAtWhateverStepAReturnIsAsked() {
        Item item = desk.proposalAt("research-point").reaches("draft-reply");
        DeskClock.at(LocalDate.of(2025, 3, 20), LocalTime.of(23, 59));
        assertThat(item.as("office").isOffered()).contains(RETURN);
        item.as("office").does(RETURN, ReturnRulesTest::notOurs);
        assertThat(item.openSteps()).containsExactly("approve-return", "draft-reply");
        assertThat(item.lastEntry().action()).isEqualTo("申请退回，建议改由市工信局办理");
    }

    @Test
    void r5OnTheEleventhDayAReturnIsNoLongerOfferedAndRefusedWithTheRule() {
        Item item = desk.proposalAt("research-point");
        DeskClock.at(LocalDate.of(2025, 3, 21), LocalTime.MIDNIGHT);
        assertThat(item.as("office").isOffered()).doesNotContain(RETURN);
        Refusal refusal = item.as("office").isRefusedToDo(RETURN, ReturnRulesTest::notOurs);
        assertThat(refusal.rule()).isEqualTo("R5");
        assertThat(refusal.getMessage()).contains("2025年3月20日");
    }

    @Test
    void r5AReturnNeedsItsReasonAndAnotherUnit() {
        Item item = desk.proposalAt("research-point");
        assertThat(item.as("office").isRefusedToDo(RETURN, input -> { }).errors()).extracting(Refusal.FieldError::field)
                .containsExactly("reason", "suggestedUnit");
    }

    @Test
    void r5TheOfficeAndTheHeadsOfTheSectionsConcernedMayAsk() {
        Item item = desk.proposalAt("research-point");
        assertThat(item.as("hightech.head").isOffered()).contains(RETURN);
        assertThat(item.as("hightech").isOffered()).doesNotContain(RETURN);
        assertThat(item.as("deputy").isOffered()).doesNotContain(RETURN);
        item.as("office").does(RETURN, ReturnRulesTest::notOurs);
        assertThat(item.as("office").isOffered()).as("one at a time").doesNotContain(RETURN);
    }

    @Test
    void r5AReturnThatWasNotGrantedMayBeAskedAgainAndBothAreKept() {
        Item item = desk.proposalAt("research-point");
        item.as("office").does(RETURN, ReturnRulesTest::notOurs);
        assertThat(sideStates.of(item.id())).containsExactly("申退中");
        item.usually("approve-return").usually("record-return-decision", input -> input.put("accepted", false).put("paper", "电话答复"));
        assertThat(sideStates.of(item.id())).isEmpty();
        item.as("office").does(RETURN, input -> input.put("reason", "三定方案已调整").put("suggestedUnit", "市数据局"));
        item.usually("approve-return", input -> input.put("decision", "RETURN").put("reason", "仍属我局职责"));

        assertThat(requests.of(item.id())).extracting(ReturnRequests.ReturnRequest::suggestedUnit, ReturnRequests.ReturnRequest::approved,
                ReturnRequests.ReturnRequest::accepted).containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("市工信局", true, false), org.assertj.core.groups.Tuple.tuple("市数据局", false, null));
    }

    @Test
    void r5AnItemThatWasTakenBackMayBeAssignedAgain() {
        Intake.Input assigned = Desk.proposal();
        for (int time = 1; time <= 3; time++) {
            Item item = desk.takesIn(assigned).reaches("plan-distribution");
            assertThat(sideStates.of(item.id())).isEqualTo(time == 1 ? List.of() : List.of("第" + time + "次交办"));
            item.as("office").does(RETURN, ReturnRulesTest::notOurs);
            item.usually("approve-return").usually("record-return-decision");
            assertThat(item.state()).isEqualTo(State.RETURNED);
            DeskClock.pass(java.time.Duration.ofDays(1));
        }
    }

    @Test
    void r6EightDaysLaterNoDateHasMoved() {
        Item item = desk.proposalAt("research-point");
        LocalDate due = item.proposal().due();
        List<String> before = dates(item);
        item.as("office").does(RETURN, ReturnRulesTest::notOurs);
        item.usually("approve-return");
        DeskClock.pass(java.time.Duration.ofDays(8));
        assertThat(item.proposal().due()).isEqualTo(due);
        assertThat(dates(item)).containsAll(before);
    }

    /** The assigner usually answers within seven days; that it does not is no delay of ours. */
    @Test
    void r6WhoWaitsForTheAssignerIsRemindedToAskAndIsNotLate() {
        Item item = desk.proposalAt("research-point");
        item.as("office").does(RETURN, ReturnRulesTest::notOurs);
        item.usually("approve-return");
        assertThat(item.due("record-return-decision")).as("the limit of the reply").isEqualTo("2025-06-09");
        for (int fired = 0; fired < 6; fired++) {
            item.timerFires("record-return-decision-due");
        }
        assertThat(DeskClock.today()).isEqualTo("2025-03-24");
        assertThat(reminders.of(item.id())).extracting(LoggedReminder::reminder).filteredOn(one -> one.step().equals("record-return-decision"))
                .extracting(one -> one.kind() + " " + one.rung()).containsExactly("LADDER T-0", "LADDER T+1", "LADDER T+2", "LADDER T+3", "LADDER T+4",
                        "LADDER T+5");
        item.as("office").does("request-extension", input -> input.put("wished", "2025-08-08").put("reason", "需要实地调研"));
        item.usually("approve-extension").usually("record-extension-decision");
        assertThat(item.due("record-return-decision")).isEqualTo("2025-08-08");
        item.timerFires("record-return-decision-due");
        assertThat(DeskClock.today()).as("the day to ask does not move with the limit").isEqualTo("2025-03-25");
    }

    @Test
    void r5TheApprovalComesInsideTheWindow() {
        Item item = desk.proposalAt("research-point");
        DeskClock.morningOf(LocalDate.of(2025, 3, 19));
        item.as("office").does(RETURN, ReturnRulesTest::notOurs);
        assertThat(item.due("approve-return")).as("not the third working day after").isEqualTo("2025-03-20");
        DeskClock.at(LocalDate.of(2025, 3, 21), LocalTime.MIDNIGHT);
        Refusal refusal = item.as("deputy").isRefused("approve-return", input -> { });
        assertThat(refusal.rule()).isEqualTo("R5");
        assertThat(refusal.getMessage()).contains("2025年3月20日");
        item.as("deputy").completes("approve-return", input -> input.put("decision", "RETURN").put("reason", "已过申退期限"));
        assertThat(item.openSteps()).doesNotContain("approve-return", "record-return-decision");
    }

    @Test
    void r6AnItemThatIsTakenBackLeavesTheItemsInWork() {
        Item item = desk.proposalAt("research-point");
        Summary before = overview.summary();
        item.as("office").does(RETURN, ReturnRulesTest::notOurs);
        item.usually("approve-return").usually("record-return-decision");
        assertThat(overview.summary()).returns(before.running() - 1, Summary::running).returns(before.finished(), Summary::finished)
                .returns(before.returned() + 1, Summary::returned);
    }

    private static List<String> dates(Item item) {
        return item.openTasks().stream().map((Task task) -> task.getId() + task.getDueDate() + task.getPriority()).toList();
    }
}
