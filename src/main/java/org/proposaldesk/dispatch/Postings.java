package org.proposaldesk.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that are on their way (尚在途中, R40): posted, and neither arrived nor come back. */
@Repository
class Postings {

    /** @param mailNumber by which the carrier finds it */
    record Posting(String addressee, Deliveries.Method method, LocalDate postedOn, String mailNumber) {
    }

    private final JdbcClient jdbc;

    Postings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a letter was posted, or what is known better of one that is on its way. */
    void posted(UUID proposal, int round, Posting posting, String by, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.posting (proposal_id, round, addressee, attempt, method, posted_on, mail_number, recorded_by, recorded_at)
                select :proposal, :round, :addressee, coalesce(max(attempt), 0) + 1, :method, :on, :number, :by, :at
                from proposal_desk.delivery_failure where proposal_id = :proposal and round = :round and addressee = :addressee
                on conflict (proposal_id, round, addressee, attempt) do update set method = excluded.method, posted_on = excluded.posted_on,
                    mail_number = excluded.mail_number, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""")
                .param("proposal", proposal).param("round", round).param("addressee", posting.addressee()).param("method", posting.method().name())
                .param("on", posting.postedOn()).param("number", posting.mailNumber()).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** The letters of a round that are on their way. */
    List<Posting> open(UUID proposal, int round) {
        return jdbc.sql("""
                select addressee, method, posted_on, mail_number from proposal_desk.letter_on_its_way
                where proposal_id = :proposal and round = :round order by addressee""")
                .param("proposal", proposal).param("round", round).query(RecordMapper.of(Posting.class)).list();
    }
}
