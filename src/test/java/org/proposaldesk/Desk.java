package org.proposaldesk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.process.Lifecycle;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.receipt.Intake;
import org.proposaldesk.survey.OnlineSurvey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The desks of the bureau, for tests that read like the story of an item:
 *
 * <pre>{@code
 * Item item = desk.takesIn(Desk.proposal());
 * item.reaches("review-by-office");
 * item.as("reviewer").completes("review-by-office", input -> input.put("decision", "RETURN").put("reason", "数据有误"));
 * assertThat(item.openSteps()).containsExactly("revise-draft");
 * }</pre>
 */
public class Desk {

    /** How a task is completed. The same rules hold both ways. */
    public enum Way {
        /** By its form. */
        FORM,
        /** The form only keeps the input; then the engine is told to complete the task. */
        ENGINE
    }

    static final AtomicInteger NUMBER = new AtomicInteger(2_100_000);

    final Lifecycle lifecycle;
    final TaskDesk forms;
    final ActionDesk actions;
    final TaskService tasks;
    final RuntimeService runtime;
    final ManagementService management;
    final IdentityService identity;
    final ProposalRepository proposals;
    final AttachmentRepository attachments;
    final Journal journal;
    final NumberRegister register;
    final OnlineSurvey survey;
    final Bureau bureau;
    final ObjectMapper json;
    final JdbcClient jdbc;

    Desk(Lifecycle lifecycle, TaskDesk forms, ActionDesk actions, TaskService tasks, RuntimeService runtime, ManagementService management,
            IdentityService identity, ProposalRepository proposals, AttachmentRepository attachments, Journal journal,
            NumberRegister register, OnlineSurvey survey, Bureau bureau, ObjectMapper json, JdbcClient jdbc) {
        this.lifecycle = lifecycle;
        this.forms = forms;
        this.actions = actions;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.proposals = proposals;
        this.attachments = attachments;
        this.journal = journal;
        this.register = register;
        this.survey = survey;
        this.bureau = bureau;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** A proposal with two points, for two sections, that was assigned the day before; each has a number of its own. */
    public static Intake.Input proposal() {
        return proposal(HandlingMode.LEAD, DeskClock.today().minusDays(1));
    }

    /** A proposal on which another unit asks for our opinion. */
    public static Intake.Input assistProposal() {
        return proposal(HandlingMode.ASSIST, DeskClock.today().minusDays(1));
    }

    public static Intake.Input proposal(HandlingMode mode, LocalDate assignedOn) {
        return new Intake.Input(Kind.PROPOSAL, String.valueOf(NUMBER.incrementAndGet()), 10, 4, "关于支持企业创新的提案", """
                企业创新投入不足，建议如下。
                一、加快成果转化
                建好转化平台，让成果走出实验室。
                二、支持高新企业
                对新认定的企业给予扶持。
                """, "何涌", assignedOn, "政协提案交办通知", null, mode);
    }

    /** The bureau takes an item in; its process begins. */
    public Item takesIn(Intake.Input input) {
        return new Item(this, lifecycle.begin(input));
    }

    /** A new proposal that waits at a step, everything before done the usual way. */
    public Item proposalAt(String step) {
        return takesIn(proposal()).reaches(step);
    }

    /** A new proposal that was registered with changes to the usual registration and waits at a step. */
    public Item proposalAt(String step, Consumer<ObjectNode> registration) {
        Item item = takesIn(proposal()).reaches("register");
        item.usually("register", registration);
        return item.reaches(step);
    }

    /** An item that the bureau has already. */
    public Item item(UUID id) {
        return new Item(this, id);
    }

    public TaskDesk forms() {
        return forms;
    }

    /** The proposer answers the survey by the link. */
    public void answers(String token, OnlineSurvey.Answer answer) {
        survey.answer(token, answer);
    }

    /** A further person with these groups; nobody of {@code bureau.yml}. */
    public String hires(String... groups) {
        User person = identity.newUser("new" + NUMBER.incrementAndGet());
        identity.saveUser(person);
        for (String group : groups) {
            identity.createMembership(person.getId(), group);
        }
        return person.getId();
    }

    /** The person gets a further duty while something is done, and loses it afterwards. */
    public void withDuty(String person, String group, Runnable action) {
        if (groupsOf(person).contains(group)) {
            action.run();
            return;
        }
        identity.createMembership(person, group);
        try {
            action.run();
        } finally {
            identity.deleteMembership(person, group);
        }
    }

    /** The groups whose task it is. */
    public List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    }

    /** The group of the heads of the section that a person heads. */
    public String headGroup(String person) {
        return Role.sectionHead(bureau.person(person).orElseThrow().section());
    }

    public List<String> groupsOf(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
    }

    /** Does something as this person, with the rights of the engine. */
    public void as(String person, Runnable action) {
        identity.setAuthentication(person, groupsOf(person));
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
