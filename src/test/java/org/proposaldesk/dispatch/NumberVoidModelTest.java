package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 作废文号: another person decides, while dispatch waits or while the letter is signed anew. */
@DeskTest
@Covers("number-void")
class NumberVoidModelTest {

    @Autowired
    private Desk desk;

    private Item corrected() {
        Item item = desk.proposalAt("seal-letter");
        item.as("office").does("correct-after-signing", input -> input.put("reason", "金额写错"));
        return item;
    }

    @Test
    void isDecidedWhileTheLetterIsWrittenAnew() {
        Item item = corrected();
        assertThat(item.openSteps()).containsExactly("approve-void-number", "revise-draft");
        assertThat(item.state()).isEqualTo(State.DRAFTING);
        item.as("reviewer").completes("approve-void-number");
        assertThat(item.openSteps()).containsExactly("revise-draft");
        item.reaches("assign-number");
        assertThat(item.openSteps()).containsExactly("assign-number");
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void remindsOfTheDecision() {
        corrected().isRemindedOf("approve-void-number");
    }

    @Test
    void endsWithTheItem() {
        Item item = corrected();
        item.as("office").does("request-return", input -> input.put("reason", "不属我局职责").put("suggestedUnit", "市工信局"));
        item.usually("approve-return").usually("record-return-decision");
        assertThat(item.ended()).isTrue();
    }

    @Test
    void isAskedOnceHoweverOftenTheLetterIsCorrected() {
        Item item = corrected();
        while (!item.waitsAt("assign-number")) {
            item.usually(item.openSteps().stream().filter(step -> !step.equals("approve-void-number")).findFirst().orElseThrow());
        }
        item.as("office").does("correct-after-signing", input -> input.put("reason", "日期写错"));
        assertThat(item.openSteps()).containsExactly("approve-void-number", "revise-draft");
    }
}
