package org.proposaldesk.bench;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Carries items through the lifecycle; what the services add to the engine's own work is left to the two kinds of it. */
abstract class Carrier {

    /** The step that stands for the start of an item. */
    static final String BEGIN = "begin";

    private final IdentityService identity;
    private final TaskService tasks;
    private final Map<String, List<String>> groups;

    Carrier(IdentityService identity, TaskService tasks, Map<String, List<String>> groups) {
        this.identity = identity;
        this.tasks = tasks;
        this.groups = groups;
    }

    /** @return business key of the new item */
    abstract String begin(int number);

    abstract void complete(Hand hand, String taskId, List<String> groups);

    /** Carries one item to its end; each step is handed to the observer, who runs it. */
    void carry(int number, BiConsumer<String, Runnable> observer) {
        String[] key = new String[1];
        as("office", () -> observer.accept(BEGIN, () -> key[0] = begin(number)));
        for (Hand hand : Hand.lifecycle()) {
            as(hand.person(), () -> observer.accept(hand.step(), () -> perform(hand, key[0])));
        }
    }

    /**
     * Carries one item until a step waits.
     *
     * @return its business key
     */
    String carryTo(String step, int number) {
        String[] key = new String[1];
        as("office", () -> key[0] = begin(number));
        Hand.lifecycle().stream().takeWhile(hand -> !hand.step().equals(step))
                .forEach(hand -> as(hand.person(), () -> perform(hand, key[0])));
        return key[0];
    }

    private void as(String person, Runnable work) {
        identity.setAuthentication(person, groups.get(person));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Finds the task as the list of unclaimed tasks does, claims it and completes it. */
    private void perform(Hand hand, String key) {
        List<String> mine = groups.get(hand.person());
        List<Task> found = tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(hand.step())
                .taskCandidateGroupIn(mine).taskUnassigned().list();
        if (found.isEmpty()) {
            throw new IllegalStateException("no task " + hand.step() + " for " + hand.person());
        }
        String task = found.get(0).getId();
        tasks.claim(task, hand.person());
        complete(hand, task, mine);
    }
}
