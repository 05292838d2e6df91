package org.proposaldesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.delegation.HandOvers;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.JournalEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter never waits for good for somebody who was asked besides: the one who asked, or the office, asks no more (取消会签、加签). */
@DeskTest
class CancelCountersignTest {

    private static final String CANCEL = "cancel-countersign";

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CountersignRequests requests;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private JdbcClient jdbc;

    private Item countersigned(boolean inOrder, String... groups) {
        Item item = desk.proposalAt("review-by-office");
        item.usually("review-by-office", input -> {
            List.of(groups).forEach(input.withArray("countersigners")::add);
            input.put("inOrder", inOrder);
        });
        return item;
    }

    private String request(Item item, String party) {
        return requests.of(item.id(), 1).stream().filter(one -> one.party().equals(party)).findFirst().orElseThrow().id().toString();
    }

    private void cancels(Item item, String person, String party) {
        String request = request(item, party);
        item.as(person).does(CANCEL, input -> input.put("request", request).put("reason", "来不及等"));
    }

    private Task of(Item item, String group) {
        return item.openTasks().stream().filter(task -> desk.groups(task).contains(group)).findFirst().orElseThrow();
    }

    private void claims(Task task) {
        desk.as("regional.head", () -> tasks.claim(task.getId(), "regional.head"));
    }

    private void asks(Item item, String step, String asker, String colleague, String when) {
        item.as(asker).claims(step);
        ActionDesk.Caller caller = new ActionDesk.Caller(null, item.task(step).getId(), asker, desk.groupsOf(asker));
        desk.as(asker, () -> actions.perform(caller, "ask-colleague",
                JsonNodeFactory.instance.objectNode().put("colleague", colleague).put("when", when).put("question", "请看第二条数据")));
    }

    @Test
    void ofThreeWhoAreAskedAtOnceOneIsNotWaitedForAndTheOthersLoseNothing() {
        Item item = countersigned(false, "section-achievements-head", "section-planning-head", "section-regional-head");
        item.as("planning.head").completesOwn("countersign", "section-planning-head", input -> { });
        Task regional = of(item, "section-regional-head");
        claims(regional);
        item.as("regional.head").keeps(regional, input -> input.put("opinion", "与省里口径一致"));

        cancels(item, "office", "section-achievements-head");

        assertThat(item.lastEntry()).extracting(JournalEntry::step, JournalEntry::action, JournalEntry::reason)
                .containsExactly(CANCEL, "取消请成果转化与科技金融科负责人会签", "来不及等");
        assertThat(item.openSteps()).as("who has agreed is not asked again").containsExactly("countersign");
        Task left = of(item, "section-regional-head");
        claims(left);
        assertThat(desk.forms().input(item.as("regional.head").open(left)).content().get("opinion").asText()).isEqualTo("与省里口径一致");
        item.as("regional.head").completesOwn("countersign", "section-regional-head", input -> { });
        assertThat(item.openSteps()).containsExactly("review-publication");
    }

    @Test
    void withoutTheLastOneTheLetterGoesOn() {
        Item item = countersigned(false, "section-planning-head");
        cancels(item, "reviewer", "section-planning-head");
        assertThat(item.openSteps()).containsExactly("review-publication");
        assertThat(item.as("reviewer").isOffered()).as("nothing is left to cancel, and what changed its way is not taken back")
                .doesNotContain(CANCEL, "take-back-letter");
        item.reaches("assign-number");
    }

    @Test
    void whoseTurnHasNotComeIsLeftOutWithoutDisturbingTheOneAtWork() {
        Item item = countersigned(true, "section-planning-head", "section-regional-head");
        String atWork = item.task("countersign").getId();
        cancels(item, "office", "section-regional-head");
        assertThat(item.task("countersign").getId()).isEqualTo(atWork);
        item.as("planning.head").completes("countersign");
        assertThat(item.openSteps()).containsExactly("review-publication");
    }

    @Test
    void theOneWhoAskedAColleagueTakesTheQuestionBack() {
        Item item = desk.proposalAt("review-by-deputy");
        asks(item, "review-by-deputy", "deputy", "planning", "BEFORE");
        assertThat(item.as("planning").isOffered()).as("the one who is asked").doesNotContain(CANCEL);
        assertThat(item.as("zhang.jun").isOffered()).as("another leader").doesNotContain(CANCEL);
        String request = request(item, "planning");
        assertThat(Refused.fields(item.as("deputy").isRefusedToDo(CANCEL, input -> input.put("request", request).put("reason", " "))))
                .containsExactly("reason");
        assertThat(Refused.fields(item.as("deputy").isRefusedToDo(CANCEL, input -> input.put("request", UUID.randomUUID().toString())
                .put("reason", "不必了")))).containsExactly("request");
        cancels(item, "deputy", "planning");
        assertThat(item.openSteps()).containsExactly("review-by-deputy");
        assertThat(item.lastEntry().action()).isEqualTo("取消请规划承办加签（请看第二条数据）");
    }

    @Test
    void whoIsNoLongerListedDoesNotHoldTheLetterUp() {
        Item item = desk.proposalAt("review-by-section");
        asks(item, "review-by-section", "hightech.head", "planning", "AFTER");
        jdbc.sql("update proposal_desk.countersign_request set party = 'has.left' where proposal_id = :id").param("id", item.id()).update();
        assertThat(handOvers.leavers()).contains(new HandOvers.Leaver("has.left", 1));
        item.usually("review-by-section");
        assertThat(desk.groups(item.task("countersign"))).as("the office comes to see it").containsExactly("office");
        cancels(item, "office", "has.left");
        assertThat(item.openSteps()).containsExactly("review-by-office");
        assertThat(handOvers.leavers()).extracting(HandOvers.Leaver::person).doesNotContain("has.left");
    }
}
