package org.proposaldesk.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.process.CaseDates;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.research.Opinions;
import org.proposaldesk.supervision.Overview;
import org.proposaldesk.supervision.SideStates;
import org.springframework.beans.factory.annotation.Autowired;

/** R2: a later reply date is asked for before the limit, decided outside, told to the proposer, and every date follows it. */
@DeskTest
class ExtensionRulesTest {

    private static final String EXTENSION = "request-extension";
    /** Three months after the assignment of 2025-03-09. */
    private static final LocalDate LIMIT = LocalDate.of(2025, 6, 9);
    private static final LocalDate LATER = LocalDate.of(2025, 8, 8);

    @Autowired
    private Desk desk;

    @Autowired
    private ExtensionRequests requests;

    @Autowired
    private Opinions opinions;

    @Autowired
    private CaseDates dates;

    @Autowired
    private SideStates sideStates;

    @Autowired
    private Overview overview;

    @Autowired
    private ManagementService management;

    private static Consumer<ObjectNode> until(LocalDate date) {
        return input -> input.put("wished", date.toString()).put("reason", "需要实地调研");
    }

    private static Consumer<ObjectNode> change(LocalDate date) {
        return input -> input.put("until", date == null ? null : date.toString()).put("paper", "株政办函〔2025〕20号").put("reason", "统一调整");
    }

    /** In the middle of May the steps are bounded by the limit of the reply, not by their own. */
    private Item inMay() {
        DeskClock.morningOf(DeskClock.FIRST_DAY);
        Item item = desk.proposalAt("research-point");
        DeskClock.morningOf(LocalDate.of(2025, 5, 22));
        return item.reaches("draft-reply");
    }

    private Item granted(Item item, LocalDate date) {
        item.as("office").does(EXTENSION, until(date));
        return item.usually("approve-extension").usually("record-extension-decision");
    }

    @Test
    void r2SixMonthsFromAssignmentIsTheMost() {
        LocalDate assigned = LocalDate.of(2025, 8, 5);
        DeskClock.morningOf(assigned.plusDays(1));
        Item item = desk.takesIn(Desk.proposal(HandlingMode.LEAD, assigned)).reaches("research-point");
        LocalDate latest = LocalDate.of(2026, 2, 5);

        Refusal tooLate = item.as("office").isRefusedToDo(EXTENSION, until(latest.plusDays(1)));
        assertThat(tooLate.rule()).isEqualTo("R2");
        assertThat(tooLate.getMessage()).contains("2026年2月5日");
        item.as("office").does(EXTENSION, until(latest));
        item.usually("approve-extension");
        assertThat(item.as("office").isRefused("record-extension-decision", input -> input.put("until", "2026-02-06")).rule()).isEqualTo("R2");
        item.usually("record-extension-decision");
        assertThat(item.proposal().due()).isEqualTo(latest);
    }

    @Test
    void r2AndR58ARequestOnTheLastDayBeforeMidnightIsInTime() {
        Item item = desk.proposalAt("research-point");
        DeskClock.at(LIMIT, LocalTime.of(23, 59));
        item.as("hightech").does(EXTENSION, until(LATER));
        assertThat(item.waitsAt("approve-extension")).isTrue();
    }

    @Test
    void r2AndR58AfterTheLimitARequestIsRefused() {
        Item item = desk.proposalAt("research-point");
        DeskClock.at(LIMIT.plusDays(1), LocalTime.MIDNIGHT);
        Refusal refusal = item.as("hightech").isRefusedToDo(EXTENSION, until(LATER));
        assertThat(refusal.rule()).isEqualTo("R2");
        assertThat(refusal.getMessage()).contains("2025年6月9日");
    }

    @Test
    void r2TheApprovalComesBeforeTheLimit() {
        Item item = desk.proposalAt("research-point");
        DeskClock.morningOf(LIMIT.minusDays(3));
        item.as("hightech").does(EXTENSION, until(LATER));
        assertThat(item.due("approve-extension")).isEqualTo(LIMIT);
        DeskClock.at(LIMIT.plusDays(1), LocalTime.MIDNIGHT);
        Refusal refusal = item.as("deputy").isRefused("approve-extension", input -> { });
        assertThat(refusal.rule()).isEqualTo("R2");
        assertThat(refusal.getMessage()).contains("2025年6月9日");
        item.as("deputy").completes("approve-extension", input -> input.put("decision", "RETURN").put("reason", "期限已过"));
        assertThat(item.openSteps()).doesNotContain("approve-extension", "record-extension-decision");
    }

