package org.proposaldesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** 公开审查 before the signature: R28, R29, R31. */
@DeskTest
class PublicationReviewTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Drafting drafting;

    @Autowired
    private PublicationReviews reviews;

    private static void closed(ObjectNode input) {
        input.put("publication", "CLOSED").put("publicationReason", "涉及商业秘密");
    }

    @ParameterizedTest
    @EnumSource
    void r28AReplyIsNotSignedBeforeItsPublicationWasReviewed(Desk.Way way) {
        Item item = desk.proposalAt("review-publication");
        assertThat(item.openSteps()).containsExactly("review-publication");
        item.as("publication", way).completes("review-publication");
        assertThat(item.openSteps()).containsExactly("review-by-deputy");
    }

    @ParameterizedTest
    @EnumSource
    void r28NotPublishingWithoutReasonIsRefused(Desk.Way way) {
        Item item = desk.proposalAt("review-publication");
        for (PublicationAttribute attribute : PublicationAttribute.values()) {
            if (attribute != PublicationAttribute.OPEN) {
                Refusal refusal = item.as("publication", way).isRefused("review-publication",
                        input -> input.put("publication", attribute.name()).put("publicationReason", " ").put("summary", "我局已经办理。"));
                assertThat(Refused.rules(refusal)).containsExactly("R28");
                assertThat(Refused.fields(refusal)).containsExactly("publicationReason");
            }
        }
    }

    /** The mark on the letter, the draft and the record of the review say the same, whatever the drafter proposed. */
    @Test
    void r28WhatTheReviewerDecidesIsWhatTheLetterShowsAndTheRecordSays() {
        Item item = desk.proposalAt("review-publication");
        int before = drafts.latest(item.id(), 1).orElseThrow().version();
        item.as("publication").completes("review-publication", PublicationReviewTest::closed);
        Drafts.Draft draft = drafts.latest(item.id(), 1).orElseThrow();
        assertThat(draft.version()).isEqualTo(before + 1);
        assertThat(drafting.letters(item.proposal(), draft.content()).lead().marks().publication()).isEqualTo("不公开");
        assertThat(reviews.of(item.id(), 1)).get().returns(PublicationAttribute.CLOSED, PublicationReviews.Review::attribute)
                .returns("涉及商业秘密", PublicationReviews.Review::reason).returns(draft.contentHash(), PublicationReviews.Review::contentHash);
        assertThat(item.lastEntry().action()).contains("不公开", "原拟同意公开");
        assertThat(item.lastEntry().contentHash()).isEqualTo(draft.contentHash());
        item.reaches("record-survey");
        assertThat(item.openSteps()).doesNotContain("publish-reply");
    }

    @Test
    void r28TheSameAttributeIsNoNewVersion() {
        Item item = desk.proposalAt("review-publication");
        Drafts.Draft before = drafts.latest(item.id(), 1).orElseThrow();
        item.usually("review-publication");
        assertThat(drafts.latest(item.id(), 1)).contains(before);
        assertThat(reviews.of(item.id(), 1)).get().returns(before.contentHash(), PublicationReviews.Review::contentHash);
    }

    /** A text that was corrected later is reviewed again, even by way of hands that come after the review. */
    @Test
    void r28ANewTextIsReviewedAnew() {
        Item item = desk.proposalAt("sign-reply");
        item.usually("sign-reply", input -> input.put("decision", "RETURN").put("returnTo", "revise-draft").put("reason", "请补充数据"));
        item.usually("revise-draft", input -> input.put("nextSteps", "继续推进。")).reaches("review-publication").usually("review-publication");
        assertThat(reviews.of(item.id(), 1)).get()
                .returns(drafts.latest(item.id(), 1).orElseThrow().contentHash(), PublicationReviews.Review::contentHash);
    }

    @ParameterizedTest
    @EnumSource
    void r29PublishingAgainstTheWishOfTheProposerNeedsAReason(Desk.Way way) {
        Item item = desk.proposalAt("review-publication", input -> input.put("consentsToPublication", false).put("refusalReason", "涉及个人经历"));
        Refusal refusal = item.as("publication", way).isRefused("review-publication",
                input -> input.put("publication", "OPEN").put("publicationReason", ""));
        assertThat(refusal.rule()).isEqualTo("R29");
        item.as("publication", way).completes("review-publication", input -> input.put("publication", "SUMMARY").put("publicationReason", "隐去身份后公开").put("summary", "我局已经办理。"));
        assertThat(reviews.of(item.id(), 1)).get().returns(PublicationAttribute.SUMMARY, PublicationReviews.Review::attribute);
    }

    @ParameterizedTest
    @EnumSource
    void r31TheReviewerConfirmsThatThereIsNoStateSecret(Desk.Way way) {
        Item item = desk.proposalAt("review-publication");
        assertThat(item.as("publication", way).isRefused("review-publication", input -> input.put("secretFree", false)).rule()).isEqualTo("R31");
    }

    @ParameterizedTest
    @EnumSource
    void r31ATextWithASecrecyMarkDoesNotLeaveTheDrafter(Desk.Way way) {
        Item item = desk.proposalAt("draft-reply");
        assertThat(item.as("hightech", way).isRefused("draft-reply", input -> input.put("nextSteps", "机密★一年")).rule()).isEqualTo("R31");
    }
}
