package org.proposaldesk.process;

import java.util.UUID;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.dispatch.Recipients;
import org.proposaldesk.dispatch.Seals;
import org.springframework.stereotype.Component;

/** What the model of dispatch asks: how far the letter of a round has come. */
@Component("dispatchProgress")
public class DispatchProgress {

    private final Items items;
    private final Recipients recipients;
    private final Seals seals;
    private final NumberRegister register;
    private final TasksAtHand tasks;

    DispatchProgress(Items items, Recipients recipients, Seals seals, NumberRegister register, TasksAtHand tasks) {
        this.items = items;
        this.recipients = recipients;
        this.seals = seals;
        this.register = register;
        this.tasks = tasks;
    }

    /** Whether the letter has a number, one from before it was corrected (R20), and nobody is asked whether it becomes void. */
    public boolean voidToBeAsked(String proposalId, Integer round) {
        UUID item = items.get(proposalId).id();
        return register.of(item, round).isPresent() && !NumberVoidModel.asked(tasks, item);
    }

    /** Whether everybody to whom the letter is written has it (R40). */
    public boolean delivered(String proposalId, Integer round) {
        return recipients.pending(items.get(proposalId).inRound(round)).isEmpty();
    }

    /** Whether a letter came back, about which nobody has been asked yet (R40). */
    public boolean cameBack(String proposalId, Integer round) {
        return !recipients.cameBack(items.get(proposalId).inRound(round)).isEmpty();
    }

    /** Whether the letter with its number of now has been sealed. */
    public boolean sealed(String proposalId, Integer round) {
        return seals.sealedOn(items.get(proposalId).id(), round).isPresent();
    }
}
