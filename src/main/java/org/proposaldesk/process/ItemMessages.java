package org.proposaldesk.process;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.proposaldesk.proposal.ItemEvents;
import org.springframework.stereotype.Component;

/** Brings what has happened to an item to its models, as messages. */
@Component
class ItemMessages implements ItemEvents {

    private final RuntimeService runtime;
    private final Items items;
    private final CommandExecutor engine;

    ItemMessages(ProcessEngine engine, Items items) {
        this.runtime = engine.getRuntimeService();
        this.items = items;
        this.engine = ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    @Override
    public boolean happened(UUID proposalId, String event) {
        return tell(proposalId, runtime.createMessageCorrelation(event));
    }

    @Override
    public boolean happened(UUID proposalId, int round, String event) {
        return tell(proposalId, runtime.createMessageCorrelation(event).processInstanceVariableEquals(ProcessVariables.ROUND, round));
    }

    private boolean tell(UUID proposalId, MessageCorrelationBuilder event) {
        // The tasks that begin now see what has just been written.
        items.changed(proposalId);
        // The product has decided that this person may; the engine's own rights are about whole models.
        return engine.execute(context -> context.runWithoutAuthorization(
                () -> !event.processInstanceBusinessKey(proposalId.toString()).correlateAllWithResult().isEmpty()));
    }
}
