package org.proposaldesk.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.correction.LeadTasks;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Lets the models and the open tasks of an item follow when another section leads it. */
@Component
class GiveLead implements LeadTasks {

    /** These are put to a section for another reason than that it leads. */
    private static final Set<String> OF_OTHERS = Set.of("research-point", "countersign");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TasksAtHand atHand;
    private final Items items;
    private final Unrestricted engine;
    private final Bureau bureau;

    GiveLead(RuntimeService runtime, TaskService tasks, TasksAtHand atHand, Items items, Unrestricted engine, Bureau bureau) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.atHand = atHand;
        this.items = items;
        this.engine = engine;
        this.bureau = bureau;
    }

    @Override
    public void give(Proposal proposal, String fromSection, String toSection) {
        items.changed(proposal.id());
        Map<String, String> groups = Map.of(Role.section(fromSection), Role.section(toSection),
                Role.sectionHead(fromSection), Role.sectionHead(toSection), Role.sectionLeader(fromSection), bureau.leadersOf(toSection));
        engine.run(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(proposal.id().toString())
                    .variableValueEquals(ProcessVariables.LEAD_SECTION, fromSection).list().stream().map(ProcessInstance::getId)
                    .forEach(one -> runtime.setVariable(one, ProcessVariables.LEAD_SECTION, toSection));
            atHand.ofItem(proposal.id()).stream().filter(task -> !OF_OTHERS.contains(task.step())).forEach(task -> give(task, groups));
        });
    }

    /** Whoever has taken it and may not do it any more loses it. */
    private void give(TaskAtHand task, Map<String, String> groups) {
        Set<String> now = new HashSet<>();
        task.candidateGroups().forEach(group -> now.add(groups.getOrDefault(group, group)));
        if (now.equals(task.candidateGroups())) {
            return;
        }
        if (task.assignee() != null && !bureau.members(now).contains(task.assignee())) {
            tasks.setAssignee(task.id(), null);
        }
        task.candidateGroups().stream().filter(group -> !now.contains(group)).forEach(group -> tasks.deleteCandidateGroup(task.id(), group));
        now.stream().filter(group -> !task.candidateGroups().contains(group)).forEach(group -> tasks.addCandidateGroup(task.id(), group));
    }
}
