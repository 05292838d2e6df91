package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 发文送达: number, seal, delivery, copies. */
@DeskTest
@Covers("dispatch")
class DispatchModelTest {

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private RuntimeService runtime;

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
    void aLetterThatDidNotArriveIsSentAgain() {
        Item item = desk.proposalAt("deliver-reply");
        item.as("hightech").completes("deliver-reply", DispatchModelTest::fails);
        assertThat(item.openSteps()).containsExactly("resolve-delivery");
        item.as("office").completes("resolve-delivery");
        assertThat(item.openSteps()).containsExactly("deliver-reply");
        item.as("hightech").completes("deliver-reply");
        assertThat(item.openSteps()).containsExactly("send-copies");
    }

    @Test
    void aLetterThatIsOnItsWayIsWaitedFor() {
        Item item = desk.proposalAt("deliver-reply");
        item.as("hightech").completes("deliver-reply", input -> ((ObjectNode) input.withArray("deliveries").get(0)).put("result", "IN_TRANSIT")
                .put("method", "POST").put("receipt", "EMS1029"));
        assertThat(item.openSteps()).containsExactly("deliver-reply");
        item.as("hightech").completes("deliver-reply", input -> ((ObjectNode) input.withArray("deliveries").get(0)).put("result", "DELIVERED"));
        assertThat(item.openSteps()).containsExactly("send-copies");
    }

    @Test
    void aNumberBecomesVoidBeforeAndAfterTheSeal() {
        Item item = desk.proposalAt("seal-letter");
        asksForVoid(item);
        assertThat(item.openSteps()).containsExactly("approve-void-number");
        item.as("reviewer").completes("approve-void-number");
        assertThat(item.openSteps()).containsExactly("assign-number");
        assertThat(item.state()).isEqualTo(State.SIGNED);
        item.reaches("deliver-reply");
        asksForVoid(item);
        item.as("deputy").completes("approve-void-number");
        item.reaches("deliver-reply");
        assertThat(item.state()).isEqualTo(State.SEALED);
    }

    @Test
    void aNumberThatNobodyWasAskedAboutIsDecidedOnFirst() {
        Item item = desk.proposalAt("seal-letter");
        item.as("office").does("correct-after-signing", input -> input.put("reason", "金额写错"));
        runtime.deleteProcessInstance(item.task("approve-void-number").getProcessInstanceId(), "as before the approval was asked for at once");
        item.reaches("approve-void-number");
        assertThat(item.openSteps()).containsExactly("approve-void-number");
        item.as("reviewer").completes("approve-void-number");
        assertThat(item.openSteps()).containsExactly("assign-number");
    }

    @Test
    void aNumberThatStaysGoesOnWhereItWas() {
        Item item = desk.proposalAt("seal-letter");
        asksForVoid(item);
        item.as("reviewer").completes("approve-void-number", input -> input.put("decision", "RETURN").put("reason", "可以更正后使用"));
        assertThat(item.openSteps()).containsExactly("seal-letter");
        item.usually("seal-letter");
        asksForVoid(item);
        item.as("reviewer").completes("approve-void-number", input -> input.put("decision", "RETURN").put("reason", "可以更正后使用"));
        assertThat(item.openSteps()).containsExactly("deliver-reply");
    }

    @Test
    void remindsOfEveryStep() {
        Item item = desk.proposalAt("assign-number");
        for (String step : new String[] {"assign-number", "seal-letter", "deliver-reply", "send-copies"}) {
            item.isRemindedOf(step);
            item.usually(step);
        }
        Item difficult = desk.proposalAt("seal-letter");
        asksForVoid(difficult);
        difficult.reaches("deliver-reply").usually("deliver-reply", DispatchModelTest::fails);
        difficult.isRemindedOf("resolve-delivery");
    }

    private static void fails(ObjectNode input) {
        ((ObjectNode) input.withArray("deliveries").get(0)).put("result", "FAILED").put("cause", "SENT_BACK");
    }

    private void asksForVoid(Item item) {
        actions.perform(new ActionDesk.Caller(item.id(), null, "office", List.of("office", "staff")), "void-number",
                json.createObjectNode().put("reason", "号码印错"));
    }
}
