package org.proposaldesk.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of a draft; none is ever changed. */
@Repository
public class Drafts {

    /**
     * One version.
     *
     * @param contentHash SHA-256 of what a signer approves (R20)
     */
    public record Draft(int version, String author, DraftContent content, String contentHash) {
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public Drafts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds the next version; the caller holds the item's lock. */
    public void append(UUID proposal, int round, String author, DraftContent content, String contentHash, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.draft (proposal_id, round, version, author, content, content_hash, created_at)
                select :proposal, :round, coalesce(max(version), 0) + 1, :author, cast(:content as jsonb), :hash, :at
                from proposal_desk.draft where proposal_id = :proposal and round = :round""")
                .param("proposal", proposal).param("round", round).param("author", author).param("content", text(content))
                .param("hash", contentHash).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** The newest version of a round. */
    public Optional<Draft> latest(UUID proposal, int round) {
        return jdbc.sql("""
                select version, author, content, content_hash from proposal_desk.draft
                where proposal_id = :proposal and round = :round order by version desc limit 1""")
                .param("proposal", proposal).param("round", round)
                .query((row, number) -> new Draft(row.getInt("version"), row.getString("author"), content(row.getString("content")),
                        row.getString("content_hash")))
                .optional();
    }

    private String text(DraftContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DraftContent content(String text) {
        try {
            return json.readValue(text, DraftContent.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
