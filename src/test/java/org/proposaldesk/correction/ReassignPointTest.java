package org.proposaldesk.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.notification.Inbox;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.State;
import org.proposaldesk.research.Findings;
import org.springframework.beans.factory.annotation.Autowired;

/** A point that was given to the wrong section goes to another: the head asks, the office or a deputy leader decides. */
@DeskTest
class ReassignPointTest {

    private static final String REQUEST = "request-reassignment";
    private static final String REASSIGN = "reassign-point";
    private static final String ACHIEVEMENTS = "section-achievements";

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Findings findings;

    private Task taskOf(Item item, String group) {
        return item.openTasks().stream().filter(task -> task.getTaskDefinitionKey().equals("research-point") && desk.groups(task).contains(group))
                .findFirst().orElseThrow(() -> new AssertionError("No task of " + group));
    }

    private List<String> groupsOf(Item item) {
        return item.openTasks().stream().filter(task -> task.getTaskDefinitionKey().equals("research-point"))
                .flatMap(task -> desk.groups(task).stream()).sorted().toList();
    }

    private ActionDesk.Form form(Item item, String person, String action) {
        return actions.form(new ActionDesk.Caller(item.id(), null, person, desk.groupsOf(person)), action);
    }

    /** The id of the point that a section researches, as the form offers it. */
    private String assignment(Item item, String sectionName) {
        return form(item, "office", REASSIGN).fields().get(0).choices().stream().filter(one -> one.label().contains(sectionName)).findFirst().orElseThrow().value();
    }

    private Consumer<ObjectNode> move(Item item, String section) {
        String assignment = assignment(item, "成果转化");
        return input -> input.put("assignment", assignment).put("decision", "MOVE").put("section", section).put("reason", "属于规划科职责");
    }

    private Item requested() {
        Item item = desk.proposalAt("research-point");
        item.as("li.baijun").does(REQUEST, input -> input.put("suggested", "planning").put("reason", "平台建设由规划科负责"));
        return item;
    }

    @Test
    void theHeadOfTheSectionAsksAndTheOfficeGivesThePointToAnother() {
        Item item = desk.proposalAt("research-point");
        Task task = taskOf(item, ACHIEVEMENTS);
        Date due = task.getDueDate();
        desk.as("zhou.nanping", () -> tasks.claim(task.getId(), "zhou.nanping"));
        item.as("li.baijun").does(REQUEST, input -> input.put("suggested", "planning").put("reason", "平台建设由规划科负责"));
        assertThat(item.lastEntry()).extracting(JournalEntry::action, JournalEntry::reason)
                .containsExactly("申请改派要点“加快成果转化”，建议由规划与政策法规科承办", "平台建设由规划科负责");
        assertThat(inbox.of("office").get(0).headline()).contains("科室申请改派要点");
        assertThat(groupsOf(item)).as("until it is decided the section goes on").contains(ACHIEVEMENTS);

        assertThat(form(item, "office", REASSIGN).input().get("section").asText()).as("what the section suggested").isEqualTo("planning");
        assertThat(form(item, "office", REASSIGN).fields().get(0).hint()).contains("李白军申请改派", "平台建设由规划科负责");
        item.as("office").does(REASSIGN, input -> input.put("decision", "MOVE").put("reason", "属于规划科职责"));

        assertThat(groupsOf(item)).containsExactly("section-high-tech", "section-planning");
        assertThat(taskOf(item, "section-planning")).returns(due, Task::getDueDate).returns(null, Task::getAssignee);
        assertThat(item.lastEntry()).extracting(JournalEntry::action, JournalEntry::reason)
                .containsExactly("要点“加快成果转化”由成果转化与科技金融科改派规划与政策法规科", "属于规划科职责");
        assertThat(inbox.of("planning").get(0).headline()).contains("要点已改派");
        assertThat(inbox.of("zhou.nanping").get(0).headline()).contains("要点已改派");
        item.as("planning").completesOwn("research-point", "section-planning", input -> { });
        item.ends();
    }

    @Test
    void whatWasTypedGoesWithTheTask() {
        Item item = desk.proposalAt("research-point");
        Task task = taskOf(item, ACHIEVEMENTS);
        desk.as("zhou.nanping", () -> tasks.claim(task.getId(), "zhou.nanping"));
        item.as("zhou.nanping").keeps(task, input -> input.put("evidence", "已查到两份文件"));
        item.as("office").does(REASSIGN, move(item, "planning"));
        assertThat(Refused.by(() -> desk.as("zhou.nanping", () -> tasks.claim(task.getId(), "zhou.nanping")))).as("it is not hers any more").isNotNull();
        desk.as("planning", () -> tasks.claim(task.getId(), "planning"));
        assertThat(desk.forms().input(item.as("planning").open(task)).content().get("evidence").asText()).isEqualTo("已查到两份文件");
        item.as("planning").keeps(task, input -> input.put("evidence", "已查到三份文件"));
    }

