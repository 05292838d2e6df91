package org.proposaldesk.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.approval.Rerouting;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 办理会办意见: we give an opinion to the lead unit and reply to nobody (R10). */
@DeskTest
@Covers("assist-opinion")
class AssistOpinionModelTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Rerouting rerouting;

    @Test
    void theOpinionIsWrittenApprovedAndSent() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("draft-opinion");
        assertThat(item.openSteps()).containsExactly("draft-opinion");

        item.usually("draft-opinion").usually("review-by-section").usually("review-by-office");
        assertThat(item.openSteps()).as("the deputy leader signs opinions").containsExactly("sign-reply");
        item.as("deputy").completes("sign-reply");
        item.usually("assign-number").usually("seal-letter").usually("deliver-reply");
        assertThat(item.ended()).isTrue();
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void anOpinionThatIsCorrectedAfterItsSignatureIsApprovedAnew() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("assign-number");
        rerouting.reopen(item.id());
        assertThat(item.openSteps()).as("every hand had passed it on").containsExactly("assign-number");
    }

    @Test
    void remindsOfTheDraft() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("draft-opinion");
        item.isRemindedOf("draft-opinion");
    }
}
