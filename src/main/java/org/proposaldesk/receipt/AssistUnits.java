package org.proposaldesk.receipt;

import java.time.LocalDate;
import java.util.UUID;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes which other units owe an opinion on an item, and until when (会办单位, R11). */
@Repository
public class AssistUnits {

    private static final String OBTAIN_OPINION = "obtain-opinion";

    private final JdbcClient jdbc;
    private final StepDeadlines deadlines;

    public AssistUnits(JdbcClient jdbc, StepDeadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /**
     * Opens an opinion of a unit for the item's current round; a unit may be asked again.
     *
     * @return its id
     */
    public UUID ask(Proposal proposal, String unit, LocalDate askedOn) {
        UUID id = UUID.randomUUID();
        String kind = proposal.kind().name();
        LocalDate start = deadlines.start(OBTAIN_OPINION, kind, proposal.round(), proposal.assignedOn(), askedOn);
        jdbc.sql("""
                insert into proposal_desk.opinion (id, proposal_id, round, unit, asking, asked_on, due_on, state)
                select :id, :proposal, :round, :unit, coalesce(max(asking), 0) + 1, :askedOn, :dueOn, 'REQUESTED'
                from proposal_desk.opinion where proposal_id = :proposal and round = :round and unit = :unit""")
                .param("id", id).param("proposal", proposal.id()).param("round", proposal.round()).param("unit", unit)
                .param("askedOn", askedOn).param("dueOn", deadlines.dueFor(OBTAIN_OPINION, kind, start, proposal.due()).date()).update();
        return id;
    }

    /** Nobody has been asked yet, and nobody is to be: the item is not handled so that others give their opinions. */
    public void forget(UUID proposal) {
        jdbc.sql("delete from proposal_desk.opinion where proposal_id = :proposal and state = 'REQUESTED'").param("proposal", proposal).update();
    }

    /** The units that were asked by the assignment itself were asked on the day on which it is now known to have been made. */
    public void assignedOn(UUID proposal, LocalDate before, LocalDate now) {
        jdbc.sql("update proposal_desk.opinion set asked_on = :now where proposal_id = :proposal and round = 1 and asking = 1 and asked_on = :before")
                .param("now", now).param("proposal", proposal).param("before", before).update();
    }
}
