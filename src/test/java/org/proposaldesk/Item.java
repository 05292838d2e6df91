package org.proposaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.State;

/** One item in a test: who does what with it, where it stands, what its story says. */
public final class Item {

    /** Beside the main path: nobody has to do them for the reply to go on. */
    private static final Set<String> ASIDE = Set.of("publish-reply", "approve-return", "record-return-decision",
            "approve-extension", "record-extension-decision", "notify-proposer");

    final Desk desk;
    private final UUID id;

    Item(Desk desk, UUID id) {
        this.desk = desk;
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public Hand as(String person) {
        return new Hand(this, person, Desk.Way.FORM);
    }

    public Hand as(String person, Desk.Way way) {
        return new Hand(this, person, way);
    }

    public Proposal proposal() {
        return desk.proposals.find(id).orElseThrow();
    }

    public State state() {
        return proposal().state();
    }

    public List<JournalEntry> journal() {
        return desk.journal.entries(id);
    }

    public JournalEntry lastEntry() {
        return journal().get(journal().size() - 1);
    }

    /** The steps that wait, in the order of their ids; one that waits twice is there twice. */
    public List<String> openSteps() {
        return openTasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    public List<Task> openTasks() {
        return desk.tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).orderByTaskCreateTime().asc().orderByTaskId().asc().list();
    }

    /** The first task of this step. */
    public Task task(String step) {
        return openTasks().stream().filter(task -> task.getTaskDefinitionKey().equals(step)).findFirst()
                .orElseThrow(() -> new AssertionError("No task " + step + " waits, but " + openSteps()));
    }

    public boolean waitsAt(String step) {
        return openSteps().contains(step);
    }

    public LocalDate due(String step) {
        return LocalDate.ofInstant(task(step).getDueDate().toInstant(), Deadlines.BEIJING);
    }

    /** Whether no process of this item runs any more. */
    public boolean ended() {
        return desk.runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).count() == 0;
    }

    /** The one who usually does this step. */
    public String usualPerson(String step) {
        if (task(step).getAssignee() != null) {
            return task(step).getAssignee();
        }
        List<String> groups = desk.tasks.getIdentityLinksForTask(task(step).getId()).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).sorted(Comparator.comparing((String group) -> !group.startsWith("section-"))).toList();
        String group = groups.get(0);
        return desk.bureau.people().stream().filter(person -> person.groups().contains(group) && (group.endsWith("-head") || !person.head()))
                .findFirst().orElseThrow().id();
    }

    /** The one who usually does this step does it the usual way. */
    public Item usually(String step) {
        return usually(step, input -> { });
    }

    public Item usually(String step, Consumer<ObjectNode> change) {
        as(usualPerson(step)).completes(step, change);
        return this;
    }

    /** Everything is done the usual way until this step waits; what runs beside the main path is left alone. */
    public Item reaches(String step) {
        while (!waitsAt(step)) {
            usually(openTasks().stream().map(Task::getTaskDefinitionKey).filter(open -> !ASIDE.contains(open)).findFirst()
                    .orElseThrow(() -> new AssertionError("Step " + step + " is never reached; the item is " + state() + " at " + openSteps())));
        }
        return this;
    }

    /** The proposer is met, and the office notes it beside the steps. */
    public Item meetsProposer() {
        as("office").does("record-contact", input -> UsualInputs.contact(input));
        return this;
    }

    /** The proposer is met, and the office plans to handle it with another: the points are answered with those of the other in their order. */
    public Item plannedInto(Item lead) {
        return reaches("plan-distribution").meetsProposer().usually("plan-distribution", input -> joins(lead, input));
    }

    /** The same, and the deputy leader agrees. */
    public Item mergedInto(Item lead) {
        return plannedInto(lead).usually("approve-distribution");
    }

    /** A plan that is to handle it with another. */
    public void joins(Item lead, ObjectNode plan) {
        List<Point> there = desk.proposals.points(lead.id());
        plan.put("mergeInto", lead.id().toString());
        ArrayNode matches = plan.withArray("matches");
        for (int at = 0; at < matches.size(); at++) {
            ObjectNode match = (ObjectNode) matches.get(at);
            match.put("answeredAt", at < there.size() ? there.get(at).id().toString() : match.get("pointId").asText());
        }
    }

    /** Everything that waits is done the usual way until nothing is left. */
    public Item ends() {
        while (!openTasks().isEmpty()) {
            usually(openTasks().get(0).getTaskDefinitionKey());
        }
        return this;
    }

    /** The time moves to the moment of the first timer of this boundary event, and the timer fires. */
    public void timerFires(String event) {
        Job timer = desk.management.createJobQuery().timers().activityId(event).list().stream()
                .filter(job -> belongs(job.getProcessInstanceId())).min(Comparator.comparing(Job::getDuedate))
                .orElseThrow(() -> new AssertionError("No timer " + event));
        if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(timer.getDuedate());
        }
        desk.management.executeJob(timer.getId());
    }

    private boolean belongs(String processInstance) {
        return desk.runtime.createProcessInstanceQuery().processInstanceId(processInstance).singleResult().getBusinessKey().equals(id.toString());
    }

    /** The step waits longer than its limit: the reminder goes out, and the step still waits. */
    public void isRemindedOf(String step) {
        timerFires(step + "-due");
        assertThat(reminded()).contains(step);
        assertThat(openSteps()).contains(step);
    }

    /** Steps of which somebody was reminded, in their order. */
    public List<String> reminded() {
        return desk.jdbc.sql("select step from proposal_desk.reminder where proposal_id = :id order by created_at, step").param("id", id)
                .query(String.class).list();
    }

    /** The secret of the survey's link in the sealed letter to the one who leads; until its delivery is recorded. */
    public String surveyToken() {
        return desk.jdbc.sql("select token from proposal_desk.survey where proposal_id = :id and round = :round and lead and token is not null")
                .param("id", id).param("round", proposal().round()).query(String.class).single();
    }

    /** A paper is uploaded for the item. */
    public UUID uploads(String step) {
        return UsualInputs.upload(this, step);
    }
}
