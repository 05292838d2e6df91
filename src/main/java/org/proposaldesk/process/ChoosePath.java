package org.proposaldesk.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.proposaldesk.correction.HandlingPath;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Registration has said which way the models take after the distribution; until then it can be said anew. */
@Component
class ChoosePath implements HandlingPath {

    private final RuntimeService runtime;
    private final Unrestricted engine;

    ChoosePath(RuntimeService runtime, Unrestricted engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void choose(Proposal proposal, boolean assist) {
        engine.run(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(proposal.id().toString())
                .variableValueEquals(ProcessVariables.ASSIST, !assist).list().stream().map(ProcessInstance::getId)
                .forEach(one -> runtime.setVariable(one, ProcessVariables.ASSIST, assist)));
    }
}