    @Test
    void r2WhoWaitsForTheAssignerIsLateOnlyWhenTheReplyIs() {
        Item item = desk.proposalAt("research-point");
        item.as("office").does(EXTENSION, until(LATER));
        item.usually("approve-extension");
        assertThat(item.due("record-extension-decision")).isEqualTo(LIMIT);
        Item last = desk.proposalAt("research-point");
        DeskClock.morningOf(LIMIT);
        last.as("office").does(EXTENSION, until(LATER));
        last.usually("approve-extension");
        assertThat(last.due("record-extension-decision")).as("seven days to answer").isEqualTo(LIMIT.plusDays(7));
        followsTheRules(item);
        followsTheRules(last);
    }

    /** R11: a unit that is asked later counts from the assignment too, as its task does. */
    @Test
    void r11AnOpinionThatIsAskedForLaterKeepsTheDateOfItsTask() {
        Item item = desk.takesIn(Desk.proposal(HandlingMode.LEAD, LocalDate.of(2025, 3, 9))).reaches("register");
        item.usually("register", input -> input.put("replyDue", "2025-04-28")).reaches("research-point");
        DeskClock.morningOf(LocalDate.of(2025, 3, 20));
        item.as("hightech").does("ask-unit", input -> input.put("unit", "市财政局").put("method", "LETTER").put("askedOn", "2025-03-20"));
        assertThat(opinionDue(item)).isEqualTo(item.due("obtain-opinion")).isEqualTo(LocalDate.of(2025, 3, 28));
        granted(item, LATER);
        assertThat(opinionDue(item)).isEqualTo(item.due("obtain-opinion")).isEqualTo(LocalDate.of(2025, 4, 9));
    }

    private LocalDate opinionDue(Item item) {
        return opinions.of(item.id()).get(0).dueOn();
    }

    @Test
    void r2ARequestNeedsALaterDateAndAReason() {
        Item item = desk.proposalAt("research-point");
        assertThat(item.as("office").isRefusedToDo(EXTENSION, input -> { }).errors()).extracting(Refusal.FieldError::field)
                .containsExactly("wished", "reason");
        assertThat(item.as("office").isRefusedToDo(EXTENSION, until(LIMIT)).rule()).isEqualTo("R2");
    }

    @Test
    void r2TheLeadSectionAndTheOfficeMayAskForAReplyOfOurOwn() {
        Item item = desk.proposalAt("research-point");
        assertThat(item.as("hightech").isOffered()).contains(EXTENSION);
        assertThat(item.as("zhou.nanping").isOffered()).as("a section that only answers a point").doesNotContain(EXTENSION);
        assertThat(item.as("deputy").isOffered()).doesNotContain(EXTENSION);
        assertThat(desk.takesIn(Desk.assistProposal()).reaches("draft-opinion").as("office").isOffered()).doesNotContain(EXTENSION);
        item.reaches("send-copies");
        assertThat(item.as("office").isOffered()).as("the reply is out").doesNotContain(EXTENSION);
    }

    @ParameterizedTest
    @EnumSource
    void r2AGrantNamesItsPaperAndItsDate(Desk.Way way) {
        Item item = desk.proposalAt("research-point");
        item.as("office").does(EXTENSION, until(LATER));
        item.usually("approve-extension");
        Refusal refusal = item.as("office", way).isRefused("record-extension-decision",
                input -> input.put("paper", "").putNull("until").put("decidedBy", ""));
        assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactly("decidedBy", "until", "paper");
    }

    @Test
    void r2UntilTheAssignerHasDecidedTheLimitStays() {
        Item item = desk.proposalAt("research-point");
        item.as("office").does(EXTENSION, until(LATER));
        assertThat(item.usually("approve-extension").proposal()).returns(LIMIT, Proposal::due).returns(null, Proposal::dueExtended);
        assertThat(sideStates.of(item.id())).containsExactly("延期申请中");
    }

    @Test
    void r2TheAssignerMayGrantLessThanWasAskedFor() {
        Item item = desk.proposalAt("research-point");
        item.as("office").does(EXTENSION, until(LATER));
        item.usually("approve-extension").usually("record-extension-decision", input -> input.put("until", "2025-07-15"));
        assertThat(item.proposal()).returns(LocalDate.of(2025, 7, 15), Proposal::due).returns(LIMIT, Proposal::dueOriginal);
        assertThat(sideStates.of(item.id())).containsExactly("已延期");
        assertThat(item.as("office").open(item.task("notify-proposer")).work().proposal().due()).isEqualTo("2025-07-15");
    }

