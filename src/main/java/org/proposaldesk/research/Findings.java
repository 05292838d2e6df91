package org.proposaldesk.research;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sections found out about the points they were given. */
@Repository
public class Findings {

    /**
     * The finding of one section on one point in one round.
     *
     * @param inForce whether the point is still the section's; otherwise another was asked after it
     */
    public record Finding(UUID assignmentId, UUID pointId, String section, boolean inForce, int round, String person, Instant recordedAt, String answer,
            PointOutcome outcome, String evidence, List<Figure> figures) {
    }

    /** A point of which a section is asked after another. */
    record Awaited(String heading, String section) {
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public Findings(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Writes a finding down; a second one of the same round replaces the first, which stays in the journal.
     *
     * @return the heading of the point
     */
    public String record(UUID assignment, int round, String person, ResearchPoint.Input input, Instant at) {
        String heading = jdbc.sql("""
                insert into proposal_desk.finding (assignment_id, round, person, answer, outcome, evidence, recorded_at)
                values (:assignment, :round, :person, :answer, :outcome, :evidence, :at)
                on conflict (assignment_id, round) do update set person = excluded.person, answer = excluded.answer,
                    outcome = excluded.outcome, evidence = excluded.evidence, recorded_at = excluded.recorded_at
                returning (select p.heading from proposal_desk.assignment a join proposal_desk.point p on p.id = a.point_id
                    where a.id = assignment_id)""")
                .param("assignment", assignment).param("round", round).param("person", person).param("answer", input.answer().strip())
                .param("outcome", input.outcome().name()).param("evidence", input.evidence() == null ? "" : input.evidence().strip())
                .param("at", at.atOffset(ZoneOffset.UTC)).query(String.class).single();
        replaceFigures(assignment, round, input.figures());
        return heading;
    }

    /** Nobody has confirmed the new figures yet. */
    private void replaceFigures(UUID assignment, int round, List<Figure> figures) {
        jdbc.sql("""
                with gone as (delete from proposal_desk.figure where assignment_id = :assignment and round = :round)
                insert into proposal_desk.figure (id, assignment_id, round, position, name, value, unit, period, source)
                select gen_random_uuid(), :assignment, :round, one.position, btrim(one.figure ->> 'name'), btrim(one.figure ->> 'value'),
                    btrim(coalesce(one.figure ->> 'unit', '')), btrim(one.figure ->> 'period'), btrim(one.figure ->> 'source')
                from jsonb_array_elements(cast(:figures as jsonb)) with ordinality as one (figure, position)""")
                .param("assignment", assignment).param("round", round).param("figures", text(figures)).update();
    }

    /** All findings of an item, by round and point. */
    public List<Finding> of(UUID proposal) {
        return jdbc.sql("""
                select a.id, a.point_id, a.section, a.given_up_at is null as in_force, f.round, f.person, f.recorded_at, f.answer, f.outcome, f.evidence,
                    (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'value', g.value, 'unit', g.unit,
                            'period', g.period, 'source', g.source, 'confirmedBy', g.confirmed_by) order by g.position), '[]')
                        from proposal_desk.figure g where g.assignment_id = f.assignment_id and g.round = f.round) as figures
                from proposal_desk.finding f join proposal_desk.assignment a on a.id = f.assignment_id
                join proposal_desk.point p on p.id = a.point_id
                where a.proposal_id = :proposal order by f.round, p.position, a.section""")
                .param("proposal", proposal)
                .query((row, number) -> new Finding(row.getObject("id", UUID.class), row.getObject("point_id", UUID.class),
                        row.getString("section"), row.getBoolean("in_force"), row.getInt("round"), row.getString("person"),
                        row.getTimestamp("recorded_at").toInstant(), row.getString("answer"), PointOutcome.valueOf(row.getString("outcome")), row.getString("evidence"),
                        figures(row.getString("figures"))))
                .list();
    }

    /** The points that went to another section after they had been researched in this round, and that it has not researched yet. */
    List<Awaited> awaited(Proposal proposal) {
        return jdbc.sql("""
                select p.heading, a.section from proposal_desk.assignment a join proposal_desk.point p on p.id = a.point_id
                where a.proposal_id = :proposal and a.given_up_at is null
                    and not exists (select 1 from proposal_desk.finding f where f.assignment_id = a.id and f.round = :round)
                    and exists (select 1 from proposal_desk.assignment o join proposal_desk.finding f on f.assignment_id = o.id and f.round = :round
                        where o.point_id = a.point_id and o.given_up_at is not null)
                order by p.position, a.section""").param("proposal", proposal.id()).param("round", proposal.round())
                .query(RecordMapper.of(Awaited.class)).list();
    }

    /** A second person has compared these figures with their sources. */
    public void confirm(List<UUID> figures, String person, Instant at) {
        jdbc.sql("update proposal_desk.figure set confirmed_by = :person, confirmed_at = :at where id in (:figures) and confirmed_by is null")
                .param("person", person).param("at", at.atOffset(ZoneOffset.UTC)).param("figures", figures).update();
    }

    private String text(List<Figure> figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Figure> figures(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {
            });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
