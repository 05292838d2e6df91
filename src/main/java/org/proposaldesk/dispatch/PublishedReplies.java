package org.proposaldesk.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.archive.LetterIndex;
import org.proposaldesk.archive.Question;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The replies that the public reads (R30). Nothing but public copies is here, as they were at the moment of publication. */
@Repository
public class PublishedReplies {

    /** Whether the public still reads it. */
    public enum State implements Labelled {
        PUBLISHED("已公开"), WITHDRAWAL_REQUESTED("已撤下，待批准撤回"), WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A line of a list. */
    public record Listed(long id, UUID proposalId, int round, Kind kind, String number, String title, LocalDate writtenOn, LocalDate publishedOn,
            Instant publishedAt, String text) {
    }

    /** A reply with its letter, as canonical JSON. */
    public record Reply(long id, UUID proposalId, int round, Kind kind, String number, String title, LocalDate writtenOn, LocalDate publishedOn,
            String letter, State state) {

        /** The public copy as a letter. */
        public Letter copy() {
            return Letter.fromJson(letter);
        }
    }

    /** The same item's reply of another round. */
    public record OtherRound(long id, int round, String title) {
    }

    /**
     * What the public asks for.
     *
     * @param year  0 for all
     * @param kind  null for both
     * @param words as typed, empty for everything
     */
    public record Query(int year, Kind kind, String words) {
    }

    /** Some of the replies that were asked for, the newest first, and how many there are in all. */
    public record Found(int total, List<Listed> replies) {
    }

    private static final String LISTED = "id, proposal_id, round, kind, number, title, written_on, published_on, published_at, text";
    private final JdbcClient jdbc;

    PublishedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the copy from now on for everybody to read.
     *
     * @param attribute  publication mark as printed
     * @param url        address on another website; empty where there is none
     * @param redactions how many passages the copy does not show
     * @return its number in the address of the page
     */
    long publish(Work work, Letter copy, LocalDate publishedOn, String attribute, String url, String column, int redactions) {
        Proposal proposal = work.proposal();
        String text = LetterIndex.text(copy);
        return jdbc.sql("""
                insert into proposal_desk.published_reply (proposal_id, round, kind, year, number, title, written_on, published_on, published_at,
                    published_by, attribute, letter, text, words, content_hash, url, website_column, redactions)
                values (:proposal, :round, :kind, :year, :number, :title, :writtenOn, :publishedOn, :at, :by, :attribute, :letter, :text,
                    cast(:words as tsvector), :hash, :url, :column, :redactions) returning id""")
                .param("proposal", proposal.id()).param("round", proposal.round()).param("kind", proposal.kind().name())
                .param("year", copy.date().getYear()).param("number", proposal.number()).param("title", copy.title())
                .param("writtenOn", copy.date()).param("publishedOn", publishedOn).param("at", work.at().atOffset(ZoneOffset.UTC))
                .param("by", work.person()).param("attribute", attribute).param("letter", copy.toJson()).param("text", text)
                .param("words", LetterIndex.vector(copy.title(), text)).param("hash", copy.hash())
                .param("url", url).param("column", column).param("redactions", redactions).query(Long.class).single();
    }

    /** A page of what is asked for. */
    public Found find(Query query, int limit, int offset) {
        Question question = query.words().isEmpty() ? null : Question.terms(query.words());
        if (question == null && !query.words().isEmpty()) {
            return new Found(0, List.of());
        }
        int total = asked("select count(*)", query, question, "").query(Integer.class).single();
        return new Found(total, asked("select " + LISTED, query, question, " order by written_on desc, id desc limit :limit offset :offset")
                .param("limit", limit).param("offset", offset)
                .query((row, at) -> new Listed(row.getLong("id"), row.getObject("proposal_id", UUID.class), row.getInt("round"),
                        Kind.valueOf(row.getString("kind")), row.getString("number"), row.getString("title"),
                        row.getObject("written_on", LocalDate.class), row.getObject("published_on", LocalDate.class),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getString("text"))).list());
    }

    private JdbcClient.StatementSpec asked(String selection, Query query, Question question, String order) {
        StringBuilder sql = new StringBuilder(selection).append(" from proposal_desk.published_reply where state = 'PUBLISHED'");
        sql.append(query.year() == 0 ? "" : " and year = :year").append(query.kind() == null ? "" : " and kind = :kind")
                .append(question == null ? "" : " and words @@ cast(:condition as tsquery)").append(order);
        JdbcClient.StatementSpec statement = jdbc.sql(sql.toString());
        statement = query.year() == 0 ? statement : statement.param("year", query.year());
        statement = query.kind() == null ? statement : statement.param("kind", query.kind().name());
        return question == null ? statement : statement.param("condition", question.condition());
    }

    /** The years with replies that the public reads, newest first. */
    public List<Integer> years() {
        return jdbc.sql("select distinct year from proposal_desk.published_reply where state = 'PUBLISHED' order by year desc")
                .query(Integer.class).list();
    }

    /** A reply, also one that was withdrawn. */
    public Optional<Reply> find(long id) {
        return jdbc.sql("""
                select id, proposal_id, round, kind, number, title, written_on, published_on, letter, state
                from proposal_desk.published_reply where id = :id""").param("id", id).query(RecordMapper.of(Reply.class)).optional();
    }

    /** The replies to the same item in its other rounds that the public reads. */
    public List<OtherRound> otherRounds(Reply reply) {
        return jdbc.sql("""
                select id, round, title from proposal_desk.published_reply
                where proposal_id = :proposal and round <> :round and state = 'PUBLISHED' order by round""")
                .param("proposal", reply.proposalId()).param("round", reply.round()).query(RecordMapper.of(OtherRound.class)).list();
    }

    /** The column of the website in which it stood. */
    String column(long id) {
        return jdbc.sql("select website_column from proposal_desk.published_reply where id = :id").param("id", id).query(String.class).single();
    }
}
