package org.proposaldesk.process;

import org.proposaldesk.dispatch.Recipients;
import org.proposaldesk.dispatch.Seals;
import org.springframework.stereotype.Component;

/** What the model of dispatch asks: how far the letter of a round has come. */
@Component("dispatchProgress")
public class DispatchProgress {

    private final Items items;
    private final Recipients recipients;
    private final Seals seals;

    DispatchProgress(Items items, Recipients recipients, Seals seals) {
        this.items = items;
        this.recipients = recipients;
        this.seals = seals;
    }

    /** Whether everybody to whom the letter is written has it (R40). */
    public boolean delivered(String proposalId, Integer round) {
        return recipients.pending(items.get(proposalId).inRound(round)).isEmpty();
    }

    /** Whether the letter with its number of now has been sealed. */
    public boolean sealed(String proposalId, Integer round) {
        return seals.has(items.get(proposalId).id(), round);
    }
}
