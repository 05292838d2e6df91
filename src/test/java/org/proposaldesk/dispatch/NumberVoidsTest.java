package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R23: a number that is not used stays in the register with its reason and approver, and nobody gets it again. */
@DeskTest
class NumberVoidsTest {

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private NumberRegister register;

    @Autowired
    private NumberBook book;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private void asks(Item item, String person, String reason, String... groups) {
        actions.perform(new ActionDesk.Caller(item.id(), null, person, List.of(groups)), "void-number", json.createObjectNode().put("reason", reason));
    }

    @ParameterizedTest
    @EnumSource
    void r23TheVoidNumberIsListedAndTheNextOneFollows(Desk.Way way) {
        Item item = desk.proposalAt("deliver-reply");
        DocumentNumber first = register.of(item.id(), 1).orElseThrow();
        assertThat(Refused.fields(Refused.by(() -> asks(item, "office", " ", "office", "staff")))).containsExactly("reason");
        asks(item, "office", "份数印错，旧件已收回", "office", "staff");
        assertThat(register.of(item.id(), 1)).as("until it is approved").contains(first);
        item.as("reviewer", way).completes("approve-void-number");
        assertThat(register.of(item.id(), 1)).isEmpty();

        item.usually("assign-number");
        DocumentNumber next = register.of(item.id(), 1).orElseThrow();
        assertThat(next.serial()).isGreaterThan(first.serial());
        assertThat(book.rows(new NumberBook.Query("main", first.year(), NumberRegister.State.VOID, item.proposal().number()), 10, 0)).singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(first.toString());
                    assertThat(row.reason()).isEqualTo("份数印错，旧件已收回");
                    assertThat(row.voidRequestedBy()).isEqualTo("办公室专干");
                    assertThat(row.voidedBy()).isEqualTo("办公室核稿");
                    assertThat(row.voidedOn()).isNotNull();
                    assertThat(row.sealed()).as("the old paper was sealed").isEqualTo(5);
                });
        item.reaches("send-copies");
        assertThat(item.journal()).extracting(JournalEntry::action).contains("申请作废 " + first, "批准作废 " + first + "，重新编号");
    }

    @ParameterizedTest
    @EnumSource
    void r17WhoAskedDoesNotApprove(Desk.Way way) {
        Item item = desk.proposalAt("seal-letter");
        asks(item, "reviewer", "号码印错", "office", "office-reviewer", "staff");
        assertThat(item.as("reviewer", way).mayNotClaim("approve-void-number").rule()).isEqualTo("R17");
        item.as("deputy", way).completes("approve-void-number", input -> input.put("decision", "RETURN").put("reason", "可以更正"));
        assertThat(register.of(item.id(), 1)).isPresent();
        assertThatThrownBy(() -> jdbc.sql("""
                update proposal_desk.document_number set state = 'VOID', void_requested_by = 'office', voided_by = 'office', voided_at = now()
                where proposal_id = :id""").param("id", item.id()).update()).hasMessageContaining("void_has_two_hands");
    }

    @Test
    void r23OnlyTheOfficeAsksAndOnlyBeforeAnybodyHasTheLetter() {
        Item item = desk.proposalAt("assign-number");
        assertThatThrownBy(() -> asks(item, "office", "理由", "office", "staff")).isInstanceOf(NotFound.class);
        item.usually("assign-number");
        assertThatThrownBy(() -> asks(item, "seal", "理由", "seal-keeper", "staff")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asks(item, "zhang.jun", "理由", "bureau-head", "staff")).isInstanceOf(NotFound.class);
        item.reaches("send-copies");
        assertThatThrownBy(() -> asks(item, "office", "理由", "office", "staff")).isInstanceOf(NotFound.class);
    }
}
