package org.proposaldesk.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.drafting.PublicationAttribute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided before the signature about publishing replies, one decision per item and round, for one text (R28). */
@Repository
public class PublicationReviews {

    /** @param contentHash the text that was reviewed */
    public record Review(PublicationAttribute attribute, String reason, List<Redacted> redactions, String contentHash) {
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public PublicationReviews(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a decision in the place of the one about an earlier text. */
    public void reviewed(UUID proposal, int round, Review review, String by, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.publication (proposal_id, round, attribute, reason, redactions, content_hash, reviewed_by, reviewed_at)
                values (:proposal, :round, :attribute, :reason, cast(:redactions as jsonb), :hash, :by, :at)
                on conflict (proposal_id, round) do update set attribute = excluded.attribute, reason = excluded.reason,
                    redactions = excluded.redactions, content_hash = excluded.content_hash, reviewed_by = excluded.reviewed_by,
                    reviewed_at = excluded.reviewed_at""")
                .param("proposal", proposal).param("round", round).param("attribute", review.attribute().name()).param("reason", review.reason())
                .param("redactions", text(review.redactions())).param("hash", review.contentHash()).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<Review> of(UUID proposal, int round) {
        return jdbc.sql("""
                select attribute, reason, redactions, content_hash from proposal_desk.publication
                where proposal_id = :proposal and round = :round""").param("proposal", proposal).param("round", round)
                .query((row, number) -> new Review(PublicationAttribute.valueOf(row.getString("attribute")), row.getString("reason"),
                        redacted(row.getString("redactions")), row.getString("content_hash"))).optional();
    }

    /** What is redacted in a reply that is to be published; empty when that was not decided. */
    public Optional<List<Redacted>> redactions(UUID proposal, int round) {
        return of(proposal, round).filter(review -> review.attribute().published()).map(Review::redactions);
    }

    private List<Redacted> redacted(String text) {
        try {
            return Arrays.asList(json.readValue(text, Redacted[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text(List<Redacted> redactions) {
        try {
            return json.writeValueAsString(redactions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
