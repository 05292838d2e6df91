package org.proposaldesk.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of research: opinions of other units, contacts with the proposer. */
@DeskTest
class ResearchRulesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Opinions opinions;

    private Item awaitingOpinion() {
        return desk.proposalAt("obtain-opinion", input -> input.withArray("assistUnits").add("市财政局"));
    }

    private static void byPhone(ObjectNode input) {
        ((ObjectNode) input.withArray("contacts").get(0)).put("form", "PHONE");
    }

    @ParameterizedTest
    @EnumSource
    void r8NoReplyWithoutAContact(Desk.Way way) {
        Item item = desk.proposalAt("contact-proposer");
        Refusal refusal = item.as("hightech", way).isRefused("contact-proposer", input -> input.putArray("contacts"));
        assertThat(refusal.rule()).isEqualTo("R8");
    }

    @ParameterizedTest
    @EnumSource
    void r8AContactAfterTheHandlingIsTooLate(Desk.Way way) {
        Item item = desk.proposalAt("contact-proposer");
        assertThat(item.as("hightech", way).isRefused("contact-proposer",
                input -> ((ObjectNode) input.withArray("contacts").get(0)).put("stage", "AFTER")).rule()).isEqualTo("R8");
    }

    @Test
    void r8ForAnOrdinaryItemATelephoneCallIsEnough() {
        Item item = desk.proposalAt("contact-proposer");
        item.as("hightech").completes("contact-proposer", ResearchRulesTest::byPhone);
        assertThat(item.waitsAt("contact-proposer")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void r8AKeyItemWantsAMeeting(Desk.Way way) {
        Item item = desk.proposalAt("contact-proposer", input -> input.put("keyItem", true));
        assertThat(item.as("hightech", way).isRefused("contact-proposer", ResearchRulesTest::byPhone).rule()).isEqualTo("R8");
    }

    @ParameterizedTest
    @EnumSource
    void r8AnItemOfABodyWantsAMeeting(Desk.Way way) {
        Item item = desk.proposalAt("contact-proposer",
                input -> ((ObjectNode) input.withArray("proposers").get(0)).put("name", "民建株洲市委会").put("category", "PARTY"));
        assertThat(item.as("hightech", way).isRefused("contact-proposer", ResearchRulesTest::byPhone).rule()).isEqualTo("R8");
    }

    @ParameterizedTest
    @EnumSource
    void r8ASecondRoundWantsAMeeting(Desk.Way way) {
        Item item = desk.proposalAt("record-survey");
        item.usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处")).usually("confirm-survey");
        assertThat(item.as("hightech", way).isRefused("contact-proposer", ResearchRulesTest::byPhone).rule()).isEqualTo("R8");
    }

    @Test
    void r11AnOpinionIsDueOneMonthAfterAssignment() {
        DeskClock.morningOf(LocalDate.of(2026, 3, 11));
        Item item = awaitingOpinion();
        assertThat(item.proposal().assignedOn()).isEqualTo("2026-03-10");
        assertThat(item.due("obtain-opinion")).isEqualTo("2026-04-10");
        assertThat(opinions.of(item.id())).singleElement().extracting(Opinions.Opinion::dueOn).isEqualTo(LocalDate.of(2026, 4, 10));
    }

    @Test
    void r11OurOwnOpinionIsDueOneMonthAfterAssignment() {
        DeskClock.morningOf(LocalDate.of(2026, 3, 11));
        assertThat(desk.takesIn(Desk.assistProposal()).proposal().due()).isEqualTo("2026-04-10");
    }

    @ParameterizedTest
    @EnumSource
    void r12BeforeItIsDueAnOpinionIsNotGivenUp(Desk.Way way) {
        Item item = awaitingOpinion();
        DeskClock.morningOf(LocalDate.of(2025, 4, 9));
        assertThat(item.as("hightech", way).isRefused("obtain-opinion",
                input -> input.put("received", false).put("note", "电话催办两次")).rule()).isEqualTo("R12");
    }

    @Test
    void r12AfterwardsTheReplyGoesOnWithoutItAndThatIsNoted() {
        Item item = awaitingOpinion();
        DeskClock.morningOf(LocalDate.of(2025, 4, 10));
        item.as("hightech").completes("obtain-opinion", input -> input.put("received", false).put("note", "电话催办两次"));
        assertThat(opinions.of(item.id())).singleElement().returns(OpinionState.NOT_RECEIVED, Opinions.Opinion::state)
                .returns("电话催办两次", Opinions.Opinion::note);
        assertThat(item.lastEntry().action()).isEqualTo("市财政局会办意见未在期限内收到");
        assertThat(item.lastEntry().opinion()).isEqualTo("电话催办两次");
    }
}
