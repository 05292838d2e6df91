package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 收件分办: signed for, registered, distributed to the sections. */
@DeskTest
@Covers("receipt")
class ReceiptModelTest {

    @Autowired
    private Desk desk;

    @Test
    void isSignedForRegisteredAndDistributed() {
        Item item = desk.takesIn(Desk.proposal());
        assertThat(item.openSteps()).containsExactly("sign-for");
        item.as("office").completes("sign-for");
        assertThat(item.openSteps()).containsExactly("register");
        item.as("office").completes("register");
        assertThat(item.openSteps()).containsExactly("plan-distribution");
        item.as("office").completes("plan-distribution");
        assertThat(item.openSteps()).containsExactly("approve-distribution");
        item.as("deputy").completes("approve-distribution");
        assertThat(item.openSteps()).containsExactly("contact-proposer", "research-point", "research-point");
        assertThat(item.state()).isEqualTo(State.IN_RESEARCH);
    }
}
