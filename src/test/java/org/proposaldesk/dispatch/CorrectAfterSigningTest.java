package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.approval.Resume;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.followup.CommitmentRepository;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

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
    private NumberBook book;

    @Autowired
    private CommitmentRepository commitments;

    @Autowired
    private ObjectMapper json;

    private ActionDesk.Caller caller(Item item, String person) {
        return new ActionDesk.Caller(item.id(), null, person, desk.groupsOf(person));
    }

    private void correct(Item item, String person, Resume resume) {
        ObjectNode input = json.createObjectNode().put("reason", "第二条金额写错").put("resume", resume.name());
        desk.as(person, () -> actions.perform(caller(item, person), "correct-after-signing", input));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assign-number", "seal-letter", "deliver-reply"})
    void r20OneCharacterAfterTheSignatureGoesBackToTheSigner(String step) {
        Item item = desk.proposalAt(step);
        String signed = signatures.of(item.id(), 1).orElseThrow().contentHash();
        boolean numbered = register.of(item.id(), 1).isPresent();
        correct(item, "office", Resume.DIRECT);
        assertThat(item.openSteps()).isEqualTo(numbered ? List.of("approve-void-number", "revise-draft") : List.of("revise-draft"));
        assertThat(signatures.of(item.id(), 1)).isEmpty();
        assertThat(signatures.history(item.id())).singleElement().returns(signed, Signatures.Given::contentHash).returns("zhang.jun", Signatures.Given::signer)
                .returns("第二条金额写错", Signatures.Given::voidReason).returns("office", Signatures.Given::voidedBy);

        item.usually("revise-draft", input -> input.put("opening", input.get("opening").asText() + "。"));
        item.usually("review-publication");
        assertThat(item.state()).isEqualTo(State.AWAITING_SIGNATURE);
        item.usually("sign-reply");
        assertThat(item.openSteps()).isEqualTo(numbered ? List.of("approve-void-number", "assign-number") : List.of("assign-number"));
        assertThat(item.state()).isEqualTo(State.SIGNED);
        assertThat(signatures.of(item.id(), 1).orElseThrow().contentHash()).isNotEqualTo(signed);
        item.reaches("record-survey");
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals("sign-reply")).hasSize(2);
    }

    @Test
    void r20InOrderEveryHandSeesItAgain() {
        Item item = desk.proposalAt("assign-number");
        correct(item, "zhang.jun", Resume.IN_ORDER);
        int before = item.journal().size();
        item.reaches("assign-number");
        assertThat(item.journal().stream().skip(before).map(JournalEntry::step)).containsExactly("revise-draft", "review-by-section", "review-by-office",
                "review-publication", "review-by-deputy", "sign-reply");
    }

    /** The one who corrects only asks; nobody is noted as approver who has not approved. */
    @ParameterizedTest
    @EnumSource
    void r23TheNumberBecomesVoidOnlyWhenASecondPersonApprovesAndBeforeThereIsANewOne(Desk.Way way) {
        Item item = desk.proposalAt("deliver-reply");
        DocumentNumber old = register.of(item.id(), 1).orElseThrow();
        correct(item, "office", Resume.DIRECT);
        assertThat(item.lastEntry().action()).isEqualTo("签发后修改，原签发作废，申请作废 " + old);
        assertThat(row(item, old)).returns(NumberRegister.State.USED, NumberBook.Row::state).returns("办公室专干", NumberBook.Row::voidRequestedBy)
                .returns(DeskClock.today(), NumberBook.Row::voidRequestedOn).returns(null, NumberBook.Row::voidedBy)
                .returns("第二条金额写错", NumberBook.Row::reason);

        assertThat(item.openSteps()).as("it is asked at once").containsExactly("approve-void-number", "revise-draft");
        item.usually("revise-draft").usually("review-publication").usually("sign-reply");
        assertThat(item.openSteps()).containsExactly("approve-void-number", "assign-number");
        assertThat(item.as("office", way).isRefused("assign-number", input -> { }).rule()).as("nothing is numbered meanwhile").isEqualTo("R23");
        assertThat(register.of(item.id(), 1)).contains(old);
        desk.withDuty("office", "office-reviewer", () -> assertThat(item.as("office", way).mayNotClaim("approve-void-number").rule()).isEqualTo("R17"));
        Refusal kept = item.as("deputy", way).isRefused("approve-void-number", input -> input.put("decision", "RETURN").put("reason", "沿用原号"));
        assertThat(kept.rule()).as("the number stands for the old text").isEqualTo("R20");
        item.as("deputy", way).completes("approve-void-number");
        assertThat(row(item, old)).returns(NumberRegister.State.VOID, NumberBook.Row::state).returns("分管领导", NumberBook.Row::voidedBy);
        assertThat(item.openSteps()).containsExactly("assign-number");
        item.as("office", way).completes("assign-number");
        assertThat(register.of(item.id(), 1).orElseThrow().serial()).isGreaterThan(old.serial());
        item.reaches("send-copies");
    }

    @Test
    void r23TheVoidNumberKeepsWhoHadSignedTheLetterThen() {
        Item item = desk.proposalAt("seal-letter");
        DocumentNumber old = register.of(item.id(), 1).orElseThrow();
        LocalDate signed = DeskClock.today();
        correct(item, "office", Resume.IN_ORDER);
        item.reaches("sign-reply");
        DeskClock.morningOf(signed.plusDays(3));
        String another = desk.hires("bureau-head", "staff");
        item.as(another).completes("sign-reply");
        item.reaches("seal-letter");
        assertThat(row(item, old)).returns("张俊", NumberBook.Row::signer).returns(signed, NumberBook.Row::signedOn);
        assertThat(row(item, register.of(item.id(), 1).orElseThrow())).returns(another, NumberBook.Row::signer)
                .returns(signed.plusDays(3), NumberBook.Row::signedOn);
    }

    @Test
    void r23WhoAskedFirstStaysOnRecordWhenTheLetterIsCorrectedToo() {
        Item item = desk.proposalAt("seal-letter");
        DocumentNumber old = register.of(item.id(), 1).orElseThrow();
        item.as("office").does("void-number", input -> input.put("reason", "号码印错"));
        correct(item, "zhang.jun", Resume.DIRECT);
        item.reaches("approve-void-number").usually("approve-void-number");
        assertThat(row(item, old)).returns("办公室专干", NumberBook.Row::voidRequestedBy).returns("号码印错", NumberBook.Row::reason);
    }

    private NumberBook.Row row(Item item, DocumentNumber number) {
        return book.rows(new NumberBook.Query("main", number.year(), null, item.proposal().number()), 10, 0).stream()
                .filter(one -> one.number().equals(number.toString())).findFirst().orElseThrow();
    }

    @Test
    void promisesOfALetterThatDidNotLeaveAreStruck() {
        Item item = desk.proposalAt("draft-reply");
        item.usually("draft-reply", input -> input.put("noCommitments", false).withArray("commitments").addObject().put("text", "修订条例")
                .put("kind", "POLICY").put("promisedOn", "2026-06-30"));
        item.reaches("assign-number");
        assertThat(commitments.of(item.id())).hasSize(1);
        correct(item, "hightech", Resume.DIRECT);
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
        assertThatThrownBy(() -> correct(item, "office", Resume.DIRECT)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoHasNothingToDoWithItCorrectsNothing() {
        Item item = desk.proposalAt("assign-number");
        assertThat(actions.offers(caller(item, "deputy"))).extracting(ActionDesk.Offer::id).doesNotContain("correct-after-signing");
    }
}
