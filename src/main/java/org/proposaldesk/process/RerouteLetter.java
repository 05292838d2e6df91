package org.proposaldesk.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.proposaldesk.approval.Rerouting;
import org.springframework.stereotype.Component;

/** Tells the models by messages that a letter takes another way. What was typed waits for the same step to come up again. */
@Component
class RerouteLetter implements Rerouting {

    private final RuntimeService runtime;
    private final TasksAtHand tasks;
    private final TaskInputs inputs;
    private final Unrestricted engine;

    RerouteLetter(RuntimeService runtime, TasksAtHand tasks, TaskInputs inputs, Unrestricted engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.inputs = inputs;
        this.engine = engine;
    }

    @Override
    public void reroute(UUID proposal) {
        tasks.ofItem(proposal).forEach(task -> inputs.park(task.id(), proposal, task.step(), task.subject()));
        tell("course-changed", proposal);
    }

    @Override
    public void reopen(UUID proposal) {
        tell("signature-voided", proposal);
    }

    private void tell(String message, UUID proposal) {
        engine.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(proposal.toString()).correlate());
    }
}
