package org.proposaldesk.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signatures under letters, one per item and round; those that became void are kept beside them. */
@Repository
public class Signatures {

    /**
     * A signature.
     *
     * @param actingFor     in whose place the signer signed (R57), or null
     * @param printedName   what stands after 签发人：; null for letters signed before this was kept, which print the signer's name
     * @param contentHash   what was signed (R20)
     * @param signedOn      date of the letter (成文日期, R25), from the server
     * @param intact        whether none of this, but the opinion, was changed afterwards
     */
    public record Signature(int draftVersion, String signer, String actingFor, String printedName, String opinion, String contentHash,
            LocalDate signedOn, boolean intact) {

        /** Whether it stands under letters of this content hash, and prints what it printed when it was given (R20). */
        public boolean standsUnder(String letters) {
            return intact && contentHash.equals(letters);
        }
    }

    /** Over the text and what is printed of its signature. */
    private static final String HASH = """
            encode(sha256(convert_to(concat_ws(E'\\n', s.content_hash, s.signer, coalesce(s.acting_for, ''), coalesce(s.printed_name, ''),
                to_char(s.signed_on, 'YYYY-MM-DD')), 'UTF8')), 'hex')""";

    private final JdbcClient jdbc;
    private final Bureau bureau;

    public Signatures(JdbcClient jdbc, Bureau bureau) {
        this.jdbc = jdbc;
        this.bureau = bureau;
    }

    /**
     * Signs the letters of an item.
     *
     * @param work the step in which somebody signs; of the item, or of the one that leads it
     */
    void sign(Work work, Proposal item, int draftVersion, String opinion, String contentHash) {
        jdbc.sql("""
                insert into proposal_desk.signature (proposal_id, round, draft_version, signer, acting_for, printed_name, opinion, content_hash,
                    signed_on, signed_at, signature_hash)
                select :proposal, :round, :version, s.signer, s.acting_for, s.printed_name, :opinion, s.content_hash, s.signed_on, :at, %s
                from (select cast(:signer as text) as signer, cast(:acting as text) as acting_for, cast(:printed as text) as printed_name,
                    cast(:hash as text) as content_hash, cast(:on as date) as signed_on) s""".formatted(HASH))
                .param("proposal", item.id()).param("round", item.round()).param("version", draftVersion)
                .param("signer", work.person()).param("acting", work.actingFor())
                .param("printed", bureau.printedSigner(work.person(), work.actingFor())).param("opinion", opinion)
                .param("hash", contentHash).param("on", work.today()).param("at", work.at().atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<Signature> of(UUID proposal, int round) {
        return jdbc.sql("""
                select draft_version, signer, acting_for, printed_name, opinion, content_hash, signed_on, signature_hash = %s as intact
                from proposal_desk.signature s where proposal_id = :proposal and round = :round""".formatted(HASH))
                .param("proposal", proposal).param("round", round).query(RecordMapper.of(Signature.class)).optional();
    }

    /**
     * A signature in the history of an item.
     *
     * @param actingFor  in whose place the signer signed (R57), or null
     * @param voidReason why it does not count any more (R20), or null
     * @param voidedBy   login name of the one who made it void, or null
     */
    public record Given(int round, String signer, String actingFor, Instant signedAt, int draftVersion, String opinion, String contentHash,
            String voidReason, String voidedBy) {
    }

    /** The letter is going to change: what was signed is no longer what stands there (R20). */
    public void makeVoid(UUID proposal, int round, String reason, String by, Instant at) {
        jdbc.sql("""
                with gone as (delete from proposal_desk.signature where proposal_id = :proposal and round = :round returning *)
                insert into proposal_desk.voided_signature (proposal_id, round, draft_version, signer, acting_for, printed_name, opinion,
                    content_hash, signature_hash, signed_on, signed_at, void_reason, voided_by, voided_at)
                select proposal_id, round, draft_version, signer, acting_for, printed_name, opinion, content_hash, signature_hash, signed_on,
                    signed_at, :reason, :by, :at from gone""")
                .param("proposal", proposal).param("round", round).param("reason", reason).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** All signatures that an item ever got, those that became void too, the earliest first. */
    public List<Given> history(UUID proposal) {
        return jdbc.sql("""
                select round, signer, acting_for, signed_at, draft_version, opinion, content_hash, null as void_reason, null as voided_by
                    from proposal_desk.signature
                where proposal_id = :proposal
                union all select round, signer, acting_for, signed_at, draft_version, opinion, content_hash, void_reason, voided_by
                    from proposal_desk.voided_signature
                where proposal_id = :proposal order by signed_at""").param("proposal", proposal).query(RecordMapper.of(Given.class)).list();
    }
}
