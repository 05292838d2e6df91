package org.proposaldesk.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/**
 * Gives a task back to its duty (退回岗位), so that a colleague can take it: by the one who has taken it, or by the head of the section or
 * the office when he does not get to it. What was typed stays in the form.
 */
@Service
class ReleaseTask extends Action<ReleaseTask.Input> {

    record Input(String reason) {
    }

    private final TaskService tasks;
    private final TasksAtHand atHand;
    private final Unrestricted engine;
    private final TaskReminders reminders;
    private final StepNames names;
    private final Bureau bureau;

    ReleaseTask(TaskService tasks, TasksAtHand atHand, Unrestricted engine, TaskReminders reminders, StepNames names, Bureau bureau) {
        super("release-task", "退回岗位", "把已经认领的任务退回岗位，由同一岗位的同志另行认领。期限不变，已经填写的内容保留。", Input.class);
        this.tasks = tasks;
        this.atHand = atHand;
        this.engine = engine;
        this.reminders = reminders;
        this.names = names;
        this.bureau = bureau;
    }

    /** What was put to a person by name has no duty to go back to. */
    @Override
    public boolean offered(Occasion occasion) {
        return occasion.task() != null && occasion.task().holder() != null && Role.named(task(occasion).candidateGroups()).isEmpty()
                && (own(occasion) || isAbove(occasion));
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(own(occasion) ? ActionField.optional("reason", "退回岗位的原因", ActionField.Kind.AREA)
                : ActionField.required("reason", "退回岗位的原因", ActionField.Kind.AREA));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        String reason = input.reason() == null ? "" : input.reason().strip();
        new Checks().that(own(occasion) || !reason.isEmpty(), "reason", "R16", "把别人认领的任务退回岗位，须写明原因。")
                .limit("reason", reason, 500, "退回岗位的原因").refuseIfAny();
        TaskAtHand task = task(occasion);
        engine.run(() -> tasks.setAssignee(task.id(), null));
        reminders.news(occasion.proposal(), task, bureau.members(task.candidateGroups()).stream().filter(one -> !one.equals(occasion.person())).toList());
        return Outcome.done("把" + (own(occasion) ? "" : bureau.nameOf(task.assignee()) + "认领的") + "“" + names.of(task.step()) + "”退回岗位")
                .withReason(reason);
    }

    private static boolean own(Occasion occasion) {
        return occasion.person().equals(occasion.task().holder());
    }

    /** The office, and the head of a section whose task it is. */
    private boolean isAbove(Occasion occasion) {
        TaskAtHand task = task(occasion);
        return occasion.isMemberOf(Role.OFFICE) || bureau.sections().stream().map(Bureau.Section::id)
                .anyMatch(id -> task.candidateGroups().contains(Role.section(id)) && occasion.isMemberOf(Role.sectionHead(id)));
    }

    private TaskAtHand task(Occasion occasion) {
        return atHand.find(occasion.task().id()).orElseThrow();
    }
}
