package org.proposaldesk.approval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.drafting.PublicationAttribute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided before the signature about publishing replies, one decision per item and round, for one text (R28). */
@Repository
public class PublicationReviews {

    /**
     * A decision.
     *
     * @param contentHash the text that was reviewed
     * @param copyHash    content hash of the public copy that was reviewed, or null when nothing is published
     */
    public record Review(Disclosure disclosure, String reason, String contentHash, String copyHash) {

        public PublicationAttribute attribute() {
            return disclosure.attribute();
        }
    }

    private final JdbcClient jdbc;
    private final RedactedWords words;

    PublicationReviews(JdbcClient jdbc, RedactedWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Keeps a decision in the place of the one about an earlier text. */
    public void reviewed(UUID proposal, int round, Review review, String by, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.publication (proposal_id, round, attribute, reason, redactions, kept, summary, content_hash, copy_hash,
                    reviewed_by, reviewed_at)
                values (:proposal, :round, :attribute, :reason, cast(:redactions as jsonb), cast(:kept as jsonb), :summary, :hash, :copyHash,
                    :by, :at)
                on conflict (proposal_id, round) do update set attribute = excluded.attribute, reason = excluded.reason,
                    redactions = excluded.redactions, kept = excluded.kept, summary = excluded.summary, content_hash = excluded.content_hash,
                    copy_hash = excluded.copy_hash, reviewed_by = excluded.reviewed_by, reviewed_at = excluded.reviewed_at""")
                .param("proposal", proposal).param("round", round).param("attribute", review.attribute().name()).param("reason", review.reason())
                .param("redactions", words.write(review.disclosure().redactions())).param("kept", words.write(review.disclosure().kept()))
                .param("summary", review.disclosure().summary()).param("hash", review.contentHash()).param("copyHash", review.copyHash())
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<Review> of(UUID proposal, int round) {
        return jdbc.sql("""
                select attribute, reason, redactions, kept, summary, content_hash, copy_hash from proposal_desk.publication
                where proposal_id = :proposal and round = :round""").param("proposal", proposal).param("round", round)
                .query((row, number) -> new Review(new Disclosure(PublicationAttribute.valueOf(row.getString("attribute")),
                        words.read(row.getString("redactions")), words.read(row.getString("kept")), row.getString("summary")),
                        row.getString("reason"), row.getString("content_hash"), row.getString("copy_hash"))).optional();
    }

    /** What is published of a reply; empty when nothing is, or that was not decided. */
    public Optional<Disclosure> disclosed(UUID proposal, int round) {
        return of(proposal, round).map(Review::disclosure).filter(Disclosure::published);
    }
}
