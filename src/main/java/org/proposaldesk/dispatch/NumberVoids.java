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

    void request(UUID proposal, int round, String reason, String by) {
        jdbc.sql("update proposal_desk.document_number set void_requested_by = :by, reason = :reason" + NUMBER)
                .param("by", by).param("reason", reason).param("proposal", proposal).param("round", round).update();
    }

    /** The number is void from now on, and the letter has none. */
    void approve(UUID proposal, int round, String by, Instant at) {
        jdbc.sql("update proposal_desk.document_number set state = 'VOID', voided_by = :by, voided_at = :at" + NUMBER)
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("proposal", proposal).param("round", round).update();
    }

    /** Request and approval in one, when both hands are known (R20: the letter is corrected after the signature). */
    void makeVoid(UUID proposal, int round, String reason, String requestedBy, String approvedBy, Instant at) {
        request(proposal, round, reason, requestedBy);
        approve(proposal, round, approvedBy, at);
    }

    /** The number stays in use; the story of the item keeps what was asked. */
    void refuse(UUID proposal, int round) {
        jdbc.sql("update proposal_desk.document_number set void_requested_by = null, reason = ''" + NUMBER)
                .param("proposal", proposal).param("round", round).update();
    }
}
