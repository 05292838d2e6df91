package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Component;

/**
 * Stands behind every user task, whatever the model says and however the task is reached: its priority and the item's state
 * when it is created, who may take it, the step itself when it is completed, and what was typed when it is taken away. All in the engine's transaction.
 */
@Component
class StepListener implements TaskListener {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int HIGHEST = 50_000;

    private final Steps steps;
    private final Items items;
    private final ProposalRepository proposals;
    private final TaskInputs inputs;
    private final DraftDesk drafts;
    private final TaskRights rights;
    private final Circulation circulation;
    private final Journal journal;
    private final TaskNews news;
    private final IdentityService identity;
    private final Clock clock;

    StepListener(Steps steps, Items items, ProposalRepository proposals, TaskInputs inputs, DraftDesk drafts, TaskRights rights,
            Circulation circulation, Journal journal, TaskNews news, IdentityService identity, Clock clock) {
        this.steps = steps;
        this.items = items;
        this.proposals = proposals;
        this.inputs = inputs;
        this.drafts = drafts;
        this.rights = rights;
        this.circulation = circulation;
        this.journal = journal;
        this.news = news;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> created(task);
            case EVENTNAME_ASSIGNMENT -> assigned(task);
            case EVENTNAME_COMPLETE -> completed(task);
            case EVENTNAME_DELETE -> interrupted(task);
            default -> throw new IllegalStateException(task.getEventName());
        }
    }

    /** The earlier a task is due the higher its priority, for ever: what is overdue never sinks. */
    static int priority(LocalDate due) {
        return HIGHEST - (int) ChronoUnit.DAYS.between(FIRST_DAY, due);
    }

    private void created(DelegateTask task) {
        LocalDate due = LocalDate.ofInstant(task.getDueDate().toInstant(), Deadlines.BEIJING);
        task.setPriority(priority(due));
        State state = steps.get(task.getTaskDefinitionKey()).state();
        Proposal proposal = items.get(proposalId(task));
        if (Circulation.passes(task.getTaskDefinitionKey())) {
            inputs.resume(task.getId(), proposal.inRound(round(task)), task.getTaskDefinitionKey(), subject(task));
        }
        if (state != null && state != proposal.state()) {
            proposals.state(proposal.id(), state);
            items.changed(proposal.id());
        }
        news.of(proposal, task, due);
    }

    private void interrupted(DelegateTask task) {
        drafts.interrupted(task.getId(), task.getTaskDefinitionKey(), subject(task), items.get(proposalId(task)).inRound(round(task)));
    }

    /** Only those whom the model names, or who stand in for them, may take a task. */
    private void assigned(DelegateTask task) {
        String person = task.getAssignee();
        if (person == null) {
            Role.named(groups(task)).ifPresent(one -> {
                throw new Refusal("R16", "这项任务点名请一位同志办理，不能退回岗位。本人办不了的，请发起人或办公室取消，另请他人。");
            });
            return;
        }
        Proposal proposal = items.get(proposalId(task)).inRound(round(task));
        require(person, proposal, task);
        if (person.equals(currentUser())) {
            circulation.opened(new Work(proposal, subject(task), person, clock.instant()), task.getTaskDefinitionKey());
        }
    }

    private String currentUser() {
        Authentication current = identity.getCurrentAuthentication();
        return current == null ? null : current.getUserId();
    }

    /** The right may have ended since the task was taken, so it is asked for again when the task is handed in (R57). */
    private String require(String person, Proposal proposal, DelegateTask task) {
        return rights.require(person, proposal, task.getTaskDefinitionKey(), groups(task));
    }

    private static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void completed(DelegateTask task) {
        String person = actor(task);
        Proposal proposal = items.lock(UUID.fromString(proposalId(task))).inRound(round(task));
        String step = task.getTaskDefinitionKey();
        String actingFor = require(person, proposal, task);
        Optional<JsonNode> handedIn = HandedIn.of(task.getId());
        JsonNode input = handedIn.orElseGet(() -> inputs.of(task.getId()).map(TaskInputs.Saved::input).orElse(null));
        Work work = new Work(proposal, subject(task), person, actingFor, clock.instant());
        Outcome outcome = steps.complete(step, work, input);
        HandedIn.means(task.getId(), outcome);
        journal.append(proposal.id(), proposal.round(), step, person, actingFor, outcome, work.at());
        outcome.decisions().forEach((name, value) -> decide(task, name, value));
        inputs.remove(task.getId());
        items.changed(proposal.id());
    }

    /** A decision belongs to the process; about one commitment of several that are followed at once, to that one only. */
    private static void decide(DelegateTask task, String name, Object value) {
        ExecutionEntity scope = (ExecutionEntity) task.getExecution();
        if (name.equals(ProcessVariables.COMMITMENT_SETTLED)) {
            while (!scope.hasVariableLocal(ProcessVariables.COMMITMENT_ID)) {
                scope = scope.getParent();
            }
            scope.setVariableLocal(name, value);
        } else {
            scope.setVariable(name, value);
        }
    }

    /** The one who acts is the one who took the task. */
    private String actor(DelegateTask task) {
        if (task.getAssignee() == null) {
            throw new Refusal("R16", "请先认领任务，再提交。");
        }
        if (currentUser() != null && !currentUser().equals(task.getAssignee())) {
            throw new Refusal("R16", "这项任务已由其他同志认领，您不能代为提交。");
        }
        return task.getAssignee();
    }

    static UUID subject(DelegateTask task) {
        return ProcessVariables.SUBJECTS.stream().map(task::getVariable).filter(String.class::isInstance).map(String.class::cast).map(UUID::fromString)
                .findFirst().orElse(null);
    }

    private static String proposalId(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    private static int round(DelegateTask task) {
        return (Integer) task.getVariable(ProcessVariables.ROUND);
    }
}
