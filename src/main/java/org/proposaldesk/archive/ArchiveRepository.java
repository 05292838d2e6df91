package org.proposaldesk.archive;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters of the archive and the index by which they are found. */
@Repository
class ArchiveRepository {

    /** What the public does not read any more (撤回) the staff do not find either. */
    private static final String READABLE = """
            not exists (select 1 from proposal_desk.published_reply w where w.content_hash = l.content_hash and w.state <> 'PUBLISHED')""";

    /**
     * A rare word counts more than one that most letters have, and three times as much in title or subject. A letter with less
     * than a fifth of the words asked for has nothing to do with the question.
     */
    private static final String RANKED = """
            with asked as (
                select word, ln((1.0 + (select count(*) from proposal_desk.archived_letter))
                    / (0.5 + (select count(*) from proposal_desk.archived_letter l where l.words @@ cast(quote_literal(word) as tsquery))))
                    as weight
                from unnest(cast(:words as text[])) word)
            select l.*, count(*) over () as total
            from proposal_desk.archived_letter l cross join lateral (
                select count(*) as words, coalesce(sum(
                    case when l.words @@ cast(quote_literal(a.word) || ':A' as tsquery) then 3 * a.weight else a.weight end), 0) as score
                from asked a where l.words @@ cast(quote_literal(a.word) as tsquery)) matched
            where %s and l.words @@ cast(:condition as tsquery) and matched.words * 5 >= (select count(*) from asked)
                and (cast(:except as uuid) is null or l.proposal_id is distinct from :except)
            order by matched.score desc, l.added_at desc, l.id
            limit :limit offset :offset""".formatted(READABLE);

    /** Characters at the beginning of a letter within which the salutation stands. */
    private static final int HEAD = 600;

    /** Letters, best first, and how many there are in all. */
    record Ranked(int total, List<ArchivedLetter> letters) {
    }

    private record Row(int total, ArchivedLetter letter) {
    }

    private final JdbcClient jdbc;

    ArchiveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a letter; false when the same one is here already. */
    boolean add(ArchivedLetter letter) {
        return jdbc.sql("""
                insert into proposal_desk.archived_letter (id, content_hash, source, proposal_id, round, kind, title, subject, number,
                    issuer, document_number, written_on, text, words, added_by, added_at)
                values (:id, :hash, :source, :proposal, :round, :kind, :title, :subject, :number, :issuer, :documentNumber, :writtenOn,
                    :text, cast(:words as tsvector), :by, :at)
                on conflict (content_hash) do nothing""")
                .param("id", letter.id()).param("hash", letter.contentHash()).param("source", letter.source())
                .param("proposal", letter.proposalId()).param("round", letter.round()).param("kind", letter.kind())
                .param("title", letter.title()).param("subject", letter.subject()).param("number", letter.number())
                .param("issuer", letter.issuer()).param("documentNumber", letter.documentNumber()).param("writtenOn", letter.writtenOn())
                .param("text", letter.text()).param("words", LetterIndex.vector(letter.title() + "\n" + (letter.subject() == null ? "" : "。" + letter.subject()), letter.text())).param("by", letter.addedBy())
                .param("at", letter.addedAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<ArchivedLetter> find(UUID id) {
        return jdbc.sql("select * from proposal_desk.archived_letter l where id = :id and " + READABLE).param("id", id).query(RecordMapper.of(ArchivedLetter.class)).optional();
    }

    /** Whether the same letter is here already. */
    boolean knows(String hash) {
        return jdbc.sql("select exists (select 1 from proposal_desk.archived_letter where content_hash = :hash)").param("hash", hash)
                .query(Boolean.class).single();
    }

    int count() {
        return jdbc.sql("select count(*) from proposal_desk.archived_letter").query(Integer.class).single();
    }

    /** Letters that fit a question; those of the item {@code except} are left out. */
    Ranked find(Question question, UUID except, int limit, int offset) {
        List<Row> rows = jdbc.sql(RANKED).param("words", question.words().toArray(String[]::new)).param("condition", question.condition())
                .param("except", except).param("limit", limit).param("offset", offset)
                .query((row, number) -> new Row(row.getInt("total"), new ArchivedLetter(row.getObject("id", UUID.class),
                        row.getString("content_hash"), row.getString("source"), row.getObject("proposal_id", UUID.class),
                        row.getObject("round", Integer.class), row.getString("kind"), row.getString("title"), row.getString("subject"),
                        row.getString("number"), row.getString("issuer"), row.getString("document_number"), row.getString("written_on"),
                        row.getString("text"), row.getString("added_by"), row.getTimestamp("added_at").toInstant()))).list();
        return new Ranked(rows.isEmpty() ? 0 : rows.get(0).total(), rows.stream().map(Row::letter).toList());
    }

    /** Letters whose head names one of these people, or that answered an item of theirs and may say so (R29); newest first. */
    List<ArchivedLetter> to(Collection<String> names, UUID except, int limit) {
        List<Question> questions = names.stream().map(Question::terms).filter(Objects::nonNull).toList();
        if (questions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select * from proposal_desk.archived_letter l where %s and l.proposal_id is distinct from :except and (
                    l.words @@ cast(:condition as tsquery) and exists (select 1 from unnest(cast(:names as text[])) name
                        where position(name in left(l.text, :head)) > 0)
                    or l.proposal_id in (select p.proposal_id from proposal_desk.proposer p join proposal_desk.proposal i on i.id = p.proposal_id
                        where p.name = any(:names) and i.consents_to_publication))
                order by l.added_at desc, l.id limit :limit""".formatted(READABLE)).param("except", except)
                .param("names", names.toArray(String[]::new))
                .param("condition", questions.stream().map(Question::condition).collect(Collectors.joining(" | "))).param("head", HEAD)
                .param("limit", limit).query(RecordMapper.of(ArchivedLetter.class)).list();
    }
}
