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
        assertThat(item.state()).isEqualTo(State.RECEIVED);

        item.as("office").completes("register");
        assertThat(item.openSteps()).containsExactly("plan-distribution");
        assertThat(item.state()).isEqualTo(State.REGISTERED);

        item.as("office").completes("plan-distribution");
        assertThat(item.openSteps()).containsExactly("approve-distribution");
        assertThat(item.state()).isEqualTo(State.AWAITING_DISTRIBUTION);

        item.as("deputy").completes("approve-distribution");
        assertThat(item.openSteps()).containsExactly("contact-proposer", "research-point", "research-point");
        assertThat(item.state()).isEqualTo(State.IN_RESEARCH);
        assertThat(item.proposal().leadSection()).isEqualTo("high-tech");
    }

    @Test
    void isPlannedAnewWhenTheDeputyLeaderReturnsThePlan() {
        Item item = desk.proposalAt("approve-distribution");

        item.as("deputy").completes("approve-distribution", input -> input.put("decision", "RETURN").put("reason", "应由成果科牵头"));
        assertThat(item.openSteps()).containsExactly("plan-distribution");
        assertThat(item.lastEntry().returnTo()).isEqualTo("plan-distribution");
        assertThat(item.lastEntry().reason()).isEqualTo("应由成果科牵头");

        item.as("office").completes("plan-distribution", input -> input.put("leadSection", "achievements"));
        item.as("deputy").completes("approve-distribution");
        assertThat(item.proposal().leadSection()).isEqualTo("achievements");
        item.as("zhou.nanping").claims("contact-proposer");
    }

    @Test
    void isDistributedWhileTheAssignerIsAskedToTakeItBack() {
        Item item = desk.takesIn(Desk.proposal()).reaches("register");

        item.as("office").completes("register", input -> input.put("returnRequested", true).put("returnReason", "不属我局职责")
                .put("suggestedUnit", "市工信局"));
        assertThat(item.openSteps()).containsExactly("approve-return", "plan-distribution");
        assertThat(item.lastEntry().action()).contains("申请退回", "市工信局");
    }

    @Test
    void remindsOfEveryStep() {
        Item item = desk.takesIn(Desk.proposal());
        for (String step : new String[] {"sign-for", "register", "plan-distribution", "approve-distribution"}) {
            item.isRemindedOf(step);
            item.usually(step);
        }
        assertThat(item.reminded()).containsExactly("sign-for", "register", "plan-distribution", "approve-distribution");
    }
}
