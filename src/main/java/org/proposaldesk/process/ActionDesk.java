package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.supervision.CaseList;
import org.proposaldesk.supervision.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which a person does something with an item beside its steps (更多操作). Who may not see the item learns nothing of it. */
@Service
public class ActionDesk {

    /**
     * Who asks, and from where: one of item and task is given.
     *
     * @param proposalId the item, or null
     * @param taskId     an open task of the item, or null
     */
    public record Caller(UUID proposalId, String taskId, String person, Collection<String> groups) {
    }

    /** An action that is offered. */
    public record Offer(String id, String label, String purpose) {
    }

    /** The form of an action. */
    public record Form(Offer action, List<ActionField> fields, JsonNode input) {
    }

    private final List<Action<?>> actions;
    private final Items items;
    private final TasksAtHand tasks;
    private final TaskDesk desk;
    private final CaseList cases;
    private final Journal journal;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ActionDesk(List<Action<?>> actions, Items items, TasksAtHand tasks, TaskDesk desk, CaseList cases, Journal journal, ObjectMapper json,
            TransactionTemplate transaction, Clock clock) {
        this.actions = List.copyOf(actions);
        this.items = items;
        this.tasks = tasks;
        this.desk = desk;
        this.cases = cases;
        this.journal = journal;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the caller may do now. */
    public List<Offer> offers(Caller caller) {
        Occasion occasion = occasion(caller, false);
        return actions.stream().filter(action -> action.offered(occasion)).map(ActionDesk::offer).toList();
    }

    /** @throws NotFound when the action is not offered to the caller */
    public Form form(Caller caller, String id) {
        Occasion occasion = occasion(caller, false);
        Action<?> action = offered(id, occasion);
        return new Form(offer(action), action.fields(occasion), json.valueToTree(action.prefill(occasion)));
    }

    /** The item that papers for an action belong to; @throws NotFound when the action is not offered to the caller. */
    public UUID item(Caller caller, String id) {
        Occasion occasion = occasion(caller, false);
        offered(id, occasion);
        return occasion.proposalId();
    }

    /**
     * Does it.
     *
     * @throws NotFound when the action is not offered to the caller, or not any more
     * @throws Refusal  when a rule says no
     */
    public void perform(Caller caller, String id, JsonNode input) {
        transaction.executeWithoutResult(status -> {
            Occasion occasion = occasion(caller, true);
            Outcome outcome = perform(offered(id, occasion), occasion, input);
            journal.append(occasion.proposalId(), occasion.proposal().round(), id, occasion.person(), outcome, occasion.at());
            items.changed(occasion.proposalId());
        });
    }

    private <I> Outcome perform(Action<I> action, Occasion occasion, JsonNode input) {
        return action.perform(occasion, TypedInput.read(json, input, action.inputType()));
    }

    private Action<?> offered(String id, Occasion occasion) {
        Optional<Action<?>> asked = actions.stream().filter(action -> action.id().equals(id)).findFirst();
        return asked.filter(action -> action.offered(occasion)).orElseThrow(() -> asked.flatMap(action -> action.tooLate(occasion))
                .<RuntimeException>map(Function.identity()).orElseGet(() -> new NotFound("现在不能进行这项操作：本件已有变化，或者不属于您的岗位。请刷新页面。")));
    }

    private Occasion occasion(Caller caller, boolean toChange) {
        UUID id = caller.taskId() == null ? visible(caller)
                : desk.open(caller.taskId(), caller.person(), caller.groups()).work().proposalId();
        Proposal proposal = toChange ? items.lock(id) : items.get(id);
        // Read again behind the lock: another may have completed the task meanwhile.
        Occasion.Task task = caller.taskId() == null ? null : tasks.find(caller.taskId()).map(ActionDesk::task)
                .orElseThrow(() -> new NotFound("这项任务已经办结或被收回。请刷新任务列表。"));
        return new Occasion(proposal, task, caller.person(), Set.copyOf(caller.groups()), clock.instant());
    }

    private UUID visible(Caller caller) {
        return cases.find(new Viewer(caller.person(), List.copyOf(caller.groups())), caller.proposalId())
                .orElseThrow(() -> new NotFound("找不到这件办理件，或您没有查看权限。确需查看的，请联系办公室。")).id();
    }

    private static Occasion.Task task(TaskAtHand task) {
        return new Occasion.Task(task.id(), task.step(), task.round(), task.subject(), task.assignee());
    }

    private static Offer offer(Action<?> action) {
        return new Offer(action.id(), action.label(), action.purpose());
    }
}
