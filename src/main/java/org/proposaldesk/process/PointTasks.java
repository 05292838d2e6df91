package org.proposaldesk.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.correction.ResearchTasks;
import org.proposaldesk.drafting.Correspondence;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Component;

/** Lets the tasks of an item follow when its points, or the sections of its points, were put right. */
@Component
class PointTasks implements ResearchTasks {

    private static final String MODEL = "research";
    private static final String RESEARCH = "research-point";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TasksAtHand atHand;
    private final TaskInputs inputs;
    private final ProposalRepository proposals;
    private final Items items;
    private final Correspondence correspondence;
    private final Unrestricted engine;
    private final Clock clock;

    PointTasks(RuntimeService runtime, TaskService tasks, TasksAtHand atHand, TaskInputs inputs, ProposalRepository proposals, Items items,
            Correspondence correspondence, Unrestricted engine, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.atHand = atHand;
        this.inputs = inputs;
        this.proposals = proposals;
        this.items = items;
        this.correspondence = correspondence;
        this.engine = engine;
        this.clock = clock;
    }

    private Stream<TaskAtHand> researching(Proposal proposal) {
        return atHand.ofItem(proposal.id()).stream().filter(task -> task.step().equals(RESEARCH) && task.round() == proposal.round());
    }

    @Override
    public Set<UUID> open(Proposal proposal) {
        return researching(proposal).map(TaskAtHand::subject).collect(Collectors.toSet());
    }

    @Override
    public void begin(Proposal proposal, UUID assignment) {
        Optional<TaskAtHand> beside = researching(proposal).findFirst();
        if (beside.isPresent()) {
            beginBeside(beside.get().id(), assignment);
        } else {
            beginAlone(proposal, assignment);
        }
    }

    /** One more instance beside those that run: the engine counts it, so that research waits for it too. */
    private void beginBeside(String task, UUID assignment) {
        engine.run(() -> runtime.createProcessInstanceModification(tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId())
                .startBeforeActivity(RESEARCH).setVariableLocal(ProcessVariables.ASSIGNMENT_ID, assignment.toString()).execute());
    }

    /**
     * The points are researched, so the model of research is begun anew at this one; the other two ways to its end have been gone already.
     * The item stands where it stood.
     */
    private void beginAlone(Proposal proposal, UUID assignment) {
        engine.run(() -> runtime.createProcessInstanceByKey(MODEL).businessKey(proposal.id().toString())
                .setVariables(Map.of(ProcessVariables.PROPOSAL_ID, proposal.id().toString(), ProcessVariables.ROUND, proposal.round(),
                        ProcessVariables.LEAD_SECTION, proposal.leadSection()))
                .startBeforeActivity("research-complete").startBeforeActivity("research-complete")
                .startBeforeActivity(RESEARCH).setVariableLocal(ProcessVariables.ASSIGNMENT_ID, assignment.toString()).execute());
        proposals.state(proposal.id(), proposal.state());
        items.changed(proposal.id());
    }

    @Override
    public void give(Proposal proposal, UUID assignment, String fromSection, String toSection) {
        TaskAtHand task = researching(proposal).filter(one -> assignment.equals(one.subject())).findFirst().orElseThrow();
        engine.run(() -> {
            tasks.setAssignee(task.id(), null);
            tasks.deleteCandidateGroup(task.id(), Role.section(fromSection));
            tasks.addCandidateGroup(task.id(), Role.section(toSection));
        });
    }

    @Override
    public void pointsChanged(Proposal proposal, List<ChangedPoint> changes) {
        for (TaskAtHand task : atHand.ofItem(proposal.id())) {
            inputs.of(task.id()).ifPresent(saved -> {
                ObjectNode input = saved.input().deepCopy();
                boolean follows = switch (task.step()) {
                    case "draft-reply", "draft-opinion" -> answers(input.withArray("answers"), changes);
                    case "plan-distribution" -> planned(input.withArray("assignments"), changes);
                    default -> false;
                };
                if (follows) {
                    inputs.takeOver(task.id(), saved.person(), saved.version(), input, clock.instant());
                }
            });
        }
    }

    private boolean answers(ArrayNode answers, List<ChangedPoint> changes) {
        for (ChangedPoint change : changes) {
            String heading = correspondence.heading(change.point().heading());
            if (change.before() == null) {
                answers.addObject().put("pointId", change.point().id().toString()).put("heading", heading).put("text", "");
            } else {
                String before = correspondence.heading(change.before());
                objects(answers).filter(one -> one.path("pointId").asText().equals(change.point().id().toString())
                        && one.path("heading").asText().equals(before)).forEach(one -> one.put("heading", heading));
            }
        }
        return true;
    }

    private static boolean planned(ArrayNode assignments, List<ChangedPoint> changes) {
        changes.stream().filter(one -> one.before() == null).forEach(one -> {
            ArrayNode sections = assignments.addObject().put("pointId", one.point().id().toString()).putArray("sections");
            one.sections().forEach(sections::add);
        });
        return true;
    }

    private static Stream<ObjectNode> objects(ArrayNode array) {
        return StreamSupport.stream(array.spliterator(), false).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    }
}
