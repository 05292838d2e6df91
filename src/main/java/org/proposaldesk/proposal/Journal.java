package org.proposaldesk.proposal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only story of each item, chained by SHA-256 so that a change is detected (R56). */
@Repository
public class Journal {

    private static final String CHAINED = """
            encode(sha256(convert_to(jsonb_build_array(%s, e.sequence, e.round, e.step, e.person, e.action, e.opinion, e.reason,
                e.return_to, e.content_hash, (extract(epoch from e.at) * 1000000)::bigint)::text || coalesce(e.acting_for, ''), 'UTF8')), 'hex')""";

    private static final String APPEND = """
            insert into proposal_desk.journal_entry (proposal_id, sequence, round, step, person, action, opinion, reason,
                return_to, content_hash, at, acting_for, previous_hash, hash)
            select :proposal, e.sequence, e.round, e.step, e.person, e.action, e.opinion, e.reason, e.return_to, e.content_hash,
                e.at, e.acting_for, e.previous_hash, %s
            from (select coalesce(last.sequence, 0) + 1 as sequence, cast(:round as int) as round, cast(:step as text) as step,
                    cast(:person as text) as person, cast(:action as text) as action, cast(:opinion as text) as opinion,
                    cast(:reason as text) as reason, cast(:returnTo as text) as return_to,
                    cast(:contentHash as text) as content_hash, cast(:at as timestamptz) as at, cast(:actingFor as text) as acting_for,
                    coalesce(last.hash, '') as previous_hash
                  from (select 1) one left join lateral (select sequence, hash from proposal_desk.journal_entry
                        where proposal_id = :proposal order by sequence desc limit 1) last on true) e"""
            .formatted(CHAINED.formatted("e.previous_hash"));

    private static final String BROKEN = """
            select e.sequence from (select *, coalesce(lag(hash) over (order by sequence), '') as expected,
                row_number() over (order by sequence) as place from proposal_desk.journal_entry where proposal_id = :proposal) e
            where e.previous_hash <> e.expected or e.sequence <> e.place or e.hash <> %s
            order by e.sequence""".formatted(CHAINED.formatted("e.previous_hash"));

    private final JdbcClient jdbc;

    public Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an entry; the caller holds the item's lock, so that the chain has no forks. */
    public void append(UUID proposal, int round, String step, String person, Outcome outcome, Instant at) {
        append(proposal, round, step, person, null, outcome, at);
    }

    /** Adds an entry of one who acted in the place of another (R57), or in his own with null. */
    public void append(UUID proposal, int round, String step, String person, String actingFor, Outcome outcome, Instant at) {
        jdbc.sql(APPEND).param("proposal", proposal).param("round", round).param("step", step).param("person", person)
                .param("action", outcome.action()).param("opinion", outcome.opinion()).param("reason", outcome.reason())
                .param("returnTo", outcome.returnTo()).param("contentHash", outcome.contentHash())
                .param("actingFor", actingFor).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    public List<JournalEntry> entries(UUID proposal) {
        return jdbc.sql("""
                select sequence, round, step, person, action, opinion, reason, return_to, content_hash, at, acting_for
                from proposal_desk.journal_entry where proposal_id = :proposal order by sequence""")
                .param("proposal", proposal)
                .query((row, number) -> new JournalEntry(row.getInt("sequence"), row.getInt("round"), row.getString("step"),
                        row.getString("person"), row.getString("action"), row.getString("opinion"), row.getString("reason"),
                        row.getString("return_to"), row.getString("content_hash"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("acting_for")))
                .list();
    }

    /** The steps in which a person had a hand in this round: the ground of every separation of duties (R17). */
    public Set<String> stepsOf(UUID proposal, int round, String person) {
        return Set.copyOf(jdbc.sql("""
                select distinct step from proposal_desk.journal_entry
                where proposal_id = :proposal and round = :round and person = :person""")
                .param("proposal", proposal).param("round", round).param("person", person).query(String.class).list());
    }

    /** The people who had a hand in one of these steps in this round. */
    public Set<String> people(UUID proposal, int round, Set<String> steps) {
        return Set.copyOf(jdbc.sql("""
                select distinct person from proposal_desk.journal_entry
                where proposal_id = :proposal and round = :round and step in (:steps)""")
                .param("proposal", proposal).param("round", round).param("steps", steps).query(String.class).list());
    }

    /** The sequence numbers of entries that were changed, removed or slipped in; empty when the chain is whole. */
    public List<Integer> broken(UUID proposal) {
        return jdbc.sql(BROKEN).param("proposal", proposal).query(Integer.class).list();
    }
}
