package org.proposaldesk.approval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.proposaldesk.drafting.PublicationAttribute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the public copies of withdrawn replies are to show instead (改后重新公开), each proposed by one person and decided by another. */
@Repository
public class PublicationCorrections {

    /** A correction that waits for a decision. */
    public record Proposed(Disclosure disclosure, String by) {
    }

    private final JdbcClient jdbc;
    private final RedactedWords words;

    PublicationCorrections(JdbcClient jdbc, RedactedWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** @param reply number of the withdrawn reply */
    public void propose(long reply, Disclosure disclosure, String by, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.publication_correction (reply_id, redactions, kept, summary, proposed_by, proposed_at)
                values (:reply, cast(:redactions as jsonb), cast(:kept as jsonb), :summary, :by, :at)""")
                .param("reply", reply).param("redactions", words.write(disclosure.redactions())).param("kept", words.write(disclosure.kept()))
                .param("summary", disclosure.summary()).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** @param attribute the publication attribute of the reply, which no correction changes */
    public Optional<Proposed> waiting(long reply, PublicationAttribute attribute) {
        return jdbc.sql("""
                select redactions, kept, summary, proposed_by from proposal_desk.publication_correction
                where reply_id = :reply and decided_by is null""").param("reply", reply)
                .query((row, number) -> new Proposed(new Disclosure(attribute, words.read(row.getString("redactions")),
                        words.read(row.getString("kept")), row.getString("summary")), row.getString("proposed_by"))).optional();
    }

    public void decide(long reply, boolean approved, String by, Instant at) {
        jdbc.sql("""
                update proposal_desk.publication_correction set approved = :approved, decided_by = :by, decided_at = :at
                where reply_id = :reply and decided_by is null""")
                .param("approved", approved).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("reply", reply).update();
    }
}
