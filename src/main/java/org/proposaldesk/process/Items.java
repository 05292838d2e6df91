package org.proposaldesk.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

    Items(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    Proposal get(String id) {
        return get(UUID.fromString(id));
    }

    Proposal get(UUID id) {
        Map<UUID, Proposal> known = known();
        return known == null ? find(id) : known.computeIfAbsent(id, this::find);
    }

    /** Reads the item anew and lets nobody else change it before the transaction ends. */
    Proposal lock(UUID id) {
        Proposal proposal = proposals.lock(id).orElseThrow(() -> missing());
        Map<UUID, Proposal> known = known();
        if (known != null) {
            known.put(id, proposal);
        }
        return proposal;
    }

    /** Forgets what was read, because it has changed. */
    void changed(UUID id) {
        Map<UUID, Proposal> known = known();
        if (known != null) {
            known.remove(id);
        }
    }

    private Proposal find(UUID id) {
        return proposals.find(id).orElseThrow(() -> missing());
    }

    private static NotFound missing() {
        return new NotFound("没有这件提案（建议），请从“登记交办件”开始办理。");
    }

    @SuppressWarnings("unchecked")
    private static Map<UUID, Proposal> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Map<UUID, Proposal> known = (Map<UUID, Proposal>) TransactionSynchronizationManager.getResource(Items.class);
        if (known == null) {
            known = new HashMap<>();
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
