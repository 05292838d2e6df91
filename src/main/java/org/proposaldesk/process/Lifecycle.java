package org.proposaldesk.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.proposaldesk.receipt.Intake;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the life of an item: the item and its process in one transaction. */
@Service
public class Lifecycle {

    private final Intake intake;
    private final RuntimeService runtime;

    Lifecycle(Intake intake, RuntimeService runtime) {
        this.intake = intake;
        this.runtime = runtime;
    }

    /**
     * Takes an item in and begins its process.
     *
     * @return the item's id, also the business key of the process
     */
    @Transactional
    public UUID begin(Intake.Input input) {
        UUID proposal = intake.receive(input);
        runtime.startProcessInstanceByKey(ModelBehind.LIFECYCLE, proposal.toString(),
                Map.of(ProcessVariables.PROPOSAL_ID, proposal.toString(), ProcessVariables.ROUND, 1));
        return proposal;
    }
}
