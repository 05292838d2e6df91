package org.proposaldesk.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The rules of contacts with the proposer (沟通): R8 which are wanted before a draft leaves, R9 how they are counted. */
@DeskTest
@Import(Aside.class)
class ContactRulesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Aside aside;

    @Autowired
    private ContactRates rates;

    private static Consumer<ObjectNode> as(String form, String rank) {
        return input -> ((ObjectNode) input.withArray("contacts").get(0)).put("form", form).put("rank", rank);
    }

    private static void onSite(ObjectNode input) {
        input.put("stage", "DURING").put("form", "ON_SITE").put("bureauPeople", "高新承办").put("content", "到企业现场听取意见。");
    }

    /** An item whose proposer was only telephoned and whose draft is to leave. */
    private Item telephoned(Consumer<ObjectNode> registration) {
        Item item = desk.proposalAt("contact-proposer", registration);
        item.usually("contact-proposer", as("PHONE", "STAFF"));
        return item.reaches("draft-reply");
    }

    @ParameterizedTest
    @EnumSource
    void r8DraftingDoesNotBeginWithoutAContact(Desk.Way way) {
        Item item = desk.proposalAt("contact-proposer");
        assertThat(item.as("hightech", way).isRefused("contact-proposer", input -> input.putArray("contacts")).rule()).isEqualTo("R8");
    }

    @ParameterizedTest
    @EnumSource
    void r8AContactAfterTheHandlingIsTooLate(Desk.Way way) {
        Item item = desk.proposalAt("contact-proposer");
        assertThat(item.as("hightech", way).isRefused("contact-proposer",
                input -> ((ObjectNode) input.withArray("contacts").get(0)).put("stage", "AFTER")).rule()).isEqualTo("R8");
    }

    @Test
    void r8AContactThatWasRecordedBeforeIsEnough() {
        Item item = desk.proposalAt("contact-proposer");
        aside.does(item, "hightech", "record-contact", ContactRulesTest::onSite);
        assertThat(item.lastEntry()).returns("record-contact", entry -> entry.step()).returns("记录办中沟通（现场办理，未表态）", entry -> entry.action());
        item.as("hightech").completes("contact-proposer", input -> input.putArray("contacts"));
        assertThat(item.waitsAt("contact-proposer")).isFalse();
    }

    @Test
    void r8ForAnOrdinaryItemATelephoneCallIsEnough() {
        assertThat(telephoned(input -> { }).usually("draft-reply").waitsAt("review-by-section")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void r8ADraftOfAKeyItemWantsAMeeting(Desk.Way way) {
        Item item = telephoned(input -> input.put("keyItem", true));
        Refusal refusal = item.as("hightech", way).isRefused("draft-reply", input -> input.put("category", "A").put("noCommitments", true));
        assertThat(refusal.rule()).isEqualTo("R8");
        assertThat(refusal.getMessage()).contains("当面沟通");

        aside.does(item, "hightech", "record-contact", ContactRulesTest::onSite);
        assertThat(item.usually("draft-reply").waitsAt("review-by-section")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void r8ADraftForABodyWantsAMeeting(Desk.Way way) {
        Item item = telephoned(input -> ((ObjectNode) input.withArray("proposers").get(0)).put("name", "民建株洲市委会").put("category", "PARTY"));
        assertThat(item.as("hightech", way).isRefused("draft-reply", input -> input.put("category", "A").put("noCommitments", true)).rule())
                .isEqualTo("R8");
    }

    /** Domain 2.8: a new contact, face to face, with a leader of at least the rank of a deputy. */
    @ParameterizedTest
    @EnumSource
    void r8ASecondRoundWantsALeaderFaceToFace(Desk.Way way) {
        Item item = desk.proposalAt("record-survey");
        item.usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处")).usually("confirm-survey");
        item.reaches("contact-proposer").usually("contact-proposer", as("PHONE", "BUREAU_HEAD"));
        item.reaches("draft-reply");
        assertThat(refused(item, way)).contains("当面沟通");
        aside.does(item, "hightech", "record-contact", ContactRulesTest::onSite);
        aside.does(item, "deputy", "record-contact", input -> {
            onSite(input);
            input.put("stage", "AFTER").put("rank", "DEPUTY_LEADER");
        });
        // The bureau head telephoned, which a leader may; nobody has to be the same contact.
        assertThat(item.usually("draft-reply").waitsAt("review-by-section")).isTrue();
    }

    @Test
    void r8BothConditionsAreNamedAtOnce() {
        Item item = desk.proposalAt("record-survey");
        item.usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处")).usually("confirm-survey");
        item.reaches("contact-proposer").usually("contact-proposer", as("PHONE", "STAFF"));
        item.reaches("draft-reply");
        assertThat(refused(item, Desk.Way.FORM)).contains("当面沟通", "分管局领导以上");
    }

    @ParameterizedTest
    @EnumSource
    void r8AVisitOfTheHandlerIsNotEnoughInASecondRound(Desk.Way way) {
        Item item = desk.proposalAt("record-survey");
        item.usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处")).usually("confirm-survey");
        item.reaches("contact-proposer").usually("contact-proposer", as("VISIT", "SECTION_HEAD"));
        item.reaches("draft-reply");
        assertThat(refused(item, way)).contains("分管局领导以上");
        aside.does(item, "deputy", "record-contact", input -> {
            onSite(input);
            input.put("rank", "DEPUTY_LEADER");
        });
        assertThat(item.usually("draft-reply").waitsAt("review-by-section")).isTrue();
    }

    private static String refused(Item item, Desk.Way way) {
        Refusal refusal = item.as("hightech", way).isRefused("draft-reply", input -> input.put("category", "A").put("noCommitments", true));
        assertThat(refusal.rule()).isEqualTo("R8");
        return refusal.getMessage();
    }

    @ParameterizedTest
    @EnumSource
    void r8AContactBeforeTheAssignmentIsNoneOfThisItem(Desk.Way way) {
        Item item = desk.proposalAt("contact-proposer");
        Refusal refusal = item.as("hightech", way).isRefused("contact-proposer",
                input -> ((ObjectNode) input.withArray("contacts").get(0)).put("on", "2025-03-08"));
        assertThat(refusal.rule()).isEqualTo("R8");
        assertThat(Refused.fields(refusal)).containsExactly("contacts[0].on");
        assertThat(refusal.getMessage()).contains("2025年3月9日");
        item.as("hightech", way).completes("contact-proposer", input -> ((ObjectNode) input.withArray("contacts").get(0)).put("on", "2025-03-09"));
    }

    /** Domain 2.8: a new contact, after the feedback. */
    @Test
    void r8AContactOfTheFirstRoundDoesNotCountInTheSecond() {
        Item item = desk.proposalAt("record-survey");
        DeskClock.morningOf(LocalDate.of(2025, 3, 17));
        item.usually("record-survey", input -> input.put("receivedOn", "2025-03-14").put("result", "DISSATISFIED").put("comment", "没有落到实处"))
                .usually("confirm-survey");
        item.reaches("contact-proposer");
        Refusal refusal = Refused.by(() -> aside.does(item, "deputy", "record-contact", input -> {
            onSite(input);
            input.put("on", "2025-03-13");
        }));
        assertThat(Refused.fields(refusal)).containsExactly("on");
        aside.does(item, "deputy", "record-contact", input -> {
            onSite(input);
            input.put("on", "2025-03-14");
        });
    }

    /** Domain P13: the office returns a letter whose proposer is not satisfied, or says why not. */
    @ParameterizedTest
    @EnumSource
    void r8WhoPassesALetterThatTheProposerIsNotSatisfiedWithSaysWhy(Desk.Way way) {
        Item item = desk.proposalAt("contact-proposer");
        item.usually("contact-proposer", input -> ((ObjectNode) input.withArray("contacts").get(0)).put("attitude", "DISSATISFIED"));
        item.reaches("review-by-office");
        Refusal refusal = item.as("reviewer", way).isRefused("review-by-office", input -> { });
        assertThat(refusal.rule()).isEqualTo("R8");
        assertThat(Refused.fields(refusal)).containsExactly("opinion");
        item.as("reviewer", way).completes("review-by-office", input -> input.put("opinion", "所提事项超出本局职权，已当面说明"));
        assertThat(item.lastEntry().opinion()).contains("超出本局职权");
    }

    @Test
    void r8WhatTheProposerSaidLastCounts() {
        Item item = desk.proposalAt("contact-proposer");
        item.usually("contact-proposer", input -> ((ObjectNode) input.withArray("contacts").get(0)).put("attitude", "DISSATISFIED"));
        item.reaches("review-by-office");
        aside.does(item, "hightech", "record-contact", input -> {
            onSite(input);
            input.put("attitude", "SATISFIED");
        });
        assertThat(item.usually("review-by-office").waitsAt("review-by-office")).isFalse();
    }

    @Test
    void contactsAreRecordedByThoseWhoWorkOnTheItem() {
        Item item = desk.proposalAt("research-point");
        assertThat(aside.offered(item, "hightech")).contains("record-contact");
        assertThat(aside.offered(item, "office")).contains("record-contact");
        assertThat(aside.offered(item, "deputy")).contains("record-contact");
        assertThat(aside.offered(item, "supervisor")).doesNotContain("record-contact");
    }

    @Test
    void aContactIsWhole() {
        Item item = desk.proposalAt("research-point");
        Refusal refusal = Refused.by(() -> aside.does(item, "hightech", "record-contact",
                input -> input.put("bureauPeople", "").putNull("rank").put("content", "机密★1年").put("on", "2025-03-11")));
        assertThat(Refused.fields(refusal)).containsExactly("form", "on", "bureauPeople", "rank", "content");
        assertThat(Refused.rules(refusal)).containsExactly("R31");
    }

    @Test
    void r9AVisitCountsForBothRatesATelephoneCallForOne() {
        // A year of its own: other tests leave their items in the database.
        DeskClock.morningOf(LocalDate.of(2024, 3, 11));
        desk.takesIn(Desk.proposal(HandlingMode.ASSIST, LocalDate.of(2024, 3, 8))).reaches("draft-opinion");
        for (String form : new String[] {"VISIT", "PHONE"}) {
            desk.proposalAt("contact-proposer").usually("contact-proposer", as(form, "STAFF"));
        }
        desk.proposalAt("contact-proposer");
        assertThat(rates.of(2024).meetingRate()).isEqualByComparingTo("33.3");
        assertThat(rates.of(2024).contactRate()).isEqualByComparingTo("66.7");
        assertThat(rates.of(1999).meetingRate()).as("no items, no rate (R48)").isNull();
    }
}
