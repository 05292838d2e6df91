package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.approval.Rerouting;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 提案办理: the whole life of an item, with its rounds and its other ends. */
@DeskTest
@Covers("proposal-lifecycle")
class ProposalLifecycleModelTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Rerouting rerouting;

    @Autowired
    private ActionDesk actions;

    private static void dissatisfied(ObjectNode input) {
        input.put("result", "DISSATISFIED").put("comment", "没有落到实处");
    }

    @Test
    void aSatisfiedProposerEndsTheHandling() {
        Item item = desk.takesIn(Desk.proposal()).ends();
        assertThat(item.ended()).isTrue();
        assertThat(item.state()).isEqualTo(State.CLOSED);
        assertThat(item.journal()).extracting(JournalEntry::step).contains("sign-for", "draft-reply", "sign-reply", "seal-letter", "publish-reply");
    }

    @Test
    void aDissatisfiedProposerOpensASecondRoundThroughTheSameModels() {
        Item item = desk.proposalAt("record-survey");

        item.usually("record-survey", ProposalLifecycleModelTest::dissatisfied).usually("confirm-survey");
        assertThat(item.proposal().round()).isEqualTo(2);
        assertThat(item.openSteps()).contains("contact-proposer", "research-point", "research-point");

        assertThat(item.reaches("record-survey").state()).isEqualTo(State.AWAITING_FEEDBACK);
        item.usually("record-survey").usually("confirm-survey");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aProposerWhoIsStillNotSatisfiedIsTakenToTheAuthoritiesAbove() {
        Item item = desk.proposalAt("record-survey");
        for (int round = 1; round <= 2; round++) {
            item.reaches("record-survey").usually("record-survey", ProposalLifecycleModelTest::dissatisfied).usually("confirm-survey");
        }
        assertThat(item.waitsAt("escalate")).isTrue();
        assertThat(item.state()).isEqualTo(State.ESCALATED);

        item.isRemindedOf("escalate");
        item.as("office").completes("escalate");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void theReplyOfTheFirstRoundIsStillPublishedInTheSecond() {
        Item item = desk.proposalAt("record-survey");
        item.usually("record-survey", ProposalLifecycleModelTest::dissatisfied).usually("confirm-survey");

        item.usually("publish-reply");
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals("publish-reply")).extracting(JournalEntry::round).containsExactly(1);
    }

    @Test
    void aLetterThatIsCorrectedAfterItsSignatureIsApprovedAnew() {
        Item item = desk.proposalAt("assign-number");
        rerouting.reopen(item.id());
        assertThat(item.openSteps()).as("every hand had passed it on").containsExactly("assign-number");
    }

    @Test
    void anAssistItemEndsWithTheOpinion() {
        Item item = desk.takesIn(Desk.assistProposal()).ends();
        assertThat(item.state()).isEqualTo(State.CLOSED);
        assertThat(item.journal()).extracting(JournalEntry::step).doesNotContain("draft-reply", "record-survey", "review-publication", "send-copies");
    }

    @Test
    void anItemThatIsMergedIntoAnotherWaitsForItsSignature() {
        Item lead = desk.proposalAt("research-point");
        Item merged = mergedInto(lead);
        assertThat(merged.openSteps()).isEmpty();
        lead.reaches("assign-number");
        assertThat(merged.ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void anItemThatIsTakenOutIsHandledAlone() {
        Item lead = desk.proposalAt("research-point");
        Item merged = mergedInto(lead);
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("reason", "诉求不同");
        input.withArray("items").add(merged.id().toString());
        actions.perform(new ActionDesk.Caller(lead.id(), null, "office", List.of("office")), "unmerge-items", input);
        assertThat(merged.openSteps()).contains("research-point");
    }

    private Item mergedInto(Item lead) {
        return desk.proposalAt("plan-distribution").mergedInto(lead);
    }

    @Test
    void anItemThatTheAssignerTakesBackEndsAtOnce() {
        Item item = returnRequested().usually("approve-return").usually("record-return-decision");
        assertThat(item.ended()).isTrue();
        assertThat(item.state()).isEqualTo(State.RETURNED);
    }

    @Test
    void anItemThatTheAssignerDoesNotTakeBackGoesOn() {
        Item item = returnRequested().usually("approve-return").usually("record-return-decision", input -> input.put("accepted", false));
        assertThat(item.openSteps()).containsExactly("plan-distribution");
    }

    @Test
    void anItemGoesOnWhileAnExtensionIsAskedFor() {
        Item item = desk.proposalAt("research-point");
        item.as("office").does("request-extension", input -> input.put("wished", "2025-08-08").put("reason", "需要实地调研"));
        assertThat(item.reaches("draft-reply").openSteps()).containsExactly("approve-extension", "draft-reply");
        item.usually("approve-extension").usually("record-extension-decision").usually("notify-proposer");
        assertThat(item.openSteps()).containsExactly("draft-reply");
    }

    private Item returnRequested() {
        return desk.proposalAt("approve-return", input -> input.put("returnRequested", true).put("returnReason", "不属我局职责")
                .put("suggestedUnit", "市工信局"));
    }
}
