package org.proposaldesk.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 起草: the lead section writes the reply. */
@DeskTest
@Covers("drafting")
class DraftingModelTest {

    @Autowired
    private Desk desk;

    @Test
    void theLeadSectionWritesTheReply() {
        Item item = desk.proposalAt("draft-reply");
        assertThat(item.state()).isEqualTo(State.DRAFTING);

        item.as("hightech").completes("draft-reply");
        assertThat(item.openSteps()).containsExactly("review-by-section");
        assertThat(item.lastEntry().contentHash()).hasSize(64);
    }

    @Test
    void remindsOfTheDraft() {
        Item item = desk.proposalAt("draft-reply");
        item.isRemindedOf("draft-reply");
    }
}
