package org.proposaldesk.dispatch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of seals (用印登记, domain 9.3), one a number: a letter whose number became void is sealed anew. */
@Repository
public class Seals {

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the letter of a round has been sealed under the number that it has now. */
    public boolean has(UUID proposal, int round) {
        return jdbc.sql("""
                select exists (select 1 from proposal_desk.seal_record join proposal_desk.document_number n using (series, year, serial)
                    where n.proposal_id = :proposal and n.round = :round and n.state = 'USED')""")
                .param("proposal", proposal).param("round", round).query(Boolean.class).single();
    }

    /** @param contentHash what was sealed */
    void sealed(UUID proposal, int round, int copies, String contentHash, String keeper, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.seal_record (series, year, serial, proposal_id, round, copies, content_hash, keeper, sealed_at)
                select series, year, serial, proposal_id, round, :copies, :hash, :keeper, :at from proposal_desk.document_number
                where proposal_id = :proposal and round = :round and state = 'USED'""")
                .param("proposal", proposal).param("round", round).param("copies", copies).param("hash", contentHash)
                .param("keeper", keeper).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
