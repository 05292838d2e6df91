package org.proposaldesk.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.deadline.LoggedReminder;
import org.proposaldesk.deadline.Reminder;
import org.proposaldesk.deadline.Reminders;
import org.proposaldesk.process.CaseDates;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of the survey and of what follows from it. */
@DeskTest
class SurveyRulesTest {

    @Autowired
    private Desk desk;

    private static final OnlineSurvey.Answer SATISFIED = new OnlineSurvey.Answer(Rating.SATISFIED, Rating.SATISFIED, "");

    @Autowired
    private Surveys surveys;

    @Autowired
    private CaseDates dates;

    @Autowired
    private Reminders reminders;

    private String delivered(Item item) {
        String token = item.reaches("deliver-reply").surveyToken();
        item.reaches("record-survey");
        return token;
    }

    private static void dissatisfied(ObjectNode input) {
        input.put("result", "DISSATISFIED").put("comment", "没有落到实处");
    }

    @ParameterizedTest
    @EnumSource
    void r18ASecondPersonWhoFindsAnErrorSaysWhich(Desk.Way way) {
        Item item = desk.proposalAt("confirm-survey");
        assertThat(item.as("office", way).isRefused("confirm-survey", input -> input.put("confirmed", false)).rule()).isEqualTo("R18");
    }

    @Test
    void r41TheProposerHasTenDays() {
        Item item = desk.proposalAt("record-survey");
        assertThat(surveys.of(item.id(), 1).get(0)).returns(LocalDate.of(2025, 3, 10), Surveys.Survey::sentOn)
                .returns(LocalDate.of(2025, 3, 20), Surveys.Survey::dueOn);
    }

    @Test
    void r41WhoWaitsForASurveyIsNotLateInsideTheTenDays() {
        Item item = desk.proposalAt("record-survey");
        assertThat(item.due("record-survey")).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(dates.of(item.id()).tasks()).filteredOn(task -> task.name().equals("登记征询意见表")).singleElement()
                .satisfies(task -> assertThat(task.because()).anyMatch(line -> line.contains("10 日")).noneMatch(line -> line.contains("人工指定")));
        for (int fired = 0; fired < 4; fired++) {
            item.timerFires("record-survey-due");
        }
        assertThat(reminders.of(item.id())).extracting(LoggedReminder::reminder).filteredOn(one -> one.step().equals("record-survey"))
                .extracting(Reminder::rung).containsExactly("T-7", "T-3", "T-1", "T-0");
        assertThat(surveys.of(item.id(), 1).get(0).state()).isEqualTo(Surveys.State.SENT);
    }

    @Test
    void r42AFormThatIsTypedInAgainAfterTheTenDaysGetsTwoWorkingDays() {
        Item item = desk.proposalAt("confirm-survey");
        DeskClock.morningOf(LocalDate.of(2025, 3, 21));
        item.as("office").completes("confirm-survey", input -> input.put("confirmed", false).put("reason", "与扫描件不符"));
        assertThat(item.due("record-survey")).isEqualTo(LocalDate.of(2025, 3, 25));
        assertThat(dates.of(item.id()).tasks()).filteredOn(task -> task.name().equals("登记征询意见表")).singleElement()
                .satisfies(task -> assertThat(task.because()).noneMatch(line -> line.contains("人工指定")));
    }

    @Test
    void r41SilenceIsNeverSatisfaction() {
        Item item = desk.proposalAt("record-survey");
        item.timerFires("survey-expired");
        assertThat(surveys.all(item.id())).singleElement().returns(null, Surveys.Answered::answer)
                .satisfies(one -> assertThat(one.survey().state()).isEqualTo(Surveys.State.NO_ANSWER));
        assertThat(item.proposal()).returns(1, Proposal::round).returns(State.CLOSED, Proposal::state);
    }

