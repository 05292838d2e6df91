package org.proposaldesk.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.drafting.CommitmentKind;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What signed replies promise, whatever their category, and how it goes on (R45). */
@Repository
public class CommitmentRepository {

    private static final String SELECT = """
            select c.id, c.round, c.text, c.kind, c.section, c.promised_on, c.measure, c.status, c.settled_on, p.progress, p.evidence
            from proposal_desk.commitment c left join lateral (select progress, evidence from proposal_desk.commitment_progress
                where commitment_id = c.id order by sequence desc limit 1) p on true
            """;

    /**
     * One promise.
     *
     * @param settledOn the day the head of the section confirmed the end, or null
     * @param progress  what was reported last, or null
     */
    public record Commitment(UUID id, int round, String text, CommitmentKind kind, String section, LocalDate promisedOn, String measure,
            CommitmentStatus status, LocalDate settledOn, String progress, String evidence) {
    }

    private final JdbcClient jdbc;

    public CommitmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Strikes the promises of a letter whose signature became void: it has not left the house. */
    public void strike(Proposal proposal) {
        jdbc.sql("delete from proposal_desk.commitment where proposal_id = :proposal and round = :round")
                .param("proposal", proposal.id()).param("round", proposal.round()).update();
    }

    /** Takes the promises of a letter that has just been signed into the books; the lead section keeps them. */
    public void declare(Proposal proposal, List<DraftContent.Commitment> commitments) {
        int position = 1;
        for (DraftContent.Commitment one : commitments) {
            jdbc.sql("""
                    insert into proposal_desk.commitment (id, proposal_id, round, position, text, kind, section, promised_on, measure, status)
                    values (:id, :proposal, :round, :position, :text, :kind, :section, :on, :measure, 'NOT_STARTED')""")
                    .param("id", UUID.randomUUID()).param("proposal", proposal.id()).param("round", proposal.round())
                    .param("position", position++).param("text", one.text().strip()).param("kind", one.kind().name())
                    .param("section", proposal.leadSection()).param("on", one.promisedOn())
                    .param("measure", one.measure() == null ? "" : one.measure().strip()).update();
        }
    }

    public List<Commitment> of(UUID proposal) {
        return jdbc.sql(SELECT + "where c.proposal_id = :proposal order by c.round, c.position")
                .param("proposal", proposal).query(RecordMapper.of(Commitment.class)).list();
    }

    /** The promises that are not settled yet. */
    public List<Commitment> open(UUID proposal) {
        return of(proposal).stream().filter(one -> one.settledOn() == null).toList();
    }

    public Optional<Commitment> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id").param("id", id)
                .query(RecordMapper.of(Commitment.class)).optional();
    }

    public void report(UUID id, FollowCommitment.Input input, String by, Instant at) {
        jdbc.sql("""
                insert into proposal_desk.commitment_progress (commitment_id, sequence, status, progress, evidence, recorded_by, recorded_at)
                select :id, coalesce(max(sequence), 0) + 1, :status, :progress, :evidence, :by, :at
                from proposal_desk.commitment_progress where commitment_id = :id""")
                .param("id", id).param("status", input.status().name()).param("progress", input.progress().strip())
                .param("evidence", input.evidence() == null ? "" : input.evidence().strip()).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("update proposal_desk.commitment set status = :status where id = :id")
                .param("status", input.status().name()).param("id", id).update();
    }

    public void settle(UUID id, LocalDate on) {
        jdbc.sql("update proposal_desk.commitment set settled_on = :on where id = :id").param("on", on).param("id", id).update();
    }
}
