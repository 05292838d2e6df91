package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Work;
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
     * @param because     how the due date came about
     * @param work        the step at hand for the person who looks
     * @param mine        claimed by the person who looks
     * @param reminded    how often those who have it were reminded (催办)
     */
    public record OpenTask(String id, String step, String name, String instruction, LocalDate due, DueDate because, String assignee,
            boolean mine, Work work, int reminded) {
    }

    /** @param version 0 when nothing was saved yet */
    public record Input(int version, JsonNode content) {
    }

    /** Those who may look at every task (domain 8.1). */
    private static final Set<String> SEE_ALL = Set.of(Role.OFFICE, Role.DEPUTY_LEADER, Role.BUREAU_HEAD, Role.SUPERVISOR);

    private final TaskService tasks;
    private final TasksAtHand atHand;
    private final RepositoryService repository;
    private final Steps steps;
    private final Items items;
    private final TaskInputs inputs;
    private final Deadline deadline;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, String> instructions = new ConcurrentHashMap<>();

    TaskDesk(TaskService tasks, TasksAtHand atHand, RepositoryService repository, Steps steps, Items items, TaskInputs inputs,
            Deadline deadline, TransactionTemplate transaction, Clock clock) {
        this.tasks = tasks;
        this.atHand = atHand;
        this.repository = repository;
        this.steps = steps;
        this.items = items;
        this.inputs = inputs;
        this.deadline = deadline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens a task for a person.
     *
     * @throws NotFound when there is no such task any more, or it is none of this person's business
     */
    public OpenTask open(String taskId, String person, Collection<String> groups) {
        TaskAtHand task = atHand.find(taskId).filter(one -> mayLook(one, person, groups))
                .orElseThrow(() -> new NotFound("这项任务已经办结、被收回，或者不属于您的岗位。请刷新任务列表。"));
        Proposal proposal = items.get(task.proposalId()).inRound(task.round());
        Work work = new Work(proposal, task.subject(), person, clock.instant());
        return new OpenTask(taskId, task.step(), task.name(), instruction(task), task.dueOn(),
                deadline.explain(proposal, proposal.round(), task.step(), task.began()), task.assignee(), person.equals(task.assignee()), work,
                task.reminded());
    }

    /** Whether members of these groups may look at every task (domain 8.1). */
    static boolean seesEveryTask(Collection<String> groups) {
        return groups.stream().anyMatch(SEE_ALL::contains);
    }

    private static boolean mayLook(TaskAtHand task, String person, Collection<String> groups) {
        return person.equals(task.assignee()) || seesEveryTask(groups) || groups.stream().anyMatch(task.candidateGroups()::contains);
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
        return inputs.of(task.id()).map(saved -> new Input(saved.version(), saved.input()))
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
        return inputs.save(task.id(), task.work().proposalId(), task.work().person(), version, content, clock.instant());
    }

    /**
     * Hands the form in and completes the task, all in one transaction.
     *
     * @throws Refusal  when a rule says no
     * @throws Conflict when another window or person saved meanwhile
     */
    public void complete(OpenTask task, int version, JsonNode content) {
        requireMine(task);
        int saved = inputs.of(task.id()).map(TaskInputs.Saved::version).orElse(0);
        if (saved != version) {
            throw new Conflict("这份表单在别处已有更新的内容，没有提交。请选择载入最新内容，或保留本页内容后再提交。");
        }
        transaction.executeWithoutResult(status -> {
            items.lock(task.work().proposalId());
            HandedIn.during(task.id(), content, () -> tasks.complete(task.id()));
        });
    }

    private static void requireMine(OpenTask task) {
        if (!task.mine()) {
            throw new Refusal("R16", task.assignee() == null ? "请先认领任务，再填写。" : "这项任务已由其他同志认领，您不能修改。");
        }
    }
}
