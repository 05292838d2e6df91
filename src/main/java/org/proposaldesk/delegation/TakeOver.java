package org.proposaldesk.delegation;

import java.util.List;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/** A substitute takes a task, with what was typed, from the one who is away and has taken it (接手). */
@Service
public class TakeOver extends Action<TakeOver.Input> {

    /** There is nothing to say. */
    public record Input() {
    }

    private final TasksInHand tasks;
    private final Bureau bureau;

    public TakeOver(TasksInHand tasks, Bureau bureau) {
        super("take-over", "接手离岗同志的任务", "离岗同志已认领的这项任务转到您名下，已填写的内容保留。", Input.class);
        this.tasks = tasks;
        this.bureau = bureau;
    }

    @Override
    public boolean offered(Occasion occasion) {
        Occasion.Task task = occasion.task();
        return task != null && task.holder() != null && !task.holder().equals(occasion.person())
                && tasks.heldByAbsent(task.id(), occasion.person());
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of();
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input();
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        tasks.give(occasion.task().id(), occasion.person());
        return Outcome.done("接手" + bureau.nameOf(occasion.task().holder()) + "已认领的任务");
    }
}
