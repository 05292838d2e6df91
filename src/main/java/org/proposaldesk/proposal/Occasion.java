package org.proposaldesk.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The moment at which a person may act on an item beside the steps of its models.
 *
 * @param task   the open task from which the person acts, or null when it is from the item itself
 * @param person login name
 * @param groups ids of the groups the person belongs to now
 */
public record Occasion(Proposal proposal, Task task, String person, Set<String> groups, Instant at) {

    /**
     * An open task of the item.
     *
     * @param step    id of its step
     * @param round   the round that it belongs to
     * @param subject the assignment, opinion or commitment that it is about, or null
     * @param holder  login name of the one who claimed it, or null
     */
    public record Task(String id, String step, int round, UUID subject, String holder) {
    }

    public Occasion {
        groups = Set.copyOf(groups);
    }

    public UUID proposalId() {
        return proposal.id();
    }

    /** The same as a step at hand: the item, the person, the moment. */
    public Work work() {
        return new Work(proposal, task == null ? null : task.subject(), person, at);
    }

    /** The date in Beijing (R58). */
    public LocalDate today() {
        return work().today();
    }

    public boolean isMemberOf(String group) {
        return groups.contains(group);
    }

    /** Whether the person acts from the own task of this step. */
    public boolean holds(String step) {
        return task != null && task.step().equals(step) && person.equals(task.holder());
    }
}
