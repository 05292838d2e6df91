package org.proposaldesk.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.followup.CommitmentRepository;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules for what leaves the drafter. */
@DeskTest
class DraftingRulesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Drafts drafts;

    @Autowired
    private CommitmentRepository commitments;

    private static void answer(ObjectNode input, int point, String text) {
        ((ObjectNode) input.withArray("answers").get(point)).put("text", text);
    }

    /** One item for all refusals: a refusal leaves it as it was. */
    private static Item draft;

    private Refusal draftRefused(Desk.Way way, Consumer<ObjectNode> change) {
        if (draft == null) {
            draft = desk.proposalAt("draft-reply");
        }
        return draft.as("hightech", way).isRefused("draft-reply", change);
    }

    @ParameterizedTest
    @EnumSource
    void r15EachPointIsAnsweredBeforeTheDraftLeaves(Desk.Way way) {
        Refusal refusal = draftRefused(way, input -> answer(input, 1, " "));
        assertThat(refusal.rule()).isEqualTo("R15");
        assertThat(Refused.fields(refusal)).containsExactly("answers[1].text");
        assertThat(refusal.getMessage()).contains("支持高新企业");
    }

    @ParameterizedTest
    @EnumSource
    void r15NoPointIsLeftOut(Desk.Way way) {
        assertThat(draftRefused(way, input -> input.withArray("answers").remove(0)).rule()).isEqualTo("R15");
    }

    @ParameterizedTest
    @EnumSource
    void r15ARevisedDraftAnswersEachPointToo(Desk.Way way) {
        Item item = desk.proposalAt("review-by-section");
        item.usually("review-by-section", input -> input.put("decision", "RETURN").put("reason", "请补充"));
        assertThat(item.as("hightech", way).isRefused("revise-draft", input -> answer(input, 0, "")).rule()).isEqualTo("R15");
    }

    @ParameterizedTest
    @EnumSource
    void r26OnlyCategoriesOfTheSchemeAreTaken(Desk.Way way) {
        assertThat(draftRefused(way, input -> input.put("category", "E")).rule()).isEqualTo("R26");
    }

    @Test
    void r26TheDraftKeepsTheSchemeOfItsCategory() {
        Item item = desk.proposalAt("review-by-section");
        assertThat(drafts.latest(item.id(), 1).orElseThrow().content()).returns("A", DraftContent::category)
                .returns("national-2005", DraftContent::categoryScheme);
    }

    @ParameterizedTest
    @EnumSource
    void r28AReplyThatIsNotOpenSaysWhy(Desk.Way way) {
        assertThat(draftRefused(way, input -> input.put("publication", "CLOSED")).rule()).isEqualTo("R28");
    }

    @ParameterizedTest
    @EnumSource
    void r29TheProposersWishPresetsTheAttributeAndADifferentOneSaysWhy(Desk.Way way) {
        Item item = desk.proposalAt("draft-reply", input -> input.put("consentsToPublication", false).put("refusalReason", "涉及个人隐私"));
        assertThat(item.as("hightech").input(item.task("draft-reply"), input -> { }).path("publication").asText()).isEqualTo("CLOSED");
        Refusal refusal = item.as("hightech", way).isRefused("draft-reply", input -> input.put("publication", "OPEN").put("publicationReason", ""));
        assertThat(refusal.rule()).isEqualTo("R29");
        item.as("hightech", way).completes("draft-reply", input -> input.put("publication", "OPEN").put("publicationReason", "已隐去个人信息"));
        assertThat(item.waitsAt("review-by-section")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★", "详见秘密 ★三年", "绝密★"})
    void r31NothingSecretEnters(String text) {
        assertThat(draftRefused(Desk.Way.FORM, input -> answer(input, 0, "已落实。" + text)).rule()).isEqualTo("R31");
        assertThat(draftRefused(Desk.Way.ENGINE, input -> input.put("nextSteps", text)).rule()).isEqualTo("R31");
    }

    @ParameterizedTest
    @EnumSource
    void r45PromisesAreListedOrDenied(Desk.Way way) {
        assertThat(draftRefused(way, input -> input.put("noCommitments", false)).rule()).isEqualTo("R45");
        assertThat(draftRefused(way, input -> input.withArray("commitments").addObject().put("text", "修订条例").put("kind", "POLICY")
                .put("promisedOn", "2026-06-30")).rule()).as("both").isEqualTo("R45");
    }

    @ParameterizedTest
    @EnumSource
    void r45APromiseHasADateThatIsStillToCome(Desk.Way way) {
        Refusal refusal = draftRefused(way, input -> input.put("noCommitments", false).withArray("commitments").addObject().put("text", "修订条例")
                .put("kind", "POLICY").put("promisedOn", "2025-03-09"));
        assertThat(Refused.fields(refusal)).containsExactly("commitments[0].promisedOn");
    }

    @Test
    void r45ThePromisesOfASolvedItemAreFollowedToo() {
        Item item = desk.proposalAt("draft-reply");
        item.usually("draft-reply", input -> input.put("category", "A").put("noCommitments", false).withArray("commitments").addObject()
                .put("text", "修订条例").put("kind", "POLICY").put("promisedOn", "2026-06-30"));
        item.reaches("sign-reply");
        assertThat(commitments.of(item.id())).as("nothing is promised before it is signed").isEmpty();
        item.usually("sign-reply");
        assertThat(commitments.of(item.id())).extracting(CommitmentRepository.Commitment::text).containsExactly("修订条例");
    }

    @ParameterizedTest
    @CsvSource({"0731-28687609, true", "13800138000, true", "28687609, true", "0731-2868, false", "电话, false", "'', false"})
    void r61TheTelephoneNumberCanBeCalled(String phone, boolean accepted) {
        if (accepted) {
            Item item = desk.proposalAt("draft-reply");
            item.as("hightech").completes("draft-reply", input -> input.put("phone", phone));
            assertThat(item.waitsAt("review-by-section")).isTrue();
        } else {
            assertThat(draftRefused(Desk.Way.FORM, input -> input.put("phone", phone)).rule()).isEqualTo("R61");
        }
    }

    @Test
    void r10AnOpinionHasNoCategoryNoAttributeAndNoPromises() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("draft-opinion");
        item.usually("draft-opinion", input -> input.put("category", "A").put("publication", "OPEN").withArray("commitments").addObject()
                .put("text", "修订条例").put("kind", "POLICY").put("promisedOn", "2026-06-30"));
        assertThat(drafts.latest(item.id(), 1).orElseThrow().content()).returns(null, DraftContent::category)
                .returns(null, DraftContent::publication).returns(List.of(), DraftContent::commitments);
    }
}
