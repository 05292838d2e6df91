package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.JournalEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** 公开: published as it was reviewed before the signature, or withheld. */
@DeskTest
@Covers("publication")
class PublicationModelTest {

    @Autowired
    private Desk desk;

    @Autowired
    private IssuedLetters letters;

    @Autowired
    private Drafts drafts;

    @Test
    void isPublishedAsReviewed() {
        Item item = desk.proposalAt("publish-reply");
        item.as("office").completes("publish-reply");
        assertThat(item.openSteps()).doesNotContain("publish-reply");
    }

    @Test
    void isWithheldAsReviewed() {
        Item item = desk.proposalAt("review-publication");
        item.usually("review-publication", input -> input.put("publication", "CLOSED").put("publicationReason", "涉及商业秘密"));
        assertThat(item.reaches("record-survey").openSteps()).doesNotContain("publish-reply");
    }

    /** R20: whoever is asked in a later round stands in that letter's copies, not in those of the one that was signed. */
    @Test
    void isPublishedAlthoughTheNextRoundHasBegunAndAskedAUnit() {
        Item item = desk.proposalAt("record-survey");
        item.usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处")).usually("confirm-survey");
        item.as("hightech").does("ask-unit", input -> input.put("unit", "市财政局"));
        assertThat(item.proposal().round()).isEqualTo(2);
        assertThat(item.openSteps()).contains("obtain-opinion", "publish-reply");
        item.as("office").completes("publish-reply");
        assertThat(item.openSteps()).doesNotContain("publish-reply");
        item.reaches("assign-number");
        assertThat(letters.of(item.proposal(), drafts.latest(item.id(), 2).orElseThrow()).lead().toJson()).contains("市财政局");
        assertThat(letters.of(item.proposal().inRound(1), drafts.latest(item.id(), 1).orElseThrow()).lead().toJson()).doesNotContain("市财政局");
    }

    @Test
    void goesBackToTheReviewAndIsPublishedThen() {
        Item item = desk.proposalAt("publish-reply");
        item.as("office").doesFrom("publish-reply", "return-publication", PublicationModelTest::returned);
        assertThat(item.openSteps()).contains("review-public-copy").doesNotContain("publish-reply");
        assertThat(item.lastEntry()).extracting(JournalEntry::action, JournalEntry::reason, JournalEntry::returnTo)
                .containsExactly("退回公开审查", "还有联系电话", "review-public-copy");
        item.as("publication").completes("review-public-copy");
        item.as("office").completes("publish-reply");
        assertThat(item.openSteps()).doesNotContain("publish-reply");
    }

    @Test
    void onlyTheRoundInHandGoesBack() {
        Item item = desk.proposalAt("record-survey");
        item.usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处")).usually("confirm-survey");
        while (item.openSteps().stream().filter("publish-reply"::equals).count() < 2) {
            item.usually(item.openSteps().stream().filter(step -> !step.equals("publish-reply")).findFirst().orElseThrow());
        }
        item.as("office").doesFrom("publish-reply", "return-publication", PublicationModelTest::returned);
        assertThat(item.openSteps()).containsOnlyOnce("publish-reply", "review-public-copy");
    }

    @Test
    void remindsOfEveryStep() {
        Item item = desk.proposalAt("publish-reply");
        item.isRemindedOf("publish-reply");
        item.as("office").doesFrom("publish-reply", "return-publication", PublicationModelTest::returned);
        item.isRemindedOf("review-public-copy");
    }

    private static void returned(ObjectNode input) {
        input.put("reason", "还有联系电话");
    }
}
