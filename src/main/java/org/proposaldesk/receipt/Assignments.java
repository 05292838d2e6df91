package org.proposaldesk.receipt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which section answers which point (分办). */
@Repository
public class Assignments {

    /** One point in the hands of one section. */
    public record Assignment(UUID id, UUID pointId, String section) {
    }

    private final JdbcClient jdbc;

    public Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the distribution of the item. */
    public void replace(UUID proposal, Collection<Assignment> assignments) {
        jdbc.sql("delete from proposal_desk.assignment where proposal_id = :proposal").param("proposal", proposal).update();
        add(proposal, assignments);
    }

    /** Writes further ones. */
    public void add(UUID proposal, Collection<Assignment> assignments) {
        for (Assignment one : assignments) {
            jdbc.sql("insert into proposal_desk.assignment (id, proposal_id, point_id, section) values (:id, :proposal, :point, :section)")
                    .param("id", one.id()).param("proposal", proposal).param("point", one.pointId()).param("section", one.section()).update();
        }
    }

    /** Gives the point of an assignment to another section. */
    public void give(UUID assignment, String section) {
        jdbc.sql("update proposal_desk.assignment set section = :section where id = :id").param("section", section).param("id", assignment).update();
    }

    /** The section has researched it, and another is asked instead: what it found stays its own. */
    public void giveUp(UUID assignment, Instant at) {
        jdbc.sql("update proposal_desk.assignment set given_up_at = :at where id = :id").param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", assignment).update();
    }

    /** Whether a section answers the point of this assignment already. */
    public boolean answers(UUID assignment, String section) {
        return jdbc.sql("""
                select exists (select 1 from proposal_desk.assignment a join proposal_desk.assignment o on o.point_id = a.point_id
                    where a.id = :id and o.section = :section and o.given_up_at is null)""").param("id", assignment).param("section", section).query(Boolean.class).single();
    }

    /** Those in force, in the order of the points. */
    public List<Assignment> of(UUID proposal) {
        return jdbc.sql("""
                select a.id, a.point_id, a.section from proposal_desk.assignment a join proposal_desk.point p on p.id = a.point_id
                where a.proposal_id = :proposal and a.given_up_at is null order by p.position, a.section""")
                .param("proposal", proposal).query(RecordMapper.of(Assignment.class)).list();
    }

    /** The sections that work on the item: the lead section and those that answer points. */
    public Set<String> sections(Proposal proposal) {
        Set<String> sections = new LinkedHashSet<>();
        if (proposal.leadSection() != null) {
            sections.add(proposal.leadSection());
        }
        of(proposal.id()).forEach(one -> sections.add(one.section()));
        return sections;
    }

    public String section(UUID assignment) {
        return jdbc.sql("select section from proposal_desk.assignment where id = :id").param("id", assignment)
                .query(String.class).single();
    }
}
