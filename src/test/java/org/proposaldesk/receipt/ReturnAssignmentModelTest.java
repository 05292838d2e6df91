package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 申退: the assigner is asked to take back what is not ours; the work goes on meanwhile (R5, R6). */
@DeskTest
@Covers("return-assignment")
class ReturnAssignmentModelTest {

    @Autowired
    private Desk desk;

    private Item registeredWithReturn() {
        return desk.proposalAt("approve-return", input -> input.put("returnRequested", true).put("returnReason", "不属我局职责")
                .put("suggestedUnit", "市工信局"));
    }

    @Test
    void theAssignerTakesItBack() {
        Item item = registeredWithReturn();

        item.as("deputy").completes("approve-return");
        assertThat(item.openSteps()).containsExactly("plan-distribution", "record-return-decision");

        item.as("office").completes("record-return-decision");
        assertThat(item.ended()).isTrue();
        assertThat(item.state()).isEqualTo(State.RETURNED);
    }

    @Test
    void theAssignerTakesItBackFromResearch() {
        Item item = registeredWithReturn().reaches("research-point");

        item.usually("approve-return").usually("record-return-decision");
        assertThat(item.ended()).isTrue();
        assertThat(item.state()).isEqualTo(State.RETURNED);
    }

    @Test
    void theAssignerDoesNotTakeItBack() {
        Item item = registeredWithReturn();

        item.usually("approve-return");
        item.as("office").completes("record-return-decision", input -> input.put("accepted", false));
        assertThat(item.openSteps()).containsExactly("plan-distribution");
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void theDeputyLeaderDoesNotAsk() {
        Item item = registeredWithReturn();

        item.as("deputy").completes("approve-return", input -> input.put("decision", "RETURN").put("reason", "属我局职责"));
        assertThat(item.openSteps()).containsExactly("plan-distribution");
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void theHeadOfASectionFindsOutInResearchThatItIsNotOurs() {
        Item item = desk.proposalAt("research-point");

        item.as("hightech.head").does("request-return", input -> input.put("reason", "属工信部门职责").put("suggestedUnit", "市工信局"));
        assertThat(item.openSteps()).containsExactly("approve-return", "contact-proposer", "research-point", "research-point");
        item.usually("approve-return").usually("record-return-decision");
        assertThat(item.ended()).isTrue();
        assertThat(item.state()).isEqualTo(State.RETURNED);
    }

    @Test
    void remindsOfEveryStep() {
        Item item = registeredWithReturn();
        item.isRemindedOf("approve-return");
        item.usually("approve-return");
        item.isRemindedOf("record-return-decision");
        item.usually("record-return-decision");
        assertThat(item.state()).isEqualTo(State.RETURNED);
    }
}