    @Test
    void r2TheProposerIsToldBeforeTheFirstLimit() {
        Item item = desk.proposalAt("research-point");
        DeskClock.morningOf(LocalDate.of(2025, 6, 6));
        granted(item, LATER);
        assertThat(item.due("notify-proposer")).isEqualTo(LIMIT);
        item.usually("notify-proposer");
        assertThat(requests.inForce(item.id(), 1)).get().returns(LocalDate.of(2025, 6, 6), ExtensionRequests.ExtensionRequest::notifiedOn);
    }

    @Test
    void r2WhatTheAssignerGrantsLateIsNoTaskThatIsOverdueFromItsStart() {
        Item item = desk.proposalAt("research-point");
        item.as("office").does(EXTENSION, until(LATER));
        item.usually("approve-extension");
        DeskClock.morningOf(LocalDate.of(2025, 6, 12));
        item.usually("record-extension-decision");
        assertThat(item.due("notify-proposer")).isEqualTo(LocalDate.of(2025, 6, 16));
    }

    @Test
    void r2EveryOpenTaskFollowsTheGrantedDate() {
        Item item = inMay();
        LocalDate before = item.due("draft-reply");
        int priority = item.task("draft-reply").getPriority();
        granted(item, LATER);
        LocalDate after = item.due("draft-reply");
        assertThat(List.of(before, after)).containsExactly(LocalDate.of(2025, 5, 28), LocalDate.of(2025, 5, 29));
        assertThat(priority - item.task("draft-reply").getPriority()).isEqualTo(ChronoUnit.DAYS.between(before, after));
        assertThat(reminder(item)).as("three days before the new date").isEqualTo("2025-05-26T00:30:00Z");
        assertThat(dates.of(item.id()).plan()).filteredOn(step -> step.step().equals("deliver-reply")).extracting(CaseDates.Planned::latest)
                .containsExactly(LATER);
        followsTheRules(item);
    }

    /** F10: an extension that was taken back leaves nothing behind. */
    @Test
    void r2AnExtensionThatIsTakenBackLeavesTheDatesAsTheyWere() {
        Item item = inMay();
        List<String> before = everyDate(item);
        granted(item, LATER);
        assertThat(everyDate(item)).doesNotContainAnyElementsOf(before);
        item.as("office").does("change-extension", change(null));
        assertThat(everyDate(item)).isEqualTo(before);
        assertThat(item.proposal()).returns(null, Proposal::dueExtended).returns(LIMIT, Proposal::due);
        assertThat(item.openSteps()).as("nobody is told of a date that does not count").containsExactly("draft-reply");
        assertThat(sideStates.of(item.id())).isEmpty();
    }

    @Test
    void r2AShorterExtensionGivesTheDatesThatItWouldHaveGivenAtOnce() {
        LocalDate shorter = LocalDate.of(2025, 6, 10);
        Item changed = granted(inMay(), LATER);
        changed.as("office").does("change-extension", change(shorter));
        Item atOnce = granted(inMay(), shorter);
        assertThat(dues(changed)).isEqualTo(dues(atOnce));
        assertThat(changed.proposal().due()).isEqualTo(shorter);
    }

    @Test
    void r2AnExtensionIsOnlyMadeLongerByAskingAgain() {
        Item item = granted(inMay(), LATER);
        for (LocalDate day : List.of(LIMIT, LATER.plusDays(1))) {
            DeskClock.morningOf(day);
            for (LocalDate date : List.of(LATER, LATER.plusDays(20))) {
                Refusal refusal = item.as("office").isRefusedToDo("change-extension", change(date));
                assertThat(refusal.rule()).isEqualTo("R2");
                assertThat(refusal.getMessage()).contains("申请延期");
            }
        }
        assertThat(item.proposal().due()).isEqualTo(LATER);
    }

    @Test
    void r2TheSecondExtensionTakenBackLeavesTheFirst() {
        Item item = granted(inMay(), LocalDate.of(2025, 7, 1));
        granted(item, LATER);
        item.as("office").does("change-extension", change(null));
        assertThat(item.proposal().due()).isEqualTo(LocalDate.of(2025, 7, 1));
        item.as("office").does("change-extension", change(null));
        assertThat(item.proposal().due()).isEqualTo(LIMIT);
    }

    @Test
    void r2AProposerWhoWasToldIsToldAgain() {
        Item item = granted(desk.proposalAt("research-point"), LATER).usually("notify-proposer");
        Refusal refusal = item.as("office").isRefusedToDo("change-extension", change(null));
        assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactly("notice");
        item.as("office").does("change-extension", change(null).andThen(input -> input.put("notice", "3月10日电话并邮寄说明")));
        assertThat(item.lastEntry().opinion()).contains("告知提案者：3月10日电话并邮寄说明");
    }

