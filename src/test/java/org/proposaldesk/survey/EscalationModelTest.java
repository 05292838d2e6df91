package org.proposaldesk.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 提请上级协调: after the last round the authorities above decide how to go on (R44). */
@DeskTest
@Covers("escalation")
class EscalationModelTest {

    @Autowired
    private Desk desk;

    @Test
    void aProposerWhoIsStillNotSatisfiedIsTakenToTheAuthoritiesAbove() {
        Item item = desk.proposalAt("record-survey");
        for (int round = 1; round <= 2; round++) {
            item.reaches("record-survey").usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处"))
                    .usually("confirm-survey");
        }
        assertThat(item.state()).isEqualTo(State.ESCALATED);
        item.isRemindedOf("escalate");
        item.as("office").completes("escalate");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }
}