    @Test
    void aRequestIsTurnedDownAndTheSectionGoesOn() {
        Item item = requested();
        assertThat(item.as("li.baijun").isOffered()).as("one request at a time").doesNotContain(REQUEST);
        item.as("deputy").does(REASSIGN, input -> input.put("decision", "STAY").put("reason", "仍属成果转化"));
        assertThat(groupsOf(item)).containsExactly(ACHIEVEMENTS, "section-high-tech");
        assertThat(item.lastEntry().action()).isEqualTo("要点“加快成果转化”不改派，仍由成果转化与科技金融科承办");
        assertThat(inbox.of("li.baijun").get(0).headline()).contains("要点不改派");
        assertThat(item.as("li.baijun").isOffered()).contains(REQUEST);
    }

    @Test
    void aDecisionNamesThePointTheSectionAndTheReason() {
        Item item = desk.proposalAt("research-point");
        assertThat(Refused.fields(item.as("office").isRefusedToDo(REASSIGN, input -> { }))).containsExactly("assignment", "decision", "reason");
        assertThat(Refused.fields(item.as("office").isRefusedToDo(REASSIGN, move(item, "achievements")))).containsExactly("section");
        assertThat(Refused.fields(item.as("office").isRefusedToDo(REASSIGN, move(item, "nowhere")))).containsExactly("section");
        assertThat(Refused.fields(item.as("office").isRefusedToDo(REASSIGN, move(item, "planning").andThen(input -> input.put("decision", "STAY")))))
                .as("nobody has asked").containsExactly("decision");
        assertThat(Refused.fields(item.as("li.baijun").isRefusedToDo(REQUEST, input -> { }))).containsExactly("assignment", "reason");
        String own = form(item, "li.baijun", REQUEST).input().get("assignment").asText();
        assertThat(Refused.fields(item.as("li.baijun").isRefusedToDo(REQUEST,
                input -> input.put("assignment", own).put("suggested", "achievements").put("reason", "不属本科室")))).containsExactly("suggested");
    }

    @Test
    void onlyHeadsAskOnlyTheOfficeAndDeputiesDecide() {
        Item item = desk.proposalAt("research-point");
        assertThat(item.as("li.baijun").isOffered()).contains(REQUEST).doesNotContain(REASSIGN);
        assertThat(item.as("zhou.nanping").isOffered()).doesNotContain(REQUEST, REASSIGN);
        assertThat(item.as("office").isOffered()).contains(REASSIGN).doesNotContain(REQUEST);
        assertThat(item.as("deputy").isOffered()).contains(REASSIGN);
        item.as("zhou.nanping").completesOwn("research-point", ACHIEVEMENTS, input -> { });
        assertThat(item.as("li.baijun").isOffered()).doesNotContain(REQUEST);
        assertThat(item.as("office").isOffered()).contains(REASSIGN);
    }

