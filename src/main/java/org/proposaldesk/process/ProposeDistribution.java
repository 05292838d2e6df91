package org.proposaldesk.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proposaldesk.receipt.DistributionProposal;
import org.springframework.stereotype.Component;

/** Proposes a distribution of the points (拟定分办建议). */
@Component("proposeDistribution")
class ProposeDistribution implements JavaDelegate {

    private final DistributionProposal proposal;

    ProposeDistribution(DistributionProposal proposal) {
        this.proposal = proposal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposal.propose(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