    @Test
    void r2WhateverIsGrantedAndChangedEveryDateIsTheOneThatTheRulesGive() {
        Random random = new Random(20250609);
        Item item = inMay();
        for (int time = 0; time < 8; time++) {
            int days = 2 + random.nextInt(89);
            LocalDate date = LIMIT.plusDays(days);
            granted(item, date);
            assertThat(item.proposal().due()).isEqualTo(date);
            followsTheRules(item);
            if (random.nextBoolean()) {
                LocalDate other = LIMIT.plusDays(1 + random.nextInt(days - 1));
                item.as("office").does("change-extension", change(other));
                followsTheRules(item);
            }
            item.as("office").does("change-extension", change(null));
            assertThat(item.proposal().due()).isEqualTo(LIMIT);
            followsTheRules(item);
            DeskClock.pass(Duration.ofDays(random.nextInt(2)));
        }
    }

    /** 7.1: what is overdue is counted by the extended date. */
    @Test
    void r4ADateThatTheAssignerGrantedIsNotProvisional() {
        LocalDate assigned = LocalDate.of(2026, 11, 20);
        DeskClock.morningOf(assigned.plusDays(3));
        Item item = desk.takesIn(Desk.proposal(HandlingMode.LEAD, assigned)).reaches("research-point");
        assertThat(item.proposal().provisional()).as("there is no calendar for 2027").isTrue();
        granted(item, LocalDate.of(2027, 4, 1));
        assertThat(item.proposal().provisional()).isFalse();
        assertThat(dates.reply(item.proposal()).provisional()).isFalse();
    }

    @Test
    void r2StatisticsCountByTheExtendedDate() {
        Item item = granted(desk.proposalAt("research-point"), LATER);
        DeskClock.at(LIMIT.plusDays(1), LocalTime.MIDNIGHT);
        int overdue = overview.summary().overdue();
        item.as("office").does("change-extension", change(LocalDate.of(2025, 7, 1)));
        assertThat(overview.summary().overdue()).isEqualTo(overdue);
        item.as("office").does("change-extension", change(null));
        assertThat(overview.summary().overdue()).isEqualTo(overdue + 1);
    }

    @Test
    void r43AnExtensionOfTheFirstRoundDoesNotReachIntoTheSecond() {
        Item item = granted(desk.proposalAt("research-point"), LATER).usually("notify-proposer").reaches("record-survey");
        DeskClock.morningOf(LocalDate.of(2025, 4, 30));
        item.usually("record-survey", input -> input.put("receivedOn", "2025-04-30").put("result", "DISSATISFIED").put("comment", "没有落到实处"))
                .usually("confirm-survey");
        assertThat(item.proposal()).returns(2, Proposal::round).returns(null, Proposal::dueExtended).returns(LocalDate.of(2025, 5, 30), Proposal::due);
        assertThat(requests.inForce(item.id(), 2)).isEmpty();
        assertThat(sideStates.of(item.id())).isEmpty();
        assertThat(item.as("office").isOffered()).doesNotContain("change-extension");
        followsTheRules(item);
    }

    @Test
    void aRequestLapsesWhenTheReplyIsOut() {
        Item item = desk.proposalAt("research-point");
        item.as("office").does(EXTENSION, until(LATER));
        item.reaches("send-copies");
        assertThat(requests.of(item.id())).extracting(ExtensionRequests.ExtensionRequest::state).containsExactly(ExtensionRequests.State.LAPSED);
    }

    @Test
    void twoItemsFollowTheirOwnClocks() {
        Item one = inMay();
        Item other = inMay();
        List<String> untouched = everyDate(other);
        granted(one, LATER);
        assertThat(everyDate(other)).isEqualTo(untouched);
        assertThat(other.proposal().due()).isEqualTo(LIMIT);
    }

    private void followsTheRules(Item item) {
        assertThat(dates.of(item.id()).tasks()).isNotEmpty().allSatisfy(task ->
                assertThat(task.because()).as(task.name() + " " + task.due()).noneMatch(line -> line.contains("人工指定")));
    }

    private List<String> everyDate(Item item) {
        return item.openTasks().stream().filter(task -> task.getTaskDefinitionKey().equals("draft-reply"))
                .flatMap(task -> Stream.of("due " + task.getDueDate(), "priority " + task.getPriority(), "reminder " + reminder(item))).toList();
    }

    private static List<String> dues(Item item) {
        return item.openTasks().stream().map(task -> task.getTaskDefinitionKey() + " " + task.getDueDate()).toList();
    }

    private String reminder(Item item) {
        return management.createJobQuery().processInstanceId(item.task("draft-reply").getProcessInstanceId()).activityId("draft-reply-due")
                .singleResult().getDuedate().toInstant().toString();
    }
}
