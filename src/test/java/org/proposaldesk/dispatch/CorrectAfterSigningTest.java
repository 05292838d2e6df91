package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.approval.Resume;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.followup.CommitmentRepository;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R20: a change after the signature makes it void, and the letter goes to the signer again. */
@DeskTest
class CorrectAfterSigningTest {

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private Signatures signatures;

    @Autowired
    private NumberRegister register;

    @Autowired
    private CommitmentRepository commitments;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private ActionDesk.Caller caller(Item item, String person) {
        return new ActionDesk.Caller(item.id(), null, person, desk.groupsOf(person));
    }

    private void correct(Item item, String person, Resume resume, String approver) {
        ObjectNode input = json.createObjectNode().put("reason", "第二条金额写错").put("resume", resume.name()).put("voidApprover", approver);
        desk.as(person, () -> actions.perform(caller(item, person), "correct-after-signing", input));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assign-number", "seal-letter", "deliver-reply"})
    void r20OneCharacterAfterTheSignatureGoesBackToTheSigner(String step) {
        Item item = desk.proposalAt(step);
        String signed = signatures.of(item.id(), 1).orElseThrow().contentHash();
        boolean numbered = register.of(item.id(), 1).isPresent();
        correct(item, "office", Resume.DIRECT, numbered ? "reviewer" : null);
        assertThat(item.openSteps()).containsExactly("revise-draft");
        assertThat(signatures.of(item.id(), 1)).isEmpty();
        assertThat(signatures.history(item.id())).singleElement().returns(signed, Signatures.Given::contentHash).returns("zhang.jun", Signatures.Given::signer)
                .returns("第二条金额写错", Signatures.Given::voidReason).returns("office", Signatures.Given::voidedBy);
        assertThat(register.of(item.id(), 1)).isEmpty();

        item.usually("revise-draft", input -> input.put("opening", input.get("opening").asText() + "。"));
        item.usually("review-publication");
        assertThat(item.state()).isEqualTo(State.AWAITING_SIGNATURE);
        item.usually("sign-reply");
        assertThat(signatures.of(item.id(), 1).orElseThrow().contentHash()).isNotEqualTo(signed);
        item.reaches("record-survey");
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals("sign-reply")).hasSize(2);
    }

    @Test
    void r20InOrderEveryHandSeesItAgain() {
        Item item = desk.proposalAt("assign-number");
        correct(item, "zhang.jun", Resume.IN_ORDER, null);
        int before = item.journal().size();
        item.reaches("assign-number");
        assertThat(item.journal().stream().skip(before).map(JournalEntry::step)).containsExactly("revise-draft", "review-by-section", "review-by-office",
                "review-publication", "review-by-deputy", "sign-reply");
    }

    @Test
    void r23TheNumberThatWasTakenBecomesVoidWithItsApproverAndIsNotUsedAgain() {
        Item item = desk.proposalAt("seal-letter");
        int serial = register.of(item.id(), 1).orElseThrow().serial();
        assertThat(Refused.fields(Refused.by(() -> correct(item, "office", Resume.DIRECT, "office")))).containsExactly("voidApprover");
        correct(item, "office", Resume.DIRECT, "deputy");
        assertThat(jdbc.sql("select state || ' ' || voided_by || ' ' || reason from proposal_desk.document_number where series = 'main' and year = 2025 and serial = :serial")
                .param("serial", serial).query(String.class).single()).isEqualTo("VOID deputy 第二条金额写错");
        item.reaches("seal-letter");
        assertThat(register.of(item.id(), 1).orElseThrow().serial()).isGreaterThan(serial);
    }

    @Test
    void promisesOfALetterThatDidNotLeaveAreStruck() {
        Item item = desk.proposalAt("draft-reply");
        item.usually("draft-reply", input -> input.put("noCommitments", false).withArray("commitments").addObject().put("text", "修订条例")
                .put("kind", "POLICY").put("promisedOn", "2026-06-30"));
        item.reaches("assign-number");
        assertThat(commitments.of(item.id())).hasSize(1);
        correct(item, "hightech", Resume.DIRECT, null);
        assertThat(commitments.of(item.id())).isEmpty();
        item.reaches("assign-number");
        assertThat(commitments.of(item.id())).hasSize(1);
    }

    @Test
    void whatSomebodyHasReceivedIsNotCorrected() {
        Item item = desk.proposalAt("send-copies");
        for (String person : List.of("office", "zhang.jun", "hightech")) {
            assertThat(actions.offers(caller(item, person))).extracting(ActionDesk.Offer::id).doesNotContain("correct-after-signing");
        }
        assertThatThrownBy(() -> correct(item, "office", Resume.DIRECT, "deputy")).isInstanceOf(NotFound.class);
    }

    @Test
    void whoHasNothingToDoWithItCorrectsNothing() {
        Item item = desk.proposalAt("assign-number");
        assertThat(actions.offers(caller(item, "deputy"))).extracting(ActionDesk.Offer::id).doesNotContain("correct-after-signing");
    }
}
