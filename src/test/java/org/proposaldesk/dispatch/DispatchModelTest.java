package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 发文送达: number, seal, delivery, copies. */
@DeskTest
@Covers("dispatch")
class DispatchModelTest {

    @Autowired
    private Desk desk;

    @Test
    void isNumberedSealedDeliveredAndCopied() {
        Item item = desk.proposalAt("assign-number");

        item.as("office").completes("assign-number");
        assertThat(item.state()).isEqualTo(State.NUMBERED);
        item.as("seal").completes("seal-letter");
        assertThat(item.state()).isEqualTo(State.SEALED);
        item.as("hightech").completes("deliver-reply");
        assertThat(item.openSteps()).containsExactly("send-copies");
        assertThat(item.state()).isEqualTo(State.REPLIED);
        item.as("office").completes("send-copies");
        assertThat(item.openSteps()).containsExactly("publish-reply", "record-survey");
    }

    @Test
    void theOfficeMayDeliverToo() {
        Item item = desk.proposalAt("deliver-reply");
        item.as("office").completes("deliver-reply");
        assertThat(item.openSteps()).containsExactly("send-copies");
    }

    @Test
    void anOpinionGoesToTheLeadUnitWithoutCopies() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("deliver-reply");
        item.usually("deliver-reply");
        assertThat(item.ended()).isTrue();
    }

    @Test
    void remindsOfEveryStep() {
        Item item = desk.proposalAt("assign-number");
        for (String step : new String[] {"assign-number", "seal-letter", "deliver-reply", "send-copies"}) {
            item.isRemindedOf(step);
            item.usually(step);
        }
    }
}
