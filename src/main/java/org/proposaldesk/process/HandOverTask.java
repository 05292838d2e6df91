package org.proposaldesk.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.proposaldesk.approval.Separation;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;

/** Hands a task that one has taken over to a colleague of the same duty (转交). What was typed stays in the form. */
@Service
class HandOverTask extends Action<HandOverTask.Input> {

    /** @param colleague login name */
    record Input(String colleague, String reason) {
    }

    private final TaskService tasks;
    private final TasksAtHand atHand;
    private final Unrestricted engine;
    private final Separation separation;
    private final TaskReminders reminders;
    private final StepNames names;
    private final Bureau bureau;

    HandOverTask(TaskService tasks, TasksAtHand atHand, Unrestricted engine, Separation separation, TaskReminders reminders, StepNames names,
            Bureau bureau) {
        super("hand-over-task", "转交任务", "把这项任务转给同一岗位的另一位同志办理。期限不变，已经填写的内容一并转过去。", Input.class);
        this.tasks = tasks;
        this.atHand = atHand;
        this.engine = engine;
        this.separation = separation;
        this.reminders = reminders;
        this.names = names;
        this.bureau = bureau;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return occasion.task() != null && occasion.person().equals(occasion.task().holder()) && !colleagues(occasion).isEmpty();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.required("colleague", "转给谁", ActionField.Kind.SELECT)
                        .of(colleagues(occasion).stream().map(id -> new ActionField.Choice(id, bureau.nameOf(id))).toList()),
                ActionField.required("reason", "转交原因", ActionField.Kind.AREA));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input(null, "");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        new Checks()
                .that(colleagues(occasion).contains(input.colleague()), "colleague", "R16", "请从同一岗位的同志中选择。")
                .text("reason", input.reason(), 500, "转交原因")
                .refuseIfAny();
        TaskAtHand task = task(occasion);
        engine.run(() -> tasks.setAssignee(task.id(), input.colleague()));
        reminders.news(occasion.proposal(), task, List.of(input.colleague()));
        return Outcome.done("把“" + names.of(task.step()) + "”转给" + bureau.nameOf(input.colleague()) + "办理").withReason(input.reason().strip());
    }

    /** Those of the same duty whom no earlier hand bars (R17). */
    private List<String> colleagues(Occasion occasion) {
        TaskAtHand task = task(occasion);
        return bureau.members(task.candidateGroups()).stream().filter(id -> !id.equals(occasion.person())).filter(id -> mayTake(occasion, task, id)).toList();
    }

    private boolean mayTake(Occasion occasion, TaskAtHand task, String person) {
        try {
            separation.check(occasion.proposal().inRound(task.round()), task.step(), person);
            return true;
        } catch (Refusal barred) {
            return false;
        }
    }

    private TaskAtHand task(Occasion occasion) {
        return atHand.find(occasion.task().id()).orElseThrow();
    }
}
