package org.proposaldesk.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signatures under letters, one per item and round. */
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
                .param("proposal", proposal).param("round", round).query(Signature.class).optional();
    }
}
