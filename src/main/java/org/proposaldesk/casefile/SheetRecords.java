package org.proposaldesk.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.letter.DocumentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the approval sheet reads besides the story: numbers, also those that are void, and hashes. */
@Repository
class SheetRecords {

    /** A hand at a number: login name, and the moment. */
    record Hand(String person, Instant at) {
    }

    /**
     * A number of the item.
     *
     * @param signer        who had signed the letter
     * @param actingFor     in whose place, or null
     * @param voidRequested who asked that it becomes void, or null
     * @param voided        who approved that, or null
     */
    record Numbered(String number, NumberRegister.State state, String title, String reason, String signer, String actingFor, LocalDate signedOn,
            Hand registered, Hand voidRequested, Hand voided) {
    }

    record LastEntry(int sequence, String hash) {
    }

    private final JdbcClient jdbc;
    private final Bureau bureau;

    SheetRecords(JdbcClient jdbc, Bureau bureau) {
        this.jdbc = jdbc;
        this.bureau = bureau;
    }

    /** In the order of registration. */
    List<Numbered> numbers(UUID proposal) {
        return jdbc.sql("""
                select series, year, serial, state, title, reason, signer, acting_for, signed_on, registered_by, registered_at, void_requested_by,
                    void_requested_at, voided_by, voided_at from proposal_desk.document_number
                where proposal_id = :proposal order by registered_at, serial""").param("proposal", proposal)
                .query((row, number) -> new Numbered(new DocumentNumber(bureau.series(row.getString("series")).orElseThrow().agencyCode(),
                        row.getInt("year"), row.getInt("serial")).toString(), NumberRegister.State.valueOf(row.getString("state")),
                        row.getString("title"), row.getString("reason"), row.getString("signer"), row.getString("acting_for"),
                        row.getObject("signed_on", LocalDate.class), hand(row, "registered"), hand(row, "void_requested"), hand(row, "voided"))).list();
    }

    private static Hand hand(ResultSet row, String act) throws SQLException {
        String person = row.getString(act + "_by");
        return person == null ? null : new Hand(person, row.getObject(act + "_at", OffsetDateTime.class).toInstant());
    }

    /** The content hash by version; versions that were not handed in have none. */
    Map<Integer, String> hashes(UUID proposal, int round) {
        Map<Integer, String> hashes = new HashMap<>();
        jdbc.sql("select version, content_hash from proposal_desk.draft where proposal_id = :proposal and round = :round")
                .param("proposal", proposal).param("round", round)
                .query((row, number) -> hashes.put(row.getInt("version"), row.getString("content_hash"))).list();
        return hashes;
    }

    /** The last entry of the journal; 0 without any. */
    LastEntry lastEntry(UUID proposal) {
        return jdbc.sql("select sequence, hash from proposal_desk.journal_entry where proposal_id = :proposal order by sequence desc limit 1")
                .param("proposal", proposal).query(RecordMapper.of(LastEntry.class)).optional().orElse(new LastEntry(0, ""));
    }
}
