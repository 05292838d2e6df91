package org.proposaldesk.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Labelled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that could not be delivered, whom the bureau asked then, and which way was taken (R40). */
@Repository
public class DeliveryFailures {

    /** Why it did not arrive. */
    public enum Cause implements Labelled {
        SENT_BACK("退件"), UNKNOWN("查无此人或地址不详"), REFUSED("拒收");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What is done next. */
    public enum Way implements Labelled {
        RETRY("另行送达"), COMMITTEE("委托转交");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * An attempt that failed, with what came of it.
     *
     * @param asked    whom the bureau asked; null before
     * @param answer   what was answered, such as a new address
     */
    public record Failure(int round, String addressee, int attempt, Deliveries.Method method, LocalDate triedOn, Cause cause, String note,
            String asked, LocalDate askedOn, String answer, Way way) {
    }

    private final JdbcClient jdbc;

    DeliveryFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes an attempt that failed. */
    void failed(UUID proposal, int round, String addressee, Deliveries.Method method, LocalDate triedOn, Cause cause, String note, String by,
            Instant at) {
        jdbc.sql("""
                insert into proposal_desk.delivery_failure (proposal_id, round, addressee, attempt, method, tried_on, cause, note, recorded_by,
                    recorded_at)
                select :proposal, :round, :addressee, coalesce(max(attempt), 0) + 1, :method, :on, :cause, :note, :by, :at
                from proposal_desk.delivery_failure where proposal_id = :proposal and round = :round and addressee = :addressee""")
                .param("proposal", proposal).param("round", round).param("addressee", addressee).param("method", method.name())
                .param("on", triedOn).param("cause", cause.name()).param("note", note).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Notes whom the bureau asked about it, and the way that follows. */
    void asked(UUID proposal, Failure failure, String asked, LocalDate askedOn, String answer, Way way, String by, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.delivery_enquiry (proposal_id, round, addressee, attempt, asked, asked_on, answer, way, recorded_by,
                    recorded_at)
                values (:proposal, :round, :addressee, :attempt, :asked, :on, :answer, :way, :by, :at)""")
                .param("proposal", proposal).param("round", failure.round()).param("addressee", failure.addressee())
                .param("attempt", failure.attempt()).param("asked", asked).param("on", askedOn).param("answer", answer)
                .param("way", way.name()).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** The last attempt that failed for each addressee of a round. */
    public List<Failure> last(UUID proposal, int round) {
        return jdbc.sql("""
                select distinct on (f.addressee) f.round, f.addressee, f.attempt, f.method, f.tried_on, f.cause, f.note, e.asked, e.asked_on,
                    e.answer, e.way
                from proposal_desk.delivery_failure f left join proposal_desk.delivery_enquiry e using (proposal_id, round, addressee, attempt)
                where f.proposal_id = :proposal and f.round = :round order by f.addressee, f.attempt desc""")
                .param("proposal", proposal).param("round", round).query(RecordMapper.of(Failure.class)).list();
    }
}
