package org.proposaldesk.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 延期: the assigner is asked for a later reply date, beside the main path (R2). */
@DeskTest
@Covers("extension")
class ExtensionModelTest {

    @Autowired
    private Desk desk;

    private Item asked() {
        Item item = desk.proposalAt("research-point");
        item.as("hightech").does("request-extension", input -> input.put("wished", "2025-08-08").put("reason", "需要实地调研"));
        return item;
    }

    @Test
    void theAssignerGrantsItAndTheProposerIsTold() {
        Item item = asked();
        assertThat(item.openSteps()).containsExactly("approve-extension", "contact-proposer", "research-point", "research-point");

        item.as("deputy").completes("approve-extension");
        item.as("office").completes("record-extension-decision");
        assertThat(item.proposal().due()).isEqualTo(LocalDate.of(2025, 8, 8));
        item.as("office").completes("notify-proposer");
        assertThat(item.lastEntry().opinion()).contains("答复期限延至2025年8月8日", "尊敬的何涌委员：");
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void theAssignerDoesNotGrantIt() {
        Item item = asked();
        item.usually("approve-extension").as("office").completes("record-extension-decision", input -> input.put("granted", false));
        assertThat(item.openSteps()).containsExactly("contact-proposer", "research-point", "research-point");
        assertThat(item.proposal().due()).isEqualTo(LocalDate.of(2025, 6, 9));
    }

    @Test
    void theDeputyLeaderDoesNotAsk() {
        Item item = asked();
        item.as("deputy").completes("approve-extension", input -> input.put("decision", "RETURN").put("reason", "按期可以办完"));
        assertThat(item.openSteps()).containsExactly("contact-proposer", "research-point", "research-point");
    }

    @Test
    void theRequestIsWithdrawn() {
        Item item = asked();
        item.as("hightech").does("withdraw-extension", input -> input.put("reason", "已能按期办完"));
        assertThat(item.openSteps()).containsExactly("contact-proposer", "research-point", "research-point");
    }

    @Test
    void theReplyIsOutBeforeAnybodyDecided() {
        Item item = asked().reaches("send-copies");
        assertThat(item.openSteps()).containsExactly("send-copies");
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void remindsOfEveryStep() {
        Item item = asked();
        for (String step : new String[] {"approve-extension", "record-extension-decision", "notify-proposer"}) {
            item.isRemindedOf(step);
            item.usually(step);
        }
    }
}