    @Test
    void r15AResearchedPointGoesToAnotherSectionAndWhatWasFoundStaysThatOfTheFirst() {
        Item item = desk.proposalAt("research-point");
        item.as("zhou.nanping").completesOwn("research-point", ACHIEVEMENTS, input -> input.put("answer", "转化平台由原科室建设。"));
        item.as("office").does(REASSIGN, move(item, "planning"));
        assertThat(groupsOf(item)).as("it waits with those that are still researched").containsExactly("section-high-tech", "section-planning");
        assertThat(item.lastEntry().action()).isEqualTo("要点“加快成果转化”由成果转化与科技金融科改派规划与政策法规科，重新研究");
        assertThat(desk.forms().input(item.as("planning").open(taskOf(item, "section-planning"))).content().get("answer").asText())
                .as("it is asked anew").isEmpty();

        item.as("planning").completesOwn("research-point", "section-planning", input -> input.put("answer", "转化平台由规划科统筹建设。"));
        item.reaches("draft-reply");
        assertThat(item.as("hightech").input(item.task("draft-reply"), input -> { }).toString()).contains("由规划科统筹建设")
                .doesNotContain("由原科室建设");
        assertThat(findings.of(item.id())).filteredOn(one -> !one.section().equals("high-tech"))
                .extracting(Findings.Finding::section, Findings.Finding::inForce, Findings.Finding::answer).containsExactlyInAnyOrder(
                        tuple("achievements", false, "转化平台由原科室建设。"), tuple("planning", true, "转化平台由规划科统筹建设。"));
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(Desk.Way.class)
    void r15ADraftWaitsForTheSectionThatIsAskedAnew(Desk.Way way) {
        Item item = desk.proposalAt("draft-reply");
        item.as("office").does(REASSIGN, move(item, "planning"));
        assertThat(item.openSteps()).containsExactly("draft-reply", "research-point");
        assertThat(item.state()).as("it is being drafted all the same").isEqualTo(State.DRAFTING);
        assertThat(item.due("research-point")).isNotNull();
        item.isRemindedOf("research-point");
        assertThat(item.as("hightech", way).isRefused("draft-reply", input -> { }).getMessage()).contains("已改派规划与政策法规科，还没有研究完");
        item.as("planning", way).completes("research-point");
        item.as("hightech", way).completes("draft-reply");
        assertThat(item.openSteps()).containsExactly("review-by-section");
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
        assertThat(item.ended()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"review-by-section", "review-publication", "sign-reply"})
    void r20ALetterUnderWayGoesBackAndWaits(String step) {
        Item item = desk.proposalAt(step);
        item.as("deputy").does(REASSIGN, move(item, "planning"));
        assertThat(item.openSteps()).containsExactly("research-point", "revise-draft");
        assertThat(item.lastEntry().returnTo()).isEqualTo("revise-draft");
        assertThat(item.as("hightech").isRefused("revise-draft", input -> { }).rule()).isEqualTo("R15");
        item.as("office").does(REASSIGN, input -> input.put("assignment", assignment(item, "规划")).put("decision", "MOVE").put("section", "regional")
                .put("reason", "涉及农村科技"));
        item.as("regional").completes("research-point");
        item.usually("revise-draft");
        assertThat(item.openSteps()).containsExactly("review-by-section");
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void r15ASectionThatGaveAPointUpCanGetItBack() {
        Item item = desk.proposalAt("draft-reply");
        item.as("office").does(REASSIGN, move(item, "planning"));
        item.as("planning").completes("research-point");
        item.as("office").does(REASSIGN, input -> input.put("assignment", assignment(item, "规划")).put("decision", "MOVE").put("section", "achievements")
                .put("reason", "仍属成果转化"));
        item.as("zhou.nanping").completes("research-point");
        item.usually("draft-reply");
        assertThat(findings.of(item.id())).hasSize(4);
    }

    @Test
    void r20AfterTheSignatureItIsSignedAnewFirst() {
        Item item = desk.proposalAt("sign-reply");
        Consumer<ObjectNode> move = move(item, "planning");
        item.usually("sign-reply");
        assertThat(item.as("office").isOffered()).doesNotContain(REASSIGN);
        assertThat(item.as("office").isRefusedToDo(REASSIGN, move).rule()).isEqualTo("R20");
        item.as("office").does("correct-after-signing", input -> input.put("reason", "要点分错科室"));
        item.as("office").does(REASSIGN, move);
        assertThat(item.openSteps()).containsExactly("research-point", "revise-draft");
    }

    @Test
    void r5AnItemThatIsTakenBackIsNotResearchedAnyMore() {
        Item item = desk.proposalAt("draft-reply");
        item.as("office").does(REASSIGN, move(item, "planning"));
        item.as("office").does("request-return", input -> input.put("reason", "不属我局职责").put("suggestedUnit", "市工信局"));
        item.usually("approve-return").usually("record-return-decision", input -> input.put("accepted", true));
        assertThat(item.openTasks()).isEmpty();
        assertThat(item.ended()).isTrue();
    }

    @Test
    void r15APointThatIsAddedWhileOneIsAskedAnewIsResearchedBesideIt() {
        Item item = desk.proposalAt("draft-reply");
        item.as("office").does(REASSIGN, move(item, "planning"));
        item.as("office").does("adjust-points", input -> {
            input.put("reason", "漏拆一条");
            input.withArray("points").addObject().put("heading", "加强人才引进").put("text", "").putArray("sections").add("regional");
        });
        assertThat(groupsOf(item)).containsExactly("section-planning", "section-regional");
        item.as("planning").completesOwn("research-point", "section-planning", input -> { });
        item.as("regional").completesOwn("research-point", "section-regional", input -> { });
        assertThat(item.openSteps()).containsExactly("draft-reply");
    }
}
