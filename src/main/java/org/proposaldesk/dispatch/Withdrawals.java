package org.proposaldesk.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How published replies are taken back, as the record keeps it. */
@Repository
class Withdrawals {

    private final JdbcClient jdbc;

    Withdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a reply off the page until the withdrawal is decided; false when it is not published any more. */
    boolean request(long id, String reason, String by, Instant at) {
        return jdbc.sql("""
                update proposal_desk.published_reply set state = 'WITHDRAWAL_REQUESTED', withdrawal_reason = :reason, withdrawal_requested_by = :by,
                    withdrawal_requested_at = :at
                where id = :id and state = 'PUBLISHED'""")
                .param("id", id).param("reason", reason).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Who asked for the withdrawal that waits for a decision. */
    Optional<String> requestedBy(long id) {
        return jdbc.sql("""
                select withdrawal_requested_by from proposal_desk.published_reply
                where id = :id and state = 'WITHDRAWAL_REQUESTED' for update""")
                .param("id", id).query(String.class).optional();
    }

    /** @param correct whether it is to be published again with a corrected copy */
    void approve(long id, boolean correct, String by, Instant at) {
        jdbc.sql("""
                update proposal_desk.published_reply set state = 'WITHDRAWN', to_be_corrected = :correct, withdrawn_by = :by, withdrawn_at = :at
                where id = :id""").param("id", id).param("correct", correct).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** It is read again; the journal of the item keeps what was asked. */
    void putBack(long id) {
        jdbc.sql("""
                update proposal_desk.published_reply set state = 'PUBLISHED', withdrawal_reason = '', withdrawal_requested_by = null,
                    withdrawal_requested_at = null where id = :id""").param("id", id).update();
    }

    /** Whether a withdrawn reply is to be published again, and was not yet. */
    boolean toBeCorrected(long id) {
        return jdbc.sql("""
                select exists (select 1 from proposal_desk.published_reply r where r.id = :id and r.to_be_corrected and not exists (
                    select 1 from proposal_desk.published_reply n where n.proposal_id = r.proposal_id and n.round = r.round and n.id > r.id))""")
                .param("id", id).query(Boolean.class).single();
    }

    /** Notes when the other website took it down; false when there is none, it was noted before, or the reply is not withdrawn. */
    boolean takenDown(long id, LocalDate on, String by) {
        return jdbc.sql("""
                update proposal_desk.published_reply set taken_down_on = :on, taken_down_by = :by
                where id = :id and url <> '' and state <> 'PUBLISHED' and taken_down_on is null""")
                .param("id", id).param("on", on).param("by", by).update() == 1;
    }
}
