package org.proposaldesk.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proposaldesk.approval.SignerChoice;
import org.springframework.stereotype.Component;

/** Finds out who signs (确定签发人). */
@Component("determineSigner")
class DetermineSigner implements JavaDelegate {

    private final SignerChoice choice;

    DetermineSigner(SignerChoice choice) {
        this.choice = choice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ProcessVariables.SIGNER_GROUP, choice.signerGroup(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
