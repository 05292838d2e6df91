package org.proposaldesk.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.approval.Rerouting;
import org.springframework.stereotype.Component;

/** Tells the models by messages that a letter takes another way. What was typed at the hand that ends is kept by {@link DraftDesk}. */
@Component
class RerouteLetter implements Rerouting {

    private final RuntimeService runtime;
    private final Circulation circulation;
    private final Unrestricted engine;

    RerouteLetter(RuntimeService runtime, Circulation circulation, Unrestricted engine) {
        this.runtime = runtime;
        this.circulation = circulation;
        this.engine = engine;
    }

    @Override
    public void reroute(UUID proposal) {
        circulation.settle(proposal);
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
