package org.proposaldesk.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R41: the link that is enclosed with the letter works from the seal on, whenever the delivery is recorded. */
@DeskTest
class SurveyLinkTest {

    private static final OnlineSurvey.Answer SATISFIED = new OnlineSurvey.Answer(Rating.SATISFIED, Rating.SATISFIED, "");
    private static final OnlineSurvey.Answer DISSATISFIED = new OnlineSurvey.Answer(Rating.SATISFIED, Rating.DISSATISFIED, "没有落到实处");

    @Autowired
    private Desk desk;

    @Autowired
    private OnlineSurvey online;

    @Autowired
    private SurveyLinks links;

    @Autowired
    private Surveys surveys;

    @Autowired
    private JdbcClient jdbc;

    private Surveys.Survey surveyOf(Item item) {
        return surveys.of(item.id(), item.proposal().round()).get(0);
    }

    private String closed(String token) {
        return online.open(token).orElseThrow().closed();
    }

    @Test
    void r41TheLinkIsOneFromTheSealToTheDeliveryAndThenForgotten() {
        Item item = desk.proposalAt("seal-letter");
        assertThat(surveys.of(item.id(), 1)).isEmpty();
        item.usually("seal-letter");
        String token = item.surveyToken();
        assertThat(surveyOf(item)).returns(Surveys.State.AWAITING_DELIVERY, Surveys.Survey::state).returns(null, Surveys.Survey::sentOn)
                .returns(null, Surveys.Survey::dueOn);
        item.as("office").claims("deliver-reply").open(item.task("deliver-reply"));
        assertThat(item.surveyToken()).isEqualTo(token);
        assertThat(closed(token)).isNull();

        item.as("office").completes("deliver-reply");
        assertThat(links.enclosed(item.id(), 1)).as("erased").isEmpty();
        assertThat(surveyOf(item)).returns(Surveys.State.SENT, Surveys.Survey::state).returns(DeskClock.today(), Surveys.Survey::sentOn);
        assertThat(jdbc.sql("select count(*) from proposal_desk.task_input where input::text like '%' || :token || '%'").param("token", token)
                .query(Integer.class).single()).isZero();
        desk.answers(token, SATISFIED);
    }

    @ParameterizedTest
    @EnumSource
    void r41AnAnswerThatComesBeforeTheDeliveryIsRecordedCounts(Desk.Way way) {
        Item item = desk.proposalAt("deliver-reply");
        String token = item.surveyToken();
        desk.answers(token, SATISFIED);
        assertThat(item.openSteps()).containsExactly("deliver-reply");
        assertThat(Refused.by(() -> desk.answers(token, SATISFIED)).rule()).isEqualTo("R41");
        item.as("hightech", way).completes("deliver-reply");
        assertThat(surveyOf(item)).returns(Surveys.State.ANSWERED, Surveys.Survey::state).returns(DeskClock.today(), Surveys.Survey::sentOn);
        item.usually("send-copies");
        assertThat(item.openSteps()).as("nobody waits for what has come").containsExactly("publish-reply");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void r43WhoIsNotSatisfiedBeforeTheDeliveryIsRecordedOpensTheNextRoundWithALinkOfItsOwn() {
        Item item = desk.proposalAt("deliver-reply");
        String first = item.surveyToken();
        desk.answers(first, DISSATISFIED);
        item.usually("deliver-reply").usually("send-copies");
        assertThat(item.proposal()).returns(2, Proposal::round);
        item.reaches("deliver-reply");
        assertThat(item.surveyToken()).isNotEqualTo(first);
        assertThat(Refused.by(() -> desk.answers(first, SATISFIED)).rule()).isEqualTo("R41");
        desk.answers(item.surveyToken(), SATISFIED);
    }

    @ParameterizedTest
    @EnumSource
    void r23UnderANewNumberTheLinkStaysAndUntilTheNewSealNobodyAnswers(Desk.Way way) {
        Item item = desk.proposalAt("deliver-reply");
        String token = item.surveyToken();
        item.as("office").does("void-number", input -> input.put("reason", "号码印错"));
        item.as("reviewer", way).completes("approve-void-number");
        assertThat(closed(token)).contains("重新制发");
        assertThat(Refused.by(() -> desk.answers(token, SATISFIED)).getMessage()).contains("重新制发");
        item.reaches("deliver-reply");
        assertThat(item.surveyToken()).isEqualTo(token);
        assertThat(surveys.of(item.id(), 1)).hasSize(1);
        desk.answers(token, SATISFIED);
    }

    @Test
    void r20WhileTheLetterIsCorrectedNobodyAnswers() {
        Item item = desk.proposalAt("deliver-reply");
        String token = item.surveyToken();
        item.as("office").does("correct-after-signing", input -> input.put("reason", "金额写错").put("resume", "DIRECT"));
        assertThat(Refused.by(() -> desk.answers(token, SATISFIED)).rule()).isEqualTo("R41");
        item.reaches("deliver-reply");
        assertThat(item.surveyToken()).isEqualTo(token);
        assertThat(surveys.of(item.id(), 1)).hasSize(1);
    }

    @Test
    void r20WhatAProposerHasAnsweredIsNeitherCorrectedNorNumberedAnew() {
        Item item = desk.proposalAt("deliver-reply");
        assertThat(item.as("office").isOffered()).contains("void-number", "correct-after-signing");
        desk.answers(item.surveyToken(), SATISFIED);
        assertThat(item.as("office").isOffered()).doesNotContain("void-number", "correct-after-signing");
    }

    @Test
    void r14WhoIsNotAskedAnyMoreHasNoLink() {
        Item item = desk.proposalAt("deliver-reply");
        links.prepare(item.proposal(), List.of("何涌", "李明"), "何涌");
        String second = links.enclosed(item.id(), 1).get("李明");
        links.prepare(item.proposal(), List.of("何涌"), "何涌");
        assertThat(links.enclosed(item.id(), 1)).containsOnlyKeys("何涌");
        assertThat(online.open(second)).isEmpty();
    }
}
