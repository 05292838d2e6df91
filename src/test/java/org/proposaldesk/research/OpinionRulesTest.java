package org.proposaldesk.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The rules of the opinions of other units (会办意见): R11 until when, R12 how the reply goes on without one. */
@DeskTest
@Import(Aside.class)
class OpinionRulesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Aside aside;

    private Item awaitingOpinion() {
        return desk.proposalAt("obtain-opinion", input -> input.withArray("assistUnits").add("市财政局"));
    }

    private static void givenUp(ObjectNode input) {
        input.put("received", false).put("note", "电话催办两次");
    }

    private static void called(ObjectNode input) {
        input.put("note", "财政局行政政法科答复一周内出具。");
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

    @Test
    void aFurtherUnitIsAskedWhileTheReplyIsDrafted() {
        Item item = desk.proposalAt("draft-reply");
        DeskClock.morningOf(LocalDate.of(2025, 4, 14));
        aside.does(item, "hightech", "ask-unit", input -> input.put("unit", " 市发改委 ").put("note", "株科函〔2025〕7号"));

        assertThat(item.openSteps()).containsExactly("draft-reply", "obtain-opinion");
        assertThat(item.state()).as("the draft goes on").isEqualTo(State.DRAFTING);
        assertThat(opinions.of(item.id())).singleElement().returns("市发改委", Opinions.Opinion::unit).extracting(Opinions.Opinion::dueOn)
                .as("a month from the asking, for the month from assignment is over, and before the later steps").isEqualTo(item.due("obtain-opinion"));
        assertThat(item.lastEntry()).returns("征求市发改委会办意见（发函）", entry -> entry.action());
        assertThat(Refused.fields(Refused.by(() -> aside.does(item, "hightech", "ask-unit", input -> input.put("unit", "市发改委")))))
                .containsExactly("unit");
        assertThat(aside.offered(item, "zhou.nanping")).doesNotContain("ask-unit");
    }

    @Test
    void aUnitIsAskedAgain() {
        Item item = awaitingOpinion();
        item.as("hightech").completes("obtain-opinion");
        aside.does(item, "hightech", "ask-unit", input -> input.put("unit", "市财政局").put("method", "PHONE"));
        assertThat(opinions.of(item.id())).extracting(Opinions.Opinion::asking, Opinions.Opinion::state)
                .containsExactly(tuple(1, OpinionState.RECEIVED), tuple(2, OpinionState.REQUESTED));
    }

    @ParameterizedTest
    @EnumSource
    void r12ADraftDoesNotLeaveWhileAUnitIsAwaited(Desk.Way way) {
        Item item = desk.proposalAt("draft-reply");
        aside.does(item, "hightech", "ask-unit", input -> input.put("unit", "市财政局"));
        Refusal refusal = item.as("hightech", way).isRefused("draft-reply", input -> input.put("category", "A").put("noCommitments", true));
        assertThat(refusal.rule()).isEqualTo("R12");
        assertThat(refusal.getMessage()).contains("市财政局");

        item.as("hightech").completes("obtain-opinion");
        assertThat(item.usually("draft-reply").waitsAt("review-by-section")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void r12BeforeItIsDueAnOpinionIsNotGivenUp(Desk.Way way) {
        Item item = awaitingOpinion();
        aside.does(item, "hightech", "urge-unit", OpinionRulesTest::called);
        DeskClock.morningOf(LocalDate.of(2025, 4, 9));
        assertThat(item.as("hightech", way).isRefused("obtain-opinion", OpinionRulesTest::givenUp).rule()).isEqualTo("R12");
    }

    @ParameterizedTest
    @EnumSource
    void r12AnOpinionIsNotGivenUpBeforeTheUnitWasUrged(Desk.Way way) {
        Item item = awaitingOpinion();
        DeskClock.morningOf(LocalDate.of(2025, 4, 10));
        Refusal refusal = item.as("hightech", way).isRefused("obtain-opinion", OpinionRulesTest::givenUp);
        assertThat(refusal.rule()).isEqualTo("R12");
        assertThat(refusal.getMessage()).contains("还没有催办记录");
    }

    @Test
    void r12AfterwardsTheReplyGoesOnWithoutItAndThatIsNoted() {
        Item item = awaitingOpinion();
        DeskClock.morningOf(LocalDate.of(2025, 4, 10));
        aside.does(item, "hightech", "urge-unit", OpinionRulesTest::called);
        assertThat(item.lastEntry()).returns("催办市财政局（电话）", entry -> entry.action()).returns("财政局行政政法科答复一周内出具。", entry -> entry.opinion());
        item.as("hightech").completes("obtain-opinion", OpinionRulesTest::givenUp);
        assertThat(opinions.of(item.id())).singleElement().returns(OpinionState.NOT_RECEIVED, Opinions.Opinion::state)
                .returns("电话催办两次", Opinions.Opinion::note).returns(1, Opinions.Opinion::urged);
        assertThat(item.lastEntry().action()).isEqualTo("市财政局会办意见未在期限内收到");
        assertThat(item.lastEntry().opinion()).isEqualTo("电话催办两次");
        assertThat(aside.offered(item, "hightech")).as("nobody is left to urge").doesNotContain("urge-unit");
    }

    @Test
    void anOpinionThatComesLateIsNotedAsLate() {
        Item item = awaitingOpinion();
        DeskClock.morningOf(LocalDate.of(2025, 4, 11));
        item.as("hightech").completes("obtain-opinion");
        assertThat(item.lastEntry().action()).isEqualTo("收到市财政局会办意见（迟于期限）");
        assertThat(opinions.of(item.id())).singleElement().matches(Opinions.Opinion::late);
    }

    @ParameterizedTest
    @EnumSource
    void r54ThePaperIsScannedOrItIsSaidWhyNot(Desk.Way way) {
        Item item = awaitingOpinion();
        assertThat(item.as("hightech", way).isRefused("obtain-opinion", input -> input.put("scanReason", " ")).rule()).isEqualTo("R54");
        item.as("hightech", way).completes("obtain-opinion",
                input -> input.put("scanReason", "").putArray("attachmentIds").add(item.uploads("obtain-opinion").toString()));
    }

    @ParameterizedTest
    @EnumSource
    void r31AnOpinionWithAMarkOfSecrecyIsNotTaken(Desk.Way way) {
        Item item = awaitingOpinion();
        assertThat(item.as("hightech", way).isRefused("obtain-opinion", input -> input.put("text", "机密★一年 同意。")).rule()).isEqualTo("R31");
    }

    @Test
    void theOpinionCannotComeBeforeItWasAsked() {
        Item item = awaitingOpinion();
        assertThat(Refused.fields(item.as("hightech").isRefused("obtain-opinion", input -> input.put("receivedOn", "2025-03-08"))))
                .containsExactly("receivedOn");
    }
}
