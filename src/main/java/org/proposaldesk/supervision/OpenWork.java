package org.proposaldesk.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The tasks that are open now. Every method takes a fixed number of database statements, however many items there are, and
 * answers for all items: who may see what is decided by {@link CaseList}.
 */
public interface OpenWork {

    /**
     * Which tasks are meant; all conditions that are not null hold for one and the same task.
     *
     * @param step      id of a user task
     * @param dueBefore tasks due on an earlier day than this
     * @param hands     tasks that this person has claimed, or may claim by one of the groups while nobody has
     */
    record Filter(String step, LocalDate dueBefore, Viewer hands) {
    }

    /** The open tasks of these items, oldest first. */
    List<OpenTask> tasks(Collection<UUID> proposals);

    /** The items that have an open task which fits. */
    Set<UUID> proposals(Filter filter);

    /** The steps at which something waits; late is what was due before this day. */
    List<StepCount> counts(LocalDate today);

    /** Chinese names of all human steps by their id, in the order of the handling. */
    Map<String, String> stepNames();

    /** Chinese name of a human step or of an action beside the steps; empty for what the software does. */
    String nameOf(String step);
}
