package org.proposaldesk.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
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
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** An item that was given to the wrong section to lead goes to another, with its tasks and what was typed. */
@DeskTest
class ChangeLeadSectionTest {

    private static final String CHANGE = "change-lead-section";
    private static final String PLANNING = "section-planning";

    @Autowired
    private Desk desk;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    private static Consumer<ObjectNode> to(String section) {
        return input -> input.put("section", section).put("reason", "政策研究属规划科职责");
    }

    private List<String> groups(Item item, String step) {
        return desk.groups(item.task(step));
    }

    private List<String> researching(Item item) {
        return item.openTasks().stream().filter(task -> task.getTaskDefinitionKey().equals("research-point"))
                .flatMap(task -> desk.groups(task).stream()).sorted().toList();
    }

    @Test
    void r7TheLeaderInChargeDecidesAndTheTasksGoOver() {
        Item item = desk.proposalAt("obtain-opinion", input -> input.withArray("assistUnits").add("市财政局"));
        Task contact = item.task("contact-proposer");
        Date due = contact.getDueDate();
        item.as("hightech").claims("contact-proposer");
        List<String> researching = researching(item);
        item.as("deputy").does(CHANGE, to("planning"));

        assertThat(item.proposal().leadSection()).isEqualTo("planning");
        assertThat(groups(item, "obtain-opinion")).containsExactly(PLANNING);
        assertThat(groups(item, "contact-proposer")).containsExactly(PLANNING);
        assertThat(item.task("contact-proposer")).returns(due, Task::getDueDate).returns(null, Task::getAssignee)
                .returns(contact.getId(), Task::getId);
        assertThat(researching(item)).as("points stay with those who research them").isEqualTo(researching);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(item.id().toString())
                .variableValueEquals("leadSection", "high-tech").count()).as("models that still call the old one").isZero();
        assertThat(item.lastEntry()).extracting(JournalEntry::action, JournalEntry::reason)
                .containsExactly("主办科室由高新技术科改为规划与政策法规科", "政策研究属规划科职责");
        assertThat(inbox.of("planning").get(0).headline()).contains("主办科室已改派");
        assertThat(inbox.of("hightech").get(0).headline()).contains("主办科室已改派");
        assertThat(item.as("hightech").mayNotClaim("contact-proposer").rule()).isEqualTo("R16");
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals("draft-reply")).extracting(JournalEntry::person)
                .containsExactly("planning");
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals("review-by-section")).extracting(JournalEntry::person)
                .containsExactly("planning.head");
    }

    @ParameterizedTest
    @EnumSource(Desk.Way.class)
    void aDraftThatWasBegunGoesOverAndNamesTheHeadOfTheNewSection(Desk.Way way) {
        Item item = desk.proposalAt("draft-reply");
        item.as("hightech").claims("draft-reply");
        item.as("hightech").keeps(item.task("draft-reply"), input -> input.put("nextSteps", "继续跟踪服务。"));
        item.as("deputy").does(CHANGE, to("planning"));

        item.as("planning", way).claims("draft-reply");
        assertThat(desk.forms().input(item.as("planning").open(item.task("draft-reply"))).content().get("nextSteps").asText()).isEqualTo("继续跟踪服务。");
        assertThat(Refused.fields(item.as("planning", way).isRefused("draft-reply", input -> { }))).containsExactly("leadPerson");
        item.as("planning", way).completes("draft-reply", input -> input.put("leadPerson", "规划科长"));
        assertThat(groups(item, "review-by-section")).containsExactly("section-planning-head");
    }

    @ParameterizedTest
    @ValueSource(strings = {"review-by-section", "review-by-office", "sign-reply"})
    void r16ALetterUnderWayIsAnsweredForByTheNewSection(String step) {
        Item item = desk.proposalAt(step);
        item.as("zhang.jun").does(CHANGE, to("planning"));
        assertThat(item.openSteps()).containsExactly("revise-draft");
        assertThat(groups(item, "revise-draft")).containsExactly(PLANNING);
        assertThat(item.lastEntry()).extracting(JournalEntry::action, JournalEntry::returnTo)
                .containsExactly("主办科室由高新技术科改为规划与政策法规科，稿件退回修改", "revise-draft");
        item.usually("revise-draft", input -> input.put("leadPerson", "规划科长"));
        assertThat(groups(item, "review-by-section")).containsExactly("section-planning-head");
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void anOpinionThatWeGiveGoesOverToo() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("draft-opinion");
        item.as("deputy").does(CHANGE, to("planning"));
        assertThat(groups(item, "draft-opinion")).containsExactly(PLANNING);
        item.ends();
    }

    @Test
    void r7AndR20OnlyLeadersAndOnlyFromTheDistributionToTheSignature() {
        Item item = desk.proposalAt("approve-distribution");
        assertThat(item.as("deputy").isOffered()).as("he sends the plan back").doesNotContain(CHANGE);
        item.reaches("sign-reply");
        assertThat(item.as("office").isOffered()).doesNotContain(CHANGE);
        assertThat(item.as("hightech.head").isOffered()).doesNotContain(CHANGE);
        assertThat(item.as("office").isRefusedToDo(CHANGE, to("planning")).rule()).isEqualTo("R7");
        assertThat(Refused.fields(item.as("deputy").isRefusedToDo(CHANGE, to("high-tech")))).containsExactly("section");
        assertThat(Refused.fields(item.as("deputy").isRefusedToDo(CHANGE, to("nowhere").andThen(input -> input.put("reason", "")))))
                .containsExactly("section", "reason");
        item.usually("sign-reply");
        assertThat(item.as("deputy").isRefusedToDo(CHANGE, to("planning")).rule()).isEqualTo("R20");
        item.as("office").does("correct-after-signing", input -> input.put("reason", "主办科室有误"));
        item.as("deputy").does(CHANGE, to("planning"));
        assertThat(groups(item, "revise-draft")).containsExactly(PLANNING);
    }

    @Test
    void r13AMergedItemIsLedByTheSectionOfTheOther() {
        Item lead = desk.proposalAt("research-point");
        Item merged = desk.takesIn(Desk.proposal()).mergedInto(lead);
        assertThat(merged.as("deputy").isRefusedToDo(CHANGE, to("planning")).rule()).isEqualTo("R13");
        lead.as("deputy").does(CHANGE, to("planning"));
        lead.reaches("draft-reply");
        assertThat(groups(lead, "draft-reply")).containsExactly(PLANNING);
        lead.reaches("assign-number");
        assertThat(merged.proposal().leadSection()).isEqualTo("planning");
    }
}
