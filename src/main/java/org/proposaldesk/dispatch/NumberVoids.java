package org.proposaldesk.dispatch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers that were given and are not to be used (废号, R23): one person asks with a reason, another approves; the number stays in the register. */
@Repository
public class NumberVoids {

    private static final String NUMBER = " where proposal_id = :proposal and round = :round and state = 'USED'";

    private final JdbcClient jdbc;

    NumberVoids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody has asked that the number of a round is made void. */
    boolean requested(UUID proposal, int round) {
        return jdbc.sql("select exists (select 1 from proposal_desk.document_number" + NUMBER + " and void_requested_by is not null)")
                .param("proposal", proposal).param("round", round).query(Boolean.class).single();
    }

    /** Asks for it; what was asked for before stays as it is. */
    void request(UUID proposal, int round, String reason, String by, Instant at) {
        jdbc.sql("""
                update proposal_desk.document_number set void_requested_by = :by, void_requested_at = :at, reason = :reason
                """ + NUMBER + " and void_requested_by is null")
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("reason", reason).param("proposal", proposal)
                .param("round", round).update();
    }

    /**
     * Whether the signature that its number was registered for is void, the letter signed anew or not: the number stands under a text that
     * does not leave the house (R20).
     */
    boolean corrected(UUID proposal, int round) {
        return jdbc.sql("""
                select exists (select 1 from proposal_desk.document_number n where proposal_id = :proposal and round = :round and n.state = 'USED'
                    and not exists (select 1 from proposal_desk.signature s where s.proposal_id = n.proposal_id and s.round = n.round
                        and s.signed_at <= n.registered_at))""")
                .param("proposal", proposal).param("round", round).query(Boolean.class).single();
    }

    /** The number is void from now on, and the letter has none. */
    void approve(UUID proposal, int round, String by, Instant at) {
        jdbc.sql("update proposal_desk.document_number set state = 'VOID', voided_by = :by, voided_at = :at" + NUMBER)
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("proposal", proposal).param("round", round).update();
    }

    /** The number stays in use; the story of the item keeps what was asked. */
    void refuse(UUID proposal, int round) {
        jdbc.sql("update proposal_desk.document_number set void_requested_by = null, void_requested_at = null, reason = ''" + NUMBER)
                .param("proposal", proposal).param("round", round).update();
    }
}
