package org.proposaldesk.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.receipt.Merging;
import org.springframework.stereotype.Component;

/** Ends the wait of a merged item, whatever the one who signs or takes it out may see of its process. */
@Component
class MergedHandling implements Merging.Waiting {

    private static final String SIGNED = "lead-signed";
    private static final String TAKEN_OUT = "taken-out";

    private final RuntimeService runtime;
    private final Items items;
    private final ItemDueDates dates;

    MergedHandling(RuntimeService runtime, Items items, ItemDueDates dates) {
        this.runtime = runtime;
        this.items = items;
        this.dates = dates;
    }

    @Override
    public void signed(UUID item) {
        correlate(SIGNED, item);
    }

    @Override
    public void takenOut(UUID item) {
        correlate(TAKEN_OUT, item);
    }

    @Override
    public void dueMoved(Proposal before) {
        dates.follow(before);
    }

    private void correlate(String message, UUID item) {
        items.changed(item);
        Runnable correlation = () -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(item.toString()).correlate();
        if (Context.getCommandContext() == null) {
            correlation.run();
        } else {
            Context.getCommandContext().runWithoutAuthorization(() -> {
                correlation.run();
                return null;
            });
        }
    }
}
