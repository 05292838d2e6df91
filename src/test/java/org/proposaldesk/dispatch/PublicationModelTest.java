package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.springframework.beans.factory.annotation.Autowired;

/** 公开: published as it was reviewed before the signature, or withheld. */
@DeskTest
@Covers("publication")
class PublicationModelTest {

    @Autowired
    private Desk desk;

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

    @Test
    void remindsOfEveryStep() {
        desk.proposalAt("publish-reply").isRemindedOf("publish-reply");
    }
}
