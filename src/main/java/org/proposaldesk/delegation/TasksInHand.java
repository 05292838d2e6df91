package org.proposaldesk.delegation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The open tasks that people have taken, as far as stand-ins and hand-overs need them. */
public interface TasksInHand {

    /**
     * A task that somebody has taken.
     *
     * @param about what it is, in Chinese, such as 提案2104106 签发
     * @param typed something was typed into its form and not handed in yet
     */
    record Held(String taskId, UUID proposalId, String about, boolean typed) {
    }

    /** The tasks that a person has taken, item by item, always in the same order; not those that were put to him by name. */
    List<Held> of(String person);

    /** Everybody who has taken a task. */
    Set<String> holders();

    /** Why the person may not have this task, a Chinese sentence; empty when nothing stands against it (R16, R17). */
    Optional<String> objection(String taskId, String person);

    /** Whether one who is away has taken the task and this person is his substitute. */
    boolean heldByAbsent(String taskId, String substitute);

    /** Gives a task, with what was typed, to another person. */
    void give(String taskId, String person);

    /** The same for one of several that are handed over; the item's journal notes it. */
    void handOver(Held task, String from, String to, String by);

    /** Gives back to their duty the tasks of those who took them for somebody else and may no longer do so. */
    void release();
}
