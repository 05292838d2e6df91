package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Hand;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.drafting.MergedLetters;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Items that are handled together (并案) are signed together and corrected as far as nobody has received their letters (R20). */
@DeskTest
class MergedSignatureTest extends MergedItemsDesk {

    @Autowired
    private MergedLetters letters;

    @Autowired
    private NumberRegister register;

    @Autowired
    private MergedItems items;

    @Autowired
    private ProposalRepository proposals;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @EnumSource
    void r20TheSignerSignsOnlyWhatHeHasSeen(Desk.Way way) {
        Item lead = of("何涌", input -> { }).reaches("sign-reply");
        Hand signer = lead.as(lead.usualPerson("sign-reply"), way).claims("sign-reply");
        Task task = lead.task("sign-reply");
        ObjectNode seen = signer.input(task, input -> { });
        Item late = merged(lead, "李明");
        assertThat(Refused.by(() -> signer.handsIn(task, seen)).rule()).isEqualTo("R20");
        assertThat(late.openSteps()).isEmpty();
        signer.handsIn(task, signer.input(task, input -> input.put("letterHash", letters.hash(lead.proposal(), drafts.latest(lead.id(), 1).orElseThrow()))));
        assertThat(late.openSteps()).containsExactly("assign-number");
    }

    /** The hand that passed the leading item on last has handed in nothing of the others: there is nothing to take back. */
    @Test
    void nobodyTakesBackALetterThatWasSignedWithAnother() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        lead.reaches("sign-reply");
        String before = lead.lastEntry().person();
        assertThat(lead.as(before).isOffered()).contains("take-back-letter");
        lead.usually("sign-reply");
        assertThat(second.as(before).isOffered()).doesNotContain("take-back-letter");
        second.reaches("seal-letter");
        assertThat(second.as(before).isOffered()).doesNotContain("take-back-letter");
    }

    @Test
    void r20AMergedLetterThatIsCorrectedAfterTheSignatureIsSignedAloneAgain() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        lead.reaches("assign-number");
        String signed = drafts.latest(lead.id(), 1).orElseThrow().contentHash();
        actions.perform(new ActionDesk.Caller(second.id(), null, "office", List.of("office")), "correct-after-signing",
                json.createObjectNode().put("reason", "称呼有误").put("resume", "IN_ORDER").set("together", json.createArrayNode()));
        assertThat(second.openSteps()).containsExactly("revise-draft");
        second.usually("revise-draft", input -> input.put("closing", "谢谢。")).reaches("assign-number");
        assertThat(letter(second).toJson()).contains("谢谢。");
        assertThat(lead.openSteps()).contains("assign-number");
        assertThat(drafts.latest(lead.id(), 1).orElseThrow().contentHash()).isEqualTo(signed);
    }

    /** What is wrong in one letter is in all: those that nobody has received come back with it, and the others say so. */
    @Test
    void r20WhoCorrectsOneMergedLetterTakesTheOthersBackThatNobodyHasReceived() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        Item third = merged(lead, "王芳");
        lead.reaches("assign-number");
        second.reaches("seal-letter");
        third.reaches("send-copies");
        ActionDesk.Form form = actions.form(new ActionDesk.Caller(lead.id(), null, "office", List.of("office")), "correct-after-signing");
        assertThat(form.fields().get(0).hint()).contains("并案的第" + third.proposal().number() + "号提案已经送达");
        assertThat(form.fields().get(2).choices()).extracting(ActionField.Choice::label).containsExactly("第" + second.proposal().number() + "号提案（李明）");

        lead.as("office").does("correct-after-signing", input -> input.put("reason", "第二条金额写错"));
        assertThat(lead.openSteps()).containsExactly("revise-draft");
        assertThat(lead.lastEntry().action()).isEqualTo("签发后修改，原签发作废；并案的第" + second.proposal().number() + "号提案一并退回");
        assertThat(second.openSteps()).containsExactly("approve-void-number", "revise-draft");
        assertThat(second.lastEntry().action()).isEqualTo("随第" + lead.proposal().number() + "号提案签发后修改，原签发作废，申请作废 "
                + register.of(second.id(), 1).orElseThrow());
        assertThat(second.lastEntry().reason()).isEqualTo("第二条金额写错");
        assertThat(third.openSteps()).containsExactly("send-copies");
        assertThat(mistakes(third)).as("those who have the delivered one are told").containsOnly("第二条金额写错").hasSize(2);
        second.reaches("approve-void-number").usually("approve-void-number").reaches("send-copies");
        assertThat(mistakes(second)).as("it was corrected itself").isEmpty();
    }

    @Test
    void r20ALetterThatIsNotTakenBackTellsWhoeverHasItThatTheOtherWasWrong() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        Item third = merged(lead, "王芳");
        lead.reaches("assign-number");
        second.as("office").does("correct-after-signing", input -> input.put("reason", "称呼有误").putArray("together").add(lead.id().toString()));
        assertThat(second.lastEntry().action()).endsWith("；并案的第" + lead.proposal().number() + "号提案一并退回；并案的第" + third.proposal().number() + "号提案没有退回");
        assertThat(third.openSteps()).containsExactly("assign-number");
        assertThat(mistakes(third)).containsExactly("称呼有误", "称呼有误");
        assertThat(third.as("office").isRefusedToDo("correct-after-signing", input -> input.put("reason", "同错").put("resume", "DIRECT").putArray("together")
                .add(second.id().toString())).rule()).isEqualTo("R13");
    }

    @Test
    void whoCorrectsWaitsForNobodyWhoHasAnotherOfTheLetters() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        lead.reaches("assign-number");
        Refusal refusal = transaction.execute(status -> {
            proposals.lock(lead.id());
            return CompletableFuture.supplyAsync(() -> second.as("office").isRefusedToDo("correct-after-signing",
                    input -> input.put("reason", "称呼有误").put("resume", "DIRECT"))).orTimeout(20, TimeUnit.SECONDS).join();
        });
        assertThat(refusal.getMessage()).contains("第" + lead.proposal().number() + "号提案正有人在办理");
    }

    private List<String> mistakes(Item item) {
        return items.related(item.id()).stream().map(MergedItems.Related::mistake).filter(Objects::nonNull).toList();
    }
}
