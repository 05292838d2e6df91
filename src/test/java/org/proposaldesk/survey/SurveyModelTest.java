package org.proposaldesk.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.process.TaskCards;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 征询意见: the proposer rates the reply, on paper or by the link, or not at all. */
@DeskTest
@Covers("survey")
class SurveyModelTest {

    @Autowired
    private Desk desk;

    private static final OnlineSurvey.Answer SATISFIED = new OnlineSurvey.Answer(Rating.SATISFIED, Rating.BASICALLY_SATISFIED, "");

    @Autowired
    private Surveys surveys;

    @Autowired
    private SurveyLinks links;

    @Autowired
    private TaskCards cards;

    private String deliver(Item item) {
        String token = item.surveyToken();
        item.usually("deliver-reply");
        return token;
    }

    private Surveys.Survey surveyOf(Item item) {
        return surveys.of(item.id(), 1).get(0);
    }

    @Test
    void isTypedInAndCheckedByASecondPerson() {
        Item item = desk.proposalAt("record-survey");
        assertThat(item.state()).isEqualTo(State.AWAITING_FEEDBACK);

        item.as("hightech").completes("record-survey");
        assertThat(surveyOf(item).state()).isEqualTo(Surveys.State.RECORDED);
        item.as("office").completes("confirm-survey");
        assertThat(surveyOf(item).state()).isEqualTo(Surveys.State.ANSWERED);
        assertThat(item.openSteps()).containsExactly("publish-reply");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void isTypedInAnewWhenTheSecondPersonFindsAnError() {
        Item item = desk.proposalAt("record-survey");

        item.usually("record-survey");
        item.as("office").completes("confirm-survey", input -> input.put("confirmed", false).put("reason", "与扫描件不符"));
        assertThat(item.waitsAt("record-survey")).isTrue();
        item.usually("record-survey", input -> input.put("result", "BASICALLY_SATISFIED")).usually("confirm-survey");
        assertThat(surveys.lastAnswer(surveyOf(item).id())).get().returns(2, Surveys.Answer::version)
                .returns(Rating.BASICALLY_SATISFIED, Surveys.Answer::overall);
    }

    @Test
    void isAnsweredByTheLink() {
        Item item = desk.proposalAt("deliver-reply");
        String token = deliver(item);
        item.reaches("record-survey");

        desk.answers(token, SATISFIED);
        assertThat(item.openSteps()).containsExactly("publish-reply");
        assertThat(surveyOf(item).state()).isEqualTo(Surveys.State.ANSWERED);
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void isAnsweredByTheLinkBeforeTheCopiesAreSent() {
        Item item = desk.proposalAt("deliver-reply");
        desk.answers(deliver(item), SATISFIED);
        assertThat(item.openSteps()).containsExactly("send-copies");

        item.usually("send-copies");
        assertThat(item.openSteps()).containsExactly("publish-reply");
        assertThat(surveyOf(item).state()).isEqualTo(Surveys.State.ANSWERED);
    }

    @Test
    void isOverWithoutAnAnswer() {
        Item item = desk.proposalAt("record-survey");

        item.timerFires("survey-expired");
        assertThat(surveyOf(item).state()).isEqualTo(Surveys.State.NO_ANSWER);
        assertThat(item.openSteps()).containsExactly("publish-reply");
        assertThat(item.lastEntry()).returns("record-no-answer", JournalEntry::step).returns("system", JournalEntry::person);
    }

    @Test
    void remindsOfEveryStep() {
        Item item = desk.proposalAt("record-survey");
        item.isRemindedOf("record-survey");
        item.usually("record-survey");
        item.isRemindedOf("confirm-survey");
    }

    /** §13-10: where all are asked, each proposer has a survey of his own, and the round waits for all of them. */
    @Test
    void asksEachOfTheJointProposersWhomASurveyWentTo() {
        Item item = desk.proposalAt("deliver-reply");
        links.prepare(item.proposal(), List.of("何涌", "李明", "王芳"), "何涌");
        String second = links.enclosed(item.id(), 1).get("李明");
        String lead = deliver(item);
        surveys.delivered(item.proposal(), "李明", DeskClock.today());
        surveys.delivered(item.proposal(), "王芳", DeskClock.today());
        desk.answers(second, SATISFIED);
        item.reaches("record-survey");
        assertThat(item.openSteps()).as("who answered before is not waited for").containsExactlyInAnyOrder("record-survey", "record-survey",
                "publish-reply");

        desk.answers(lead, SATISFIED);
        assertThat(item.openSteps()).as("a link ends the wait for him who has it").containsExactlyInAnyOrder("record-survey", "publish-reply");
        assertThat(cards.of(List.of(item.task("record-survey").getId()), "office", Set.of("office"))).singleElement()
                .returns("王芳", TaskCards.Card::about);
        item.usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处"));
        assertThat(item.lastEntry().action()).isEqualTo("代录王芳的征询意见表：不满意");
        item.usually("confirm-survey");
        assertThat(item.proposal().round()).as("the worst counts").isEqualTo(2);
        assertThat(surveys.all(item.id())).extracting(one -> one.survey().addressee(), one -> one.answer().overall()).containsExactlyInAnyOrder(
                tuple("何涌", Rating.BASICALLY_SATISFIED), tuple("李明", Rating.BASICALLY_SATISFIED), tuple("王芳", Rating.DISSATISFIED));
    }

    @Test
    void oneSilentProposerDoesNotHoldUpTheOthers() {
        Item item = desk.proposalAt("deliver-reply");
        links.prepare(item.proposal(), List.of("何涌", "李明"), "何涌");
        String lead = deliver(item);
        surveys.delivered(item.proposal(), "李明", DeskClock.today());
        item.reaches("record-survey");
        desk.answers(lead, SATISFIED);
        item.timerFires("survey-expired");
        assertThat(item.openSteps()).containsExactly("publish-reply");
        assertThat(item.lastEntry().action()).isEqualTo("李明的征询期满，记为未反馈");
        assertThat(item.proposal()).returns(1, Proposal::round).returns(State.CLOSED, Proposal::state);
    }
}
