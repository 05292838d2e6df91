package org.proposaldesk.receipt;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes which other units owe an opinion on an item, and until when (R11). */
@Repository
public class AssistUnits {

    private static final String OBTAIN_OPINION = "obtain-opinion";

    private final JdbcClient jdbc;
    private final StepDeadlines deadlines;

    public AssistUnits(JdbcClient jdbc, StepDeadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /** Opens one opinion per unit for the item's current round. */
    public void ask(Proposal proposal, List<String> units) {
        for (String unit : units) {
            jdbc.sql("""
                    insert into proposal_desk.opinion (id, proposal_id, round, unit, asked_on, due_on, state)
                    values (:id, :proposal, :round, :unit, :askedOn, :dueOn, 'REQUESTED')""")
                    .param("id", UUID.randomUUID()).param("proposal", proposal.id()).param("round", proposal.round())
                    .param("unit", unit).param("askedOn", proposal.assignedOn())
                    .param("dueOn", deadlines.dueFor(OBTAIN_OPINION, proposal.kind().name(), proposal.assignedOn(), proposal.due()).date())
                    .update();
        }
    }
}
