package org.proposaldesk.survey;

import java.time.LocalDate;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes an item whose proposer is still not satisfied to the authorities above; there is no third round by itself (R44). */
@Service
public class Escalate extends Step<Escalate.Input> {

    public record Input(LocalDate escalatedOn, String recipient, String content, String paper) {
    }

    private final JdbcClient jdbc;
    private final Bureau bureau;

    public Escalate(JdbcClient jdbc, Bureau bureau) {
        super("escalate", State.ESCALATED, Input.class);
        this.jdbc = jdbc;
        this.bureau = bureau;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(work.today(), bureau.bodies().assigner(), "", "");
    }

    @Override
    public Outcome complete(Work work, Input input) {
        new Checks()
                .past("escalatedOn", input.escalatedOn(), work.today(), "提请日期")
                .text("recipient", input.recipient(), 100, "提请单位")
                .text("content", input.content(), 4_000, "提请协调的事项")
                .limit("paper", input.paper(), 100, "文号")
                .refuseIfAny();
        jdbc.sql("""
                insert into proposal_desk.escalation (proposal_id, round, escalated_on, recipient, content, paper, recorded_by)
                values (:proposal, :round, :on, :recipient, :content, :paper, :by)""")
                .param("proposal", work.proposalId()).param("round", work.round()).param("on", input.escalatedOn())
                .param("recipient", input.recipient().strip()).param("content", input.content().strip())
                .param("paper", input.paper() == null ? "" : input.paper().strip()).param("by", work.person()).update();
        return Outcome.done("提请" + input.recipient().strip() + "协调");
    }
}
