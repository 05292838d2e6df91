package org.proposaldesk.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.proposal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of seals (用印登记, domain 9.3), one a number: a letter whose number became void is sealed anew. */
@Repository
public class Seals {

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day in Beijing on which the letter of a round was sealed under the number that it has now. */
    public Optional<LocalDate> sealedOn(UUID proposal, int round) {
        return jdbc.sql("""
                select cast(sealed_at at time zone 'Asia/Shanghai' as date)
                from proposal_desk.seal_record join proposal_desk.document_number n using (series, year, serial)
                where n.proposal_id = :proposal and n.round = :round and n.state = 'USED'""")
                .param("proposal", proposal).param("round", round).query(LocalDate.class).optional();
    }

    /** The same of a letter that is to leave the house; @throws Refusal when it is not sealed (R21). */
    LocalDate require(UUID proposal, int round) {
        return sealedOn(proposal, round).orElseThrow(() -> new Refusal("R21", "本件还没有用印，不能发出，请先送用印。"));
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
