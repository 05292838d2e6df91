package org.proposaldesk.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.proposaldesk.approval.Rerouting;
import org.springframework.stereotype.Component;

/** Tells the model of approval that the course of a letter has changed (已收回或加签). What was typed waits for the task to come up again. */
@Component
class RerouteLetter implements Rerouting {

    private static final String MESSAGE = "course-changed";

    private final RuntimeService runtime;
    private final TasksAtHand tasks;
    private final TaskInputs inputs;

    RerouteLetter(RuntimeService runtime, TasksAtHand tasks, TaskInputs inputs) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.inputs = inputs;
    }

    @Override
    public void reroute(UUID proposal) {
        tasks.ofItem(proposal).forEach(task -> inputs.park(task.id(), proposal, task.step(), task.subject()));
        runtime.createMessageCorrelation(MESSAGE).processInstanceBusinessKey(proposal.toString()).correlate();
    }
}
