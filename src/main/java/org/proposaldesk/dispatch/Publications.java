package org.proposaldesk.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.proposal.Labelled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about publishing replies, and where they were published (domain 3.3). */
@Repository
public class Publications {

    /** What the reviewer decides. */
    public enum Decision implements Labelled {
        PUBLISH("公开"), WITHHOLD("不公开");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Words that the public copy does not show, and why. */
    public record Redacted(String text, String reason) {

        boolean complete() {
            return text != null && !text.isBlank() && reason != null && !reason.isBlank();
        }
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public Publications(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void reviewed(UUID proposal, int round, Decision decision, String reason, List<Redacted> redactions, String by,
            Instant at) {
        jdbc.sql("""
                insert into proposal_desk.publication (proposal_id, round, decision, reason, redactions, reviewed_by, reviewed_at)
                values (:proposal, :round, :decision, :reason, cast(:redactions as jsonb), :by, :at)""")
                .param("proposal", proposal).param("round", round).param("decision", decision.name()).param("reason", reason)
                .param("redactions", text(redactions)).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    public void published(UUID proposal, int round, LocalDate on, String url, String column, String by) {
        jdbc.sql("""
                update proposal_desk.publication set published_on = :on, url = :url, website_column = :column, published_by = :by
                where proposal_id = :proposal and round = :round""")
                .param("on", on).param("url", url).param("column", column).param("by", by)
                .param("proposal", proposal).param("round", round).update();
    }

    /** What was redacted in a reply that may be published; empty when that was not decided. */
    public Optional<List<Redacted>> redactions(UUID proposal, int round) {
        return jdbc.sql("""
                select redactions from proposal_desk.publication
                where proposal_id = :proposal and round = :round and decision = :publish""")
                .param("proposal", proposal).param("round", round).param("publish", Decision.PUBLISH.name())
                .query((row, number) -> redacted(row.getString("redactions"))).optional();
    }

    private List<Redacted> redacted(String text) {
        try {
            return List.of(json.readValue(text, Redacted[].class));
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
