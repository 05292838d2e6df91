package org.proposaldesk.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signatures under letters, one per item and round; those that became void are kept beside them. */
@Repository
public class Signatures {

    /**
     * A signature.
     *
     * @param contentHash what was signed (R20)
     * @param signedOn    date of the letter (成文日期, R25), from the server
     */
    public record Signature(int draftVersion, String signer, String opinion, String contentHash, LocalDate signedOn) {
    }

    private final JdbcClient jdbc;

    public Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void sign(UUID proposal, int round, Signature signature, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.signature (proposal_id, round, draft_version, signer, opinion, content_hash, signed_on, signed_at)
                values (:proposal, :round, :version, :signer, :opinion, :hash, :on, :at)""")
                .param("proposal", proposal).param("round", round).param("version", signature.draftVersion())
                .param("signer", signature.signer()).param("opinion", signature.opinion()).param("hash", signature.contentHash())
                .param("on", signature.signedOn()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<Signature> of(UUID proposal, int round) {
        return jdbc.sql("""
                select draft_version, signer, opinion, content_hash, signed_on from proposal_desk.signature
                where proposal_id = :proposal and round = :round""")
                .param("proposal", proposal).param("round", round).query(RecordMapper.of(Signature.class)).optional();
    }

    /**
     * A signature in the history of an item.
     *
     * @param voidReason why it does not count any more (R20), or null
     * @param voidedBy   login name of the one who made it void, or null
     */
    public record Given(int round, String signer, Instant signedAt, int draftVersion, String opinion, String contentHash, String voidReason,
            String voidedBy) {
    }

    /** The letter is going to change: what was signed is no longer what stands there (R20). */
    public void makeVoid(UUID proposal, int round, String reason, String by, Instant at) {
        jdbc.sql("""
                with gone as (delete from proposal_desk.signature where proposal_id = :proposal and round = :round returning *)
                insert into proposal_desk.voided_signature (proposal_id, round, draft_version, signer, opinion, content_hash, signed_on, signed_at,
                    void_reason, voided_by, voided_at)
                select proposal_id, round, draft_version, signer, opinion, content_hash, signed_on, signed_at, :reason, :by, :at from gone""")
                .param("proposal", proposal).param("round", round).param("reason", reason).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** All signatures that an item ever got, those that became void too, the earliest first. */
    public List<Given> history(UUID proposal) {
        return jdbc.sql("""
                select round, signer, signed_at, draft_version, opinion, content_hash, null as void_reason, null as voided_by from proposal_desk.signature
                where proposal_id = :proposal
                union all select round, signer, signed_at, draft_version, opinion, content_hash, void_reason, voided_by
                    from proposal_desk.voided_signature
                where proposal_id = :proposal order by signed_at""").param("proposal", proposal).query(RecordMapper.of(Given.class)).list();
    }
}
