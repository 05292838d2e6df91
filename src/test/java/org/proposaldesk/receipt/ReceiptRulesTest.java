package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of receipt, registration and distribution, however a task is completed. */
@DeskTest
class ReceiptRulesTest {

    @Autowired
    private Desk desk;

    private static void wantsReturn(ObjectNode input) {
        input.put("returnRequested", true).put("returnReason", "不属我局职责").put("suggestedUnit", "市工信局");
    }

    @Test
    void r1TheDateOfTheAssignmentNoticeIsTheLimit() {
        Intake.Input plain = Desk.proposal();
        assertThat(desk.takesIn(dueOn(plain, LocalDate.of(2025, 6, 29))).proposal().due()).as("a Sunday, never moved").isEqualTo("2025-06-29");
        assertThat(desk.takesIn(dueOn(Desk.proposal(), LocalDate.of(2025, 5, 10))).proposal().due()).isEqualTo("2025-05-10");
        assertThat(desk.takesIn(Desk.proposal()).proposal().due()).as("three months from assignment").isEqualTo("2025-06-09");
    }

    private static Intake.Input dueOn(Intake.Input item, LocalDate due) {
        return new Intake.Input(item.kind(), item.number(), item.term(), item.session(), item.subject(), item.text(), item.proposerName(),
                item.assignedOn(), item.assignmentPaper(), due, item.mode());
    }

    @Test
    void r1TheNoticesDateFollowsTheAssignment() {
        assertThat(Refused.fields(Refused.by(() -> desk.takesIn(dueOn(Desk.proposal(), LocalDate.of(2025, 3, 1)))))).containsExactly("replyDue");
    }

    @ParameterizedTest
    @EnumSource
    void r5AReturnNeedsItsReasonAndAnotherUnit(Desk.Way way) {
        Item item = desk.proposalAt("register");
        Refusal refusal = item.as("office", way).isRefused("register", input -> input.put("returnRequested", true));
        assertThat(Refused.fields(refusal)).containsExactly("returnReason", "suggestedUnit");
    }

    @Test
    void r5OnTheTenthDayAfterReceiptAReturnIsAsked() {
        Item item = desk.proposalAt("register");
        DeskClock.at(LocalDate.of(2025, 3, 20), LocalTime.of(23, 59));
        item.as("office").completes("register", ReceiptRulesTest::wantsReturn);
        assertThat(item.waitsAt("approve-return")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void r5OnTheEleventhDayAReturnIsRefused(Desk.Way way) {
        Item item = desk.proposalAt("register");
        DeskClock.at(LocalDate.of(2025, 3, 21), LocalTime.of(0, 0));
        Refusal refusal = item.as("office", way).isRefused("register", ReceiptRulesTest::wantsReturn);
        assertThat(refusal.rule()).isEqualTo("R5");
        assertThat(refusal.getMessage()).contains("2025年3月20日");
    }

    @Test
    void r6WhileAReturnIsPendingTheWorkAndTheClockGoOn() {
        Item item = desk.proposalAt("register");
        LocalDate due = item.proposal().due();
        item.as("office").completes("register", ReceiptRulesTest::wantsReturn);
        DeskClock.morningOf(LocalDate.of(2025, 3, 18));
        assertThat(item.reaches("research-point").state()).isEqualTo(State.IN_RESEARCH);
        assertThat(item.proposal().due()).isEqualTo(due);
        assertThat(item.waitsAt("approve-return")).isTrue();
    }

    @Test
    void r7TheClerkDoesNotDistributeAlone() {
        Item item = desk.proposalAt("approve-distribution");
        assertThat(item.as("office").mayNotClaim("approve-distribution").rule()).isEqualTo("R16");
        desk.withDuty("office", "deputy-leader",
                () -> assertThat(item.as("office").mayNotClaim("approve-distribution").rule()).as("not with the duty either").isEqualTo("R17"));
    }

    @ParameterizedTest
    @EnumSource
    void r14AJointItemHasOneWhoLeads(Desk.Way way) {
        Item item = desk.proposalAt("register");
        Refusal refusal = item.as("office", way).isRefused("register", input -> input.withArray("proposers").addObject().put("name", "李明")
                .put("category", "MEMBER").put("lead", true));
        assertThat(refusal.rule()).isEqualTo("R14");
    }

    @ParameterizedTest
    @EnumSource
    void r15AnItemHasPoints(Desk.Way way) {
        Item item = desk.proposalAt("register");
        assertThat(item.as("office", way).isRefused("register", input -> input.putArray("points")).rule()).isEqualTo("R15");
    }

    @ParameterizedTest
    @EnumSource
    void r15EachPointHasItsSection(Desk.Way way) {
        Item item = desk.proposalAt("plan-distribution");
        Refusal refusal = item.as("office", way).isRefused("plan-distribution",
                input -> ((ObjectNode) input.withArray("assignments").get(1)).putArray("sections"));
        assertThat(refusal.rule()).isEqualTo("R15");
        assertThat(refusal.getMessage()).contains("支持高新企业");
    }

    @ParameterizedTest
    @EnumSource
    void r18AReturnedDistributionNeedsTheReason(Desk.Way way) {
        Item item = desk.proposalAt("approve-distribution");
        assertThat(item.as("deputy", way).isRefused("approve-distribution", input -> input.put("decision", "RETURN")).rule()).isEqualTo("R18");
    }

    @ParameterizedTest
    @EnumSource
    void r18ARefusedReturnNeedsTheReason(Desk.Way way) {
        Item item = desk.proposalAt("approve-return", ReceiptRulesTest::wantsReturn);
        assertThat(item.as("deputy", way).isRefused("approve-return", input -> input.put("decision", "RETURN")).rule()).isEqualTo("R18");
    }

    @ParameterizedTest
    @EnumSource
    void r29AProposerWhoDoesNotConsentSaysWhy(Desk.Way way) {
        Item item = desk.proposalAt("register");
        assertThat(item.as("office", way).isRefused("register", input -> input.put("consentsToPublication", false)).rule()).isEqualTo("R29");
    }

    @Test
    void r52TheSameItemIsNotTakenInTwice() {
        Intake.Input item = Desk.proposal();
        desk.takesIn(item);
        assertThat(Refused.by(() -> desk.takesIn(item)).rule()).isEqualTo("R52");
    }

    @Test
    void r52TheSameNumberOfASuggestionIsAnotherItem() {
        Intake.Input item = Desk.proposal();
        desk.takesIn(item);
        Intake.Input suggestion = new Intake.Input(Kind.SUGGESTION, item.number(), item.term(), item.session(), item.subject(), item.text(),
                item.proposerName(), item.assignedOn(), item.assignmentPaper(), null, item.mode());
        assertThat(desk.takesIn(suggestion).proposal().kind()).isEqualTo(Kind.SUGGESTION);
    }

    @ParameterizedTest
    @EnumSource
    void r52RegistrationDoesNotTakeTheNumberOfAnotherItem(Desk.Way way) {
        String taken = desk.takesIn(Desk.proposal()).proposal().number();
        Item item = desk.proposalAt("register");
        Refusal refusal = item.as("office", way).isRefused("register", input -> input.put("number", taken));
        assertThat(refusal.rule()).isEqualTo("R52");
        assertThat(Refused.fields(refusal)).containsExactly("number");
    }
}