    @Test
    void r41ALinkIsAnsweredOnceAndInTime() {
        Item answered = desk.takesIn(Desk.proposal());
        String token = delivered(answered);
        desk.answers(token, SATISFIED);
        assertThat(Refused.by(() -> desk.answers(token, SATISFIED)).rule()).isEqualTo("R41");

        Item silent = desk.takesIn(Desk.proposal());
        String late = delivered(silent);
        silent.timerFires("survey-expired");
        assertThat(Refused.by(() -> desk.answers(late, SATISFIED)).rule()).isEqualTo("R41");
        assertThat(Refused.by(() -> desk.answers("A".repeat(43), SATISFIED)).rule()).isEqualTo("R41");
        assertThat(surveys.all(silent.id())).singleElement().returns(null, Surveys.Answered::answer);
    }

    @ParameterizedTest
    @EnumSource
    void r41NoFeedbackComesBeforeTheReply(Desk.Way way) {
        Item item = desk.proposalAt("record-survey");
        assertThat(Refused.fields(item.as("hightech", way).isRefused("record-survey", input -> input.put("receivedOn", "2025-03-09"))))
                .containsExactly("receivedOn");
    }

    @ParameterizedTest
    @EnumSource
    void r42ATypedInSurveyHasItsScan(Desk.Way way) {
        Item other = desk.takesIn(Desk.proposal());
        Item item = desk.proposalAt("record-survey");
        assertThat(item.as("hightech", way).isRefused("record-survey", input -> input.putArray("attachmentIds")).rule()).isEqualTo("R42");
        assertThat(Refused.fields(item.as("hightech", way).isRefused("record-survey",
                input -> input.putArray("attachmentIds").add(other.uploads("register").toString())))).containsExactly("attachmentIds");
    }

    @Test
    void r42NeitherWhoTypedItInNorWhoHandledTheItemConfirms() {
        Item item = desk.proposalAt("record-survey");
        item.as("office").completes("record-survey");
        assertThat(item.as("office").mayNotClaim("confirm-survey").rule()).isEqualTo("R17");
        for (String handler : List.of("hightech", "zhou.nanping")) {
            desk.withDuty(handler, "office", () -> assertThat(item.as(handler).mayNotClaim("confirm-survey").rule()).isEqualTo("R17"));
        }
        item.as("reviewer").completes("confirm-survey");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void r43WhoIsNotSatisfiedSaysWhy(Desk.Way way) {
        Item item = desk.proposalAt("record-survey");
        assertThat(item.as("hightech", way).isRefused("record-survey", input -> input.put("attitude", "DISSATISFIED")).rule()).isEqualTo("R43");
    }

    @Test
    void r43TheSecondRoundIsDueOneMonthAfterTheFeedback() {
        DeskClock.morningOf(LocalDate.of(2026, 1, 5));
        Item item = desk.proposalAt("record-survey");
        DeskClock.morningOf(LocalDate.of(2026, 1, 31));
        item.usually("record-survey", SurveyRulesTest::dissatisfied);
        DeskClock.morningOf(LocalDate.of(2026, 2, 3));
        item.usually("confirm-survey");
        assertThat(item.proposal()).returns(2, Proposal::round)
                .as("a Saturday that is a working day").returns(LocalDate.of(2026, 2, 28), Proposal::due);
        assertThat(surveys.all(item.id())).as("the second survey goes out with the second reply").hasSize(1);
    }

    @Test
    void r43TheWorseOfBothRatingsCounts() {
        Item item = desk.takesIn(Desk.proposal());
        desk.answers(delivered(item), new OnlineSurvey.Answer(Rating.DISSATISFIED, Rating.SATISFIED, "无人联系"));
        assertThat(item.proposal().round()).isEqualTo(2);
    }

    @Test
    void r44ThereIsNoThirdRound() {
        Item item = desk.proposalAt("record-survey");
        for (int round = 1; round <= 2; round++) {
            item.reaches("record-survey").usually("record-survey", SurveyRulesTest::dissatisfied).usually("confirm-survey");
        }
        assertThat(item.proposal()).returns(2, Proposal::round).returns(State.ESCALATED, Proposal::state);
        assertThat(Refused.fields(item.as("office").isRefused("escalate", input -> input.put("content", "")))).containsExactly("content");
        item.usually("escalate");
        assertThat(item.proposal().round()).isEqualTo(2);
        assertThat(item.openSteps()).doesNotContain("research-point");
    }
}
