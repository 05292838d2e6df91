package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.springframework.beans.factory.annotation.Autowired;

/** 公开: reviewed and published, or withheld. */
@DeskTest
@Covers("publication")
class PublicationModelTest {

    @Autowired
    private Desk desk;

    @Test
    void isReviewedAndPublished() {
        Item item = desk.proposalAt("review-publication");

        item.as("publication").completes("review-publication");
        assertThat(item.openSteps()).containsExactly("publish-reply", "record-survey");
        item.as("office").completes("publish-reply");
        assertThat(item.openSteps()).containsExactly("record-survey");
    }

    @Test
    void isWithheld() {
        Item item = desk.proposalAt("review-publication");

        item.as("publication").completes("review-publication", input -> input.put("decision", "WITHHOLD").put("reason", "涉及商业秘密"));
        assertThat(item.openSteps()).containsExactly("record-survey");
        assertThat(item.lastEntry().reason()).isEqualTo("涉及商业秘密");
    }

    @Test
    void remindsOfEveryStep() {
        Item item = desk.proposalAt("review-publication");
        item.isRemindedOf("review-publication");
        item.usually("review-publication");
        item.isRemindedOf("publish-reply");
    }
}
