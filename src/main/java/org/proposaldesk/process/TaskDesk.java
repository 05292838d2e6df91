package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.delegation.StandIn;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.supervision.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which a form meets its task: opens it, keeps what is typed, hands it in. */
@Service
public class TaskDesk {

    /**
     * A task as its form sees it.
     *
     * @param instruction what is to be done, from the model's documentation
     * @param due         last day, Beijing time
     * @param began       the day on which the task came up, Beijing time
     * @param work        the step at hand for the person who looks
     * @param mine        claimed by the person who looks
     * @param ours        claimed by the person who looks, or by another of the same post
     * @param reminded    how often those who have it were reminded (催办)
     * @param actingFor   in whose place the person who looks may do it (R57), or null
     */
    public record OpenTask(String id, String step, String name, String instruction, LocalDate due, LocalDate began, String assignee,
            boolean mine, boolean ours, Work work, int reminded, String actingFor) {
    }

    /** @param version 0 when nothing was saved yet */
    public record Input(int version, JsonNode content) {
    }

    /**
     * What a page has and what was saved meanwhile, brought together.
     *
     * @param version  version of the saved input that it was brought together with
     * @param person   who saved it; null when nobody did
     * @param conflicts fields that both changed, for a person to decide
     */
    public record Merged(int version, String person, JsonNode input, List<InputMerge.Clash> conflicts) {
    }

    private final TaskService tasks;
    private final TasksAtHand atHand;
    private final RepositoryService repository;
    private final Steps steps;
    private final Items items;
    private final TaskInputs inputs;
    private final DraftDesk drafts;
    private final Deadline deadline;
    private final Acting acting;
    private final Circulation circulation;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, String> instructions = new ConcurrentHashMap<>();

    TaskDesk(TaskService tasks, TasksAtHand atHand, RepositoryService repository, Steps steps, Items items, TaskInputs inputs,
            DraftDesk drafts, Deadline deadline, Circulation circulation, Acting acting, TransactionTemplate transaction, Clock clock) {
        this.tasks = tasks;
        this.atHand = atHand;
        this.repository = repository;
        this.steps = steps;
        this.items = items;
        this.inputs = inputs;
        this.drafts = drafts;
        this.deadline = deadline;
        this.acting = acting;
        this.circulation = circulation;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens a task for a person.
     *
     * @throws NotFound when there is no such task any more, or it is none of this person's business
     */
    public OpenTask open(String taskId, String person, Collection<String> groups) {
        TaskAtHand task = atHand.find(taskId).orElseThrow(TaskDesk::missing);
        Proposal proposal = items.get(task.proposalId()).inRound(task.round());
        boolean own = task.candidateGroups().contains(Role.person(person)) || groups.stream().anyMatch(task.candidateGroups()::contains);
        String actingFor = own ? null
                : acting.right(person, proposal, task.step(), task.candidateGroups()).map(StandIn::principal).orElse(null);
        if (!own && actingFor == null && !person.equals(task.assignee()) && !seesEveryTask(groups)) {
            throw missing();
        }
        Work work = new Work(proposal, task.subject(), person, actingFor, clock.instant());
        return new OpenTask(taskId, task.step(), task.name(), instruction(task), task.dueOn(), task.began(), task.assignee(),
                person.equals(task.assignee()), person.equals(task.assignee()) || own || actingFor != null, work, task.reminded(), actingFor);
    }

    /** How a task's due date came about. */
    public DueDate because(OpenTask task) {
        Proposal proposal = task.work().proposal();
        return deadline.explain(proposal, proposal.round(), task.step(), task.work().subject(), task.began());
    }

    /** Whether members of these groups may look at every task (domain 8.1). */
    static boolean seesEveryTask(Collection<String> groups) {
        return Viewer.seeEveryItem(groups);
    }

    private static NotFound missing() {
        return new NotFound("这项任务已经办结、被收回，或者不属于您的岗位。请刷新任务列表。");
    }

    /** Notes that the one who looks has seen the task; what the hand before has handed in can no longer be taken back. */
    public void seen(OpenTask task) {
        if (task.ours()) {
            circulation.opened(task.work(), task.step());
        }
    }

    private String instruction(TaskAtHand task) {
        return instructions.computeIfAbsent(task.definition() + task.step(), key -> {
            ModelElementInstance element = repository.getBpmnModelInstance(task.definition()).getModelElementById(task.step());
            return ((UserTask) element).getDocumentations().stream().map(one -> one.getRawTextContent().strip())
                    .collect(Collectors.joining("\n"));
        });
    }

    /** What the person typed so far, or what the form begins with. */
    public Input input(OpenTask task) {
        return inputs.of(task.id()).map(saved -> new Input(saved.version(), drafts.resumed(task, saved.input())))
                .orElseGet(() -> new Input(0, steps.prefill(task.step(), task.work())));
    }

    /**
     * Keeps what was typed.
     *
     * @return the new version
     * @throws Conflict when another window or person saved meanwhile
     */
    public int save(OpenTask task, int version, JsonNode content) {
        requireMine(task);
        Work work = task.work();
        Optional<Integer> saved = transaction.execute(status -> {
            items.hold(work.proposalId());
            return inputs.save(task.id(), work.proposalId(), work.person(), version, content, clock.instant());
        });
        return saved.orElseGet(() -> transaction.execute(status -> goOn(task, version, content)));
    }

    /** Goes on where another person stopped; what he wrote of a letter becomes a version. */
    private int goOn(OpenTask task, int version, JsonNode content) {
        Proposal proposal = items.lock(task.work().proposalId()).inRound(task.work().round());
        TaskInputs.Saved saved = inputs.of(task.id()).filter(one -> one.version() == version).orElseThrow(() -> new Conflict(
                "这份表单在别处已有更新的内容，没有覆盖。"));
        drafts.takenOver(task, proposal, saved);
        if (!inputs.takeOver(task.id(), task.work().person(), version, content, clock.instant())) {
            throw new Conflict("这份表单在别处已有更新的内容，没有覆盖。");
        }
        return version + 1;
    }

    /** Brings what a page has together with what was saved meanwhile; nothing is saved by it. */
    public Merged merge(OpenTask task, JsonNode base, JsonNode mine) {
        Optional<TaskInputs.Saved> saved = inputs.of(task.id());
        InputMerge merge = new InputMerge(base, mine, saved.map(TaskInputs.Saved::input).orElse(base));
        return new Merged(saved.map(TaskInputs.Saved::version).orElse(0), saved.map(TaskInputs.Saved::person).orElse(null), merge.merged(),
                merge.clashes());
    }

    /**
     * Hands the form in and completes the task, all in one transaction.
     *
     * @return what was done, in Chinese, as the story of the item says it
     * @throws Refusal  when a rule says no
     * @throws Conflict when another window or person saved meanwhile
     */
    public String complete(OpenTask task, int version, JsonNode content) {
        requireMine(task);
        return transaction.execute(status -> {
            items.lock(task.work().proposalId());
            if (inputs.of(task.id()).map(TaskInputs.Saved::version).orElse(0) != version) {
                throw new Conflict("这份表单在别处已有更新的内容，没有提交。");
            }
            return HandedIn.during(task.id(), content, () -> tasks.complete(task.id())).action();
        });
    }

    static void requireMine(OpenTask task) {
        if (!task.mine()) {
            throw new Refusal("R16", task.assignee() == null ? "请先认领任务，再填写。" : "这项任务已由其他同志认领，您不能修改。");
        }
    }
}
