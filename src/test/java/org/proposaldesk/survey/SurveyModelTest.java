package org.proposaldesk.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.JournalEntry;
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

    private String deliver(Item item) {
        String token = Surveys.newToken();
        item.usually("deliver-reply", input -> input.put("surveyToken", token));
        return token;
    }

    private Surveys.Survey surveyOf(Item item) {
        return surveys.of(item.id(), 1).orElseThrow();
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
}
