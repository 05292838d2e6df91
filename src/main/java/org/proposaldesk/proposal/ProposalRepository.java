package org.proposaldesk.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items, their proposers and points. */
@Repository
public class ProposalRepository {

    private static final String COLUMNS = """
            id, year, kind, number, term, session, between_sessions, subject, text, mode, lead_unit, key_item,
            consents_to_publication, refusal_reason, assigned_on, assignment_paper, batch_due, due_original, due_extended,
            due_internal, due_provisional, received_on, state, round, lead_section, level""";

    /** The date inside the bureau is read with that of merged items, and written as the bureau's own. */
    private static final String READ = COLUMNS.replace("due_internal", "due_inside as due_internal");

    private final JdbcClient jdbc;

    public ProposalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Proposal proposal, Instant at) {
        jdbc.sql("insert into proposal_desk.proposal (" + COLUMNS + ", created_at) values ("
                        + ":id, :year, :kind, :number, :term, :session, :betweenSessions, :subject, :text, :mode, :leadUnit, :keyItem,"
                        + " :consentsToPublication, :refusalReason, :assignedOn, :assignmentPaper, :batchDue, :dueOriginal, :dueExtended,"
                        + " :dueInternal, :dueProvisional, :receivedOn, :state, :round, :leadSection, :level, :createdAt)")
                .paramSource(new ProposalParameters(proposal, at)).update();
    }

    /** Writes everything that registration may correct. */
    public void update(Proposal proposal) {
        jdbc.sql("""
                update proposal_desk.proposal set year = :year, kind = :kind, number = :number, term = :term, session = :session,
                    between_sessions = :betweenSessions, subject = :subject, text = :text, mode = :mode, lead_unit = :leadUnit,
                    key_item = :keyItem, consents_to_publication = :consentsToPublication, refusal_reason = :refusalReason,
                    assigned_on = :assignedOn, assignment_paper = :assignmentPaper, batch_due = :batchDue, due_original = :dueOriginal,
                    due_internal = case when due_inside is distinct from :dueInternal then :dueInternal else due_internal end,
                    due_provisional = :dueProvisional, level = :level
                where id = :id""").paramSource(new ProposalParameters(proposal, null)).update();
    }

    public Optional<Proposal> find(UUID id) {
        return jdbc.sql("select " + READ + " from proposal_desk.proposal where id = :id").param("id", id)
                .query(RecordMapper.of(Proposal.class)).optional();
    }

    /** These items, in the order of their limits. */
    public List<Proposal> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select " + READ + " from proposal_desk.proposal where id = any(cast(:ids as uuid[])) order by due, number, id")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new)).query(RecordMapper.of(Proposal.class)).list();
    }

    /** Reads an item and keeps others from changing it until the transaction ends: steps of one item happen one after the other. */
    public Optional<Proposal> lock(UUID id) {
        return jdbc.sql("select " + READ + " from proposal_desk.proposal where id = :id for update").param("id", id)
                .query(RecordMapper.of(Proposal.class)).optional();
    }

    /** The same, but without waiting for somebody who changes it now: empty then, as for an item that there is not. */
    public Optional<Proposal> lockIfFree(UUID id) {
        return jdbc.sql("select " + READ + " from proposal_desk.proposal where id = :id for update skip locked").param("id", id)
                .query(RecordMapper.of(Proposal.class)).optional();
    }

    /** Lets nobody {@link #lock} an item until the transaction ends; any number may hold it at the same time. */
    public void hold(UUID id) {
        jdbc.sql("select 1 from proposal_desk.proposal where id = :id for key share").param("id", id).query(Integer.class).optional();
    }

    /** Whether another item has the same key (R52); one that the assigner took back may come to us again. */
    public boolean taken(Proposal proposal) {
        return jdbc.sql("""
                select exists (select 1 from proposal_desk.proposal where year = :year and kind = :kind and level = :level and term = :term
                    and session = :session and number = :number and mode = :mode and state <> 'RETURNED' and id <> :id)""")
                .paramSource(new ProposalParameters(proposal, null)).query(Boolean.class).single();
    }

    /** Whether there is any item at all. */
    public boolean any() {
        return jdbc.sql("select exists (select 1 from proposal_desk.proposal)").query(Boolean.class).single();
    }

    public void state(UUID id, State state) {
        jdbc.sql("update proposal_desk.proposal set state = :state where id = :id")
                .param("state", state.name()).param("id", id).update();
    }

    public void received(UUID id, LocalDate on) {
        jdbc.sql("update proposal_desk.proposal set received_on = :on where id = :id")
                .param("on", on).param("id", id).update();
    }

    public void leadSection(UUID id, String section) {
        jdbc.sql("update proposal_desk.proposal set lead_section = :section where id = :id")
                .param("section", section).param("id", id).update();
    }

    /** Moves the limit of the round as the assigner extended it (R2); null takes an extension back. */
    public void extended(UUID id, LocalDate due, LocalDate internalDue) {
        jdbc.sql("update proposal_desk.proposal set due_extended = :due, due_internal = :internal where id = :id")
                .param("due", due).param("internal", internalDue).param("id", id).update();
    }

    /** Opens the next round of handling with its own limit (R43). */
    public void nextRound(UUID id, LocalDate due, boolean provisional) {
        jdbc.sql("""
                update proposal_desk.proposal set round = round + 1, due_original = :due, due_extended = null, due_internal = null, due_merged = null,
                    due_provisional = :provisional
                where id = :id""")
                .param("due", due).param("provisional", provisional).param("id", id).update();
    }

    public List<Proposer> proposers(UUID id) {
        return jdbc.sql("""
                select id, position, name, category, unit, phone, lead from proposal_desk.proposer
                where proposal_id = :id order by position""").param("id", id).query(RecordMapper.of(Proposer.class)).list();
    }

    /** The proposers of these items, each item's in their order. */
    public Map<UUID, List<Proposer>> proposers(Collection<UUID> ids) {
        Map<UUID, List<Proposer>> proposers = new HashMap<>();
        RowMapper<Proposer> one = RecordMapper.of(Proposer.class);
        jdbc.sql("""
                select proposal_id, id, position, name, category, unit, phone, lead from proposal_desk.proposer
                where proposal_id = any(cast(:ids as uuid[])) order by position""")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    proposers.computeIfAbsent(row.getObject("proposal_id", UUID.class), id -> new ArrayList<>()).add(one.mapRow(row, 0));
                });
        return proposers;
    }

    public void replaceProposers(UUID id, List<Proposer> proposers) {
        jdbc.sql("delete from proposal_desk.proposer where proposal_id = :id").param("id", id).update();
        for (Proposer one : proposers) {
            jdbc.sql("""
                    insert into proposal_desk.proposer (id, proposal_id, position, name, category, unit, phone, lead)
                    values (:id, :proposal, :position, :name, :category, :unit, :phone, :lead)""")
                    .param("id", one.id()).param("proposal", id).param("position", one.position()).param("name", one.name())
                    .param("category", one.category().name()).param("unit", one.unit()).param("phone", one.phone())
                    .param("lead", one.lead()).update();
        }
    }

    public List<Point> points(UUID id) {
        return jdbc.sql("select id, position, heading, text from proposal_desk.point where proposal_id = :id order by position")
                .param("id", id).query(RecordMapper.of(Point.class)).list();
    }

    /** The points of these items, each item's in their order. */
    public Map<UUID, List<Point>> points(Collection<UUID> ids) {
        Map<UUID, List<Point>> points = new HashMap<>();
        RowMapper<Point> one = RecordMapper.of(Point.class);
        jdbc.sql("""
                select proposal_id, id, position, heading, text from proposal_desk.point
                where proposal_id = any(cast(:ids as uuid[])) order by position""")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    points.computeIfAbsent(row.getObject("proposal_id", UUID.class), id -> new ArrayList<>()).add(one.mapRow(row, 0));
                });
        return points;
    }

    public void replacePoints(UUID id, List<Point> points) {
        jdbc.sql("delete from proposal_desk.point where proposal_id = :id").param("id", id).update();
        addPoints(id, points);
    }

    /** Writes further points. */
    public void addPoints(UUID id, List<Point> points) {
        for (Point point : points) {
            jdbc.sql("""
                    insert into proposal_desk.point (id, proposal_id, position, heading, text)
                    values (:id, :proposal, :position, :heading, :text)""")
                    .param("id", point.id()).param("proposal", id).param("position", point.position())
                    .param("heading", point.heading()).param("text", point.text()).update();
        }
    }

    /** Writes another heading and text of a point. */
    public void changePoint(Point point) {
        jdbc.sql("update proposal_desk.point set heading = :heading, text = :text where id = :id")
                .param("heading", point.heading()).param("text", point.text()).param("id", point.id()).update();
    }
}
