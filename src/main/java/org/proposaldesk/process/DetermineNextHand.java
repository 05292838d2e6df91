package org.proposaldesk.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proposaldesk.approval.Circulation;
import org.springframework.stereotype.Component;

/** Finds out whose turn a letter is (确定下一手), and who signs it. */
@Component("determineNextHand")
class DetermineNextHand implements JavaDelegate {

    private final Circulation circulation;

    DetermineNextHand(Circulation circulation) {
        this.circulation = circulation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Circulation.Turn turn = circulation.next(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable(ProcessVariables.NEXT_HAND, turn.hand());
        execution.setVariable(ProcessVariables.SIGNER_GROUP, turn.signerGroup());
    }
}
