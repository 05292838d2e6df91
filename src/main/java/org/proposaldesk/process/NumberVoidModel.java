package org.proposaldesk.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.proposaldesk.dispatch.VoidApproval;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** The number of a letter that was corrected is decided on in an instance of its own, beside the new signature. */
@Component
class NumberVoidModel implements VoidApproval {

    static final String MODEL = "number-void";

    private static final String APPROVAL = "approve-void-number";

    private final RuntimeService runtime;
    private final TasksAtHand tasks;
    private final Unrestricted engine;

    NumberVoidModel(RuntimeService runtime, TasksAtHand tasks, Unrestricted engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
    }

    @Override
    public void begin(Proposal proposal) {
        if (!asked(tasks, proposal.id())) {
            engine.run(() -> runtime.startProcessInstanceByKey(MODEL, proposal.id().toString(),
                    Map.of(ProcessVariables.PROPOSAL_ID, proposal.id().toString(), ProcessVariables.ROUND, proposal.round())));
        }
    }

    /** Whether somebody is asked now. */
    static boolean asked(TasksAtHand tasks, UUID item) {
        return tasks.ofItem(item).stream().anyMatch(task -> task.step().equals(APPROVAL));
    }
}
