package org.proposaldesk.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Execution;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.research.OpinionCollection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Each opinion of another unit is collected in an instance of its own, known by the item's business key, that ends with the item. */
@Component
class OutsideOpinions implements OpinionCollection {

    static final String MODEL = "outside-opinion";
    private static final String ITEM_ENDED = "办理件已经结束";

    private final ObjectProvider<ProcessEngine> engine;

    OutsideOpinions(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public void begin(Proposal proposal, UUID opinion) {
        forEverybody(runtime -> runtime.startProcessInstanceByKey(MODEL, proposal.id().toString(),
                Map.of(ProcessVariables.PROPOSAL_ID, proposal.id().toString(), ProcessVariables.ROUND, proposal.round(),
                        ProcessVariables.LEAD_SECTION, proposal.leadSection(), ProcessVariables.OPINION_ID, opinion.toString())));
    }

    /** The opinions of an item that are being collected. */
    Set<UUID> running(UUID item) {
        Set<UUID> opinions = new HashSet<>();
        forEverybody(runtime -> {
            String[] instances = runtime.createProcessInstanceQuery().processDefinitionKey(MODEL).processInstanceBusinessKey(item.toString()).list()
                    .stream().map(Execution::getId).toArray(String[]::new);
            if (instances.length > 0) {
                runtime.createVariableInstanceQuery().variableName(ProcessVariables.OPINION_ID).processInstanceIdIn(instances).list()
                        .forEach(one -> opinions.add(UUID.fromString((String) one.getValue())));
            }
        });
        return opinions;
    }

    /** What still waits beside the main path when the item is over: for an opinion, a coordination, a point that is researched anew. */
    void endWith(String proposalId) {
        forEverybody(runtime -> runtime.createProcessInstanceQuery().processDefinitionKeyNotIn(ModelBehind.LIFECYCLE).rootProcessInstances()
                .processInstanceBusinessKey(proposalId).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), ITEM_ENDED)));
    }

    /** Whoever may ask a unit or end an item need not have rights on processes. */
    private void forEverybody(Consumer<RuntimeService> change) {
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            change.accept(configuration.getRuntimeService());
            return null;
        }));
    }
}
