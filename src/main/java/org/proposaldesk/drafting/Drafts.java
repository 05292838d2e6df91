package org.proposaldesk.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of a draft; none is ever changed. Those that were handed in are the letter, newest last. */
@Repository
public class Drafts {

    /**
     * One version that was handed in.
     *
     * @param contentHash SHA-256 of what a signer approves (R20)
     * @param sources     who contributed which paragraph, as it was found when the version was handed in
     */
    public record Draft(int version, String author, DraftContent content, String contentHash, List<ParagraphSource> sources) {
    }

    /**
     * A line of the list of versions.
     *
     * @param note what the author says of it; empty for none
     */
    public record Version(int version, String author, Instant at, VersionReason reason, String note) {
    }

    /** What a round ended with. */
    record OfRound(int round, DraftContent content) {
    }

    private static final String SUBMITTED = """
            select version, author, content, content_hash, sources from proposal_desk.draft
            where proposal_id = :proposal and round = :round and reason = 'SUBMITTED'""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public Drafts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds the next version of the letter; the caller holds the item's lock. */
    public void append(UUID proposal, int round, String author, DraftContent content, String contentHash,
            List<ParagraphSource> sources, Instant at) {
        insert(proposal, round, author, content, contentHash, sources, VersionReason.SUBMITTED, "", at);
    }

    /**
     * Keeps a version that is no letter; the caller holds the item's lock.
     *
     * @return its number
     */
    int keep(UUID proposal, int round, String author, DraftContent content, VersionReason reason, String note, Instant at) {
        return insert(proposal, round, author, content, null, List.of(), reason, note, at);
    }

    private int insert(UUID proposal, int round, String author, DraftContent content, String contentHash, List<ParagraphSource> sources,
            VersionReason reason, String note, Instant at) {
        return jdbc.sql("""
                insert into proposal_desk.draft (proposal_id, round, version, author, content, content_hash, sources, reason, note, created_at)
                select :proposal, :round, coalesce(max(version), 0) + 1, :author, cast(:content as jsonb), :hash, cast(:sources as jsonb), :reason, :note, :at
                from proposal_desk.draft where proposal_id = :proposal and round = :round
                returning version""")
                .param("proposal", proposal).param("round", round).param("author", author).param("content", text(content))
                .param("hash", contentHash).param("sources", text(sources)).param("reason", reason.name()).param("note", note).param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class).single();
    }

    /** The newest version of a round that was handed in. */
    public Optional<Draft> latest(UUID proposal, int round) {
        return jdbc.sql(SUBMITTED + " order by version desc limit 1").param("proposal", proposal).param("round", round)
                .query(this::draft).optional();
    }

    /**
     * The version that a person had before him when he acted last; when he never did, the one that the last hand of this step had.
     */
    public Optional<Draft> seen(UUID proposal, int round, String person, String step) {
        return jdbc.sql(SUBMITTED + """
                 and content_hash = (select content_hash from proposal_desk.journal_entry
                    where proposal_id = :proposal and round = :round and content_hash is not null and (person = :person or step = :step)
                    order by person = :person desc, sequence desc limit 1)
                order by version desc limit 1""").param("proposal", proposal).param("round", round).param("person", person).param("step", step)
                .query(this::draft).optional();
    }

    /** The days in Beijing on which the writing began, of each item in its own round; those not begun are left out. */
    Map<UUID, LocalDate> begunOn(Collection<Proposal> items) {
        Map<UUID, LocalDate> begun = new HashMap<>();
        jdbc.sql("""
                select d.proposal_id, (min(d.created_at) at time zone 'Asia/Shanghai')::date as begun
                from proposal_desk.draft d join unnest(cast(:ids as uuid[]), cast(:rounds as int[])) as item (id, round)
                    on d.proposal_id = item.id and d.round = item.round
                group by d.proposal_id""")
                .param("ids", items.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .param("rounds", items.stream().map(Proposal::round).toArray(Integer[]::new))
                .query(row -> {
                    begun.put(row.getObject("proposal_id", UUID.class), row.getObject("begun", LocalDate.class));
                });
        return begun;
    }

    /** All versions of a round, newest first. */
    public List<Version> versions(UUID proposal, int round) {
        return jdbc.sql("""
                select version, author, created_at, reason, note from proposal_desk.draft
                where proposal_id = :proposal and round = :round order by version desc""").param("proposal", proposal).param("round", round)
                .query((row, number) -> new Version(row.getInt("version"), row.getString("author"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(), VersionReason.valueOf(row.getString("reason")),
                        row.getString("note")))
                .list();
    }

    /** What a version says, whether it was handed in or not. */
    public Optional<DraftContent> content(UUID proposal, int round, int version) {
        return jdbc.sql("select content from proposal_desk.draft where proposal_id = :proposal and round = :round and version = :version")
                .param("proposal", proposal).param("round", round).param("version", version)
                .query((row, number) -> content(row.getString("content"))).optional();
    }

    /** With what each round before this one ended. */
    List<OfRound> before(UUID proposal, int round) {
        return jdbc.sql("""
                select distinct on (round) round, content from proposal_desk.draft
                where proposal_id = :proposal and round < :round and reason = 'SUBMITTED' order by round, version desc""")
                .param("proposal", proposal).param("round", round)
                .query((row, number) -> new OfRound(row.getInt("round"), content(row.getString("content")))).list();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(row.getInt("version"), row.getString("author"), content(row.getString("content")), row.getString("content_hash"),
                List.of(read(row.getString("sources"), ParagraphSource[].class)));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DraftContent content(String text) {
        return read(text, DraftContent.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
