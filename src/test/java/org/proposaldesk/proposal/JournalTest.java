package org.proposaldesk.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** R56: the story of an item is append-only, and a change is detected. */
@DeskTest
class JournalTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void eachHandOfAnItemIsInItsStory() {
        Item item = desk.proposalAt("plan-distribution");
        assertThat(item.journal()).extracting(JournalEntry::sequence, JournalEntry::step, JournalEntry::person)
                .containsExactly(tuple(1, "sign-for", "office"), tuple(2, "register", "office"));
        assertThat(journal.broken(item.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update proposal_desk.journal_entry set opinion = '改' where proposal_id = :id",
        "delete from proposal_desk.journal_entry where proposal_id = :id", "truncate proposal_desk.journal_entry"})
    void theDatabaseRefusesChanges(String change) {
        Item item = desk.proposalAt("register");
        assertThatThrownBy(() -> jdbc.sql(change).param("id", item.id()).update()).isInstanceOf(DataAccessException.class);
        assertThat(item.journal()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "update proposal_desk.journal_entry set opinion = '改' where proposal_id = :id and sequence = 2 | 2",
        "update proposal_desk.journal_entry set person = 'deputy' where proposal_id = :id and sequence = 3 | 3",
        "update proposal_desk.journal_entry set at = at + interval '1 second' where proposal_id = :id and sequence = 1 | 1",
        "update proposal_desk.journal_entry set return_to = '' where proposal_id = :id and sequence = 2 | 2",
        "update proposal_desk.journal_entry set hash = repeat('0', 64) where proposal_id = :id and sequence = 2 | 2 3",
        "delete from proposal_desk.journal_entry where proposal_id = :id and sequence = 2 | 3",
        "delete from proposal_desk.journal_entry where proposal_id = :id and sequence = 1 | 2 3",
        "update proposal_desk.journal_entry set sequence = sequence + 10 where proposal_id = :id | 11 12 13"})
    void whoCircumventsTheDatabaseIsDetected(String change, String broken) {
        Item item = desk.proposalAt("approve-distribution");
        List<Integer> found = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table proposal_desk.journal_entry disable trigger user").update();
            jdbc.sql(change).param("id", item.id()).update();
            return journal.broken(item.id());
        });
        assertThat(found).isEqualTo(Stream.of(broken.split(" ")).map(Integer::valueOf).toList());
        assertThat(journal.broken(item.id())).isEmpty();
    }
}
