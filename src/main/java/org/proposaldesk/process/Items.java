package org.proposaldesk.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.calendar.CalendarAdministration;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Items as one transaction sees them: read once, however many tasks, timers and gateways ask. */
@Component
class Items {

    private final ProposalRepository proposals;
    private final CalendarAdministration calendar;

    Items(ProposalRepository proposals, CalendarAdministration calendar) {
        this.proposals = proposals;
        this.calendar = calendar;
    }

    Proposal get(String id) {
        return get(UUID.fromString(id));
    }

    Proposal get(UUID id) {
        Known known = known();
        return known == null ? find(id) : known.items.computeIfAbsent(id, this::find);
    }

    /**
     * Lets nobody else change the item before the transaction ends, and reads it. Whoever locks before the engine reads its own
     * rows never meets another's step half done. Who had to wait for a change of the calendar, made on whichever server, goes on with the
     * calendar as it is then.
     */
    Proposal lock(UUID id) {
        Known known = known();
        if (known == null || known.locked.add(id)) {
            Proposal proposal = proposals.lock(id).orElseThrow(() -> missing());
            calendar.refresh();
            if (known == null) {
                return proposal;
            }
            known.items.put(id, proposal);
        }
        return get(id);
    }

    /** Lets nobody lock the item before the transaction ends; others may hold it at the same time. */
    void hold(UUID id) {
        proposals.hold(id);
    }

    /** Forgets what was read, because it has changed. */
    void changed(UUID id) {
        Known known = known();
        if (known != null) {
            known.items.remove(id);
        }
    }

    private Proposal find(UUID id) {
        return proposals.find(id).orElseThrow(() -> missing());
    }

    private static NotFound missing() {
        return new NotFound("没有这件提案（建议），请从“登记交办件”开始办理。");
    }

    private static final class Known {

        private final Map<UUID, Proposal> items = new HashMap<>();
        private final Set<UUID> locked = new HashSet<>();
    }

    private static Known known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Known known = (Known) TransactionSynchronizationManager.getResource(Items.class);
        if (known == null) {
            known = new Known();
            TransactionSynchronizationManager.bindResource(Items.class, known);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Items.class);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Items.class);
                }
            });
        }
        return known;
    }
}
