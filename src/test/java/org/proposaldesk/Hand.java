package org.proposaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.Refusal;

/** One person who works on one item, in one way. */
public final class Hand {

    private final Item item;
    private final Desk desk;
    private final String person;
    private final Desk.Way way;

    Hand(Item item, String person, Desk.Way way) {
        this.item = item;
        this.desk = item.desk;
        this.person = person;
        this.way = way;
    }

    /** Takes the task if nobody has it. */
    public Hand claims(String step) {
        Task task = item.task(step);
        if (task.getAssignee() == null) {
            desk.as(person, () -> desk.tasks.claim(task.getId(), person));
        }
        return this;
    }

    /** Takes the task and hands it in as people usually do. */
    public Hand completes(String step) {
        return completes(step, input -> { });
    }

    /** Takes the task and hands it in with changes to the usual input. */
    public Hand completes(String step, Consumer<ObjectNode> change) {
        Task task = item.task(step);
        claims(step);
        handsIn(task, input(task, change));
        DeskClock.pass(Duration.ofMinutes(1));
        return this;
    }

    /** The same for that of several tasks of this step which is this group's. */
    public Hand completesOwn(String step, String group, Consumer<ObjectNode> change) {
        Task task = item.openTasks().stream().filter(one -> one.getTaskDefinitionKey().equals(step) && desk.groups(one).contains(group)).findFirst()
                .orElseThrow(() -> new AssertionError("No task " + step + " of " + group));
        if (task.getAssignee() == null) {
            desk.as(person, () -> desk.tasks.claim(task.getId(), person));
        }
        handsIn(task, input(task, change));
        DeskClock.pass(Duration.ofMinutes(1));
        return this;
    }

    /** Hands a task in exactly as given; nobody takes it before. */
    public void handsIn(Task task, ObjectNode input) {
        if (way == Desk.Way.ENGINE) {
            save(task, input);
        }
        handsInSaved(task, input);
    }

    /** The task as this person sees it. */
    public TaskDesk.OpenTask open(Task task) {
        return desk.forms.open(task.getId(), person, desk.groupsOf(person));
    }

    /** The usual input of a task with changes. */
    public ObjectNode input(Task task, Consumer<ObjectNode> change) {
        ObjectNode input = (ObjectNode) desk.forms.input(open(task)).content();
        UsualInputs.fill(item, task.getTaskDefinitionKey(), input);
        change.accept(input);
        return input;
    }

    /**
     * Takes the task and tries to hand it in, which is refused: with a Chinese sentence, without any change of the item, the
     * task still there and what was typed still kept. Afterwards the form is as it was before.
     */
    public Refusal isRefused(String step, Consumer<ObjectNode> change) {
        claims(step);
        Task task = item.task(step);
        JsonNode untouched = desk.forms.input(open(task)).content();
        ObjectNode input = input(task, change);
        save(task, input);
        List<String> before = Everything.of(item);
        Refusal refusal = Refused.by(() -> handsInSaved(task, input));
        assertThat(Everything.of(item)).as("what the refused step %s changed", step).isEqualTo(before);
        assertThat(desk.forms.input(open(item.task(step))).content()).as("what was typed").isEqualTo(input);
        save(task, untouched);
        return refusal;
    }

    /** Types something into the form and leaves it there. */
    public void keeps(Task task, Consumer<ObjectNode> change) {
        save(task, input(task, change));
    }

    private void save(Task task, JsonNode input) {
        TaskDesk.OpenTask open = open(task);
        desk.forms.save(open, desk.forms.input(open).version(), input);
    }

    private void handsInSaved(Task task, ObjectNode input) {
        TaskDesk.OpenTask open = open(task);
        desk.as(person, () -> {
            if (way == Desk.Way.FORM) {
                desk.forms.complete(open, desk.forms.input(open).version(), input);
            } else {
                desk.tasks.complete(task.getId());
            }
        });
    }

    /** Does something with the item beside its steps (更多操作). */
    public Hand does(String action, Consumer<ObjectNode> change) {
        ActionDesk.Caller caller = caller();
        ObjectNode input = (ObjectNode) desk.actions.form(caller, action).input();
        change.accept(input);
        desk.as(person, () -> desk.actions.perform(caller, action, input));
        DeskClock.pass(Duration.ofMinutes(1));
        return this;
    }

    /** Takes the task and does something with the item from it. */
    public Hand doesFrom(String step, String action, Consumer<ObjectNode> change) {
        claims(step);
        ActionDesk.Caller caller = new ActionDesk.Caller(null, item.task(step).getId(), person, desk.groupsOf(person));
        ObjectNode input = (ObjectNode) desk.actions.form(caller, action).input();
        change.accept(input);
        desk.as(person, () -> desk.actions.perform(caller, action, input));
        DeskClock.pass(Duration.ofMinutes(1));
        return this;
    }

    /** Tries to do something with the item beside its steps, which is refused and changes nothing. */
    public Refusal isRefusedToDo(String action, Consumer<ObjectNode> change) {
        ObjectNode input = desk.json.createObjectNode();
        change.accept(input);
        List<String> before = Everything.of(item);
        Refusal refusal = Refused.by(() -> desk.as(person, () -> desk.actions.perform(caller(), action, input)));
        assertThat(Everything.of(item)).as("what the refused action %s changed", action).isEqualTo(before);
        return refusal;
    }

    /** The ids of what this person may do with the item beside its steps. */
    public List<String> isOffered() {
        return desk.actions.offers(caller()).stream().map(ActionDesk.Offer::id).toList();
    }

    private ActionDesk.Caller caller() {
        return new ActionDesk.Caller(item.id(), null, person, desk.groupsOf(person));
    }

    /** Tries to take the task, which is refused and changes nothing. */
    public Refusal mayNotClaim(String step) {
        Task task = item.task(step);
        List<String> before = Everything.of(item);
        Refusal refusal = Refused.by(() -> desk.as(person, () -> desk.tasks.claim(task.getId(), person)));
        assertThat(Everything.of(item)).as("what the refused claim changed").isEqualTo(before);
        return refusal;
    }
}
