package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.JournalEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has taken a task by mistake, or does not get to it, does not keep it from his colleagues. */
@DeskTest
class ReleaseTaskTest {

    private static final String RELEASE = "release-task";

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ObjectMapper json;

    private ActionDesk.Caller on(Task task, String person) {
        return new ActionDesk.Caller(null, task.getId(), person, desk.groupsOf(person));
    }

    private void release(Task task, String person, String reason) {
        desk.as(person, () -> actions.perform(on(task, person), RELEASE, json.createObjectNode().put("reason", reason)));
    }

    private boolean mayRelease(Task task, String person) {
        return actions.offers(on(task, person)).stream().map(ActionDesk.Offer::id).toList().contains(RELEASE);
    }

    @Test
    void theCrossGivesBackWhatOneHasTakenAndWhatWasTypedStays() {
        Item item = desk.proposalAt("sign-for");
        Task task = item.task("sign-for");
        item.as("office").claims("sign-for").keeps(task, input -> input.put("note", "缺附件一份"));

        assertThatThrownBy(() -> desk.as("reviewer", () -> tasks.setAssignee(task.getId(), null))).as("a colleague").isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> desk.as("office", () -> tasks.setAssignee(task.getId(), "reviewer"))).as("straight to a colleague")
                .isInstanceOf(AuthorizationException.class);
        assertThat(item.task("sign-for").getAssignee()).isEqualTo("office");

        desk.as("office", () -> tasks.setAssignee(task.getId(), null));
        assertThat(item.task("sign-for").getAssignee()).isNull();
        item.as("reviewer").claims("sign-for");
        assertThat(desk.forms().input(item.as("reviewer").open(task)).content().get("note").asText()).isEqualTo("缺附件一份");
        item.as("reviewer").completes("sign-for");
    }

    @Test
    void theOneWhoHasItGivesItBackWithoutSayingWhy() {
        Item item = desk.proposalAt("sign-for");
        assertThat(mayRelease(item.task("sign-for"), "office")).as("nobody has it").isFalse();
        item.as("reviewer").claims("sign-for");
        release(item.task("sign-for"), "reviewer", "");
        assertThat(item.task("sign-for").getAssignee()).isNull();
        assertThat(item.lastEntry()).extracting(JournalEntry::step, JournalEntry::action).containsExactly(RELEASE, "把“签收交办件”退回岗位");
    }

    @Test
    void theHeadOfTheSectionAndTheOfficeGiveBackWhatOthersHaveForAReason() {
        Item item = desk.proposalAt("draft-reply");
        Task task = item.task("draft-reply");
        for (String above : List.of("hightech.head", "office")) {
            item.as("hightech").claims("draft-reply");
            assertThat(mayRelease(task, above)).isTrue();
            assertThat(Refused.fields(Refused.by(() -> release(task, above, " ")))).containsExactly("reason");
            release(task, above, "本人住院");
            assertThat(item.task("draft-reply").getAssignee()).isNull();
            assertThat(item.lastEntry()).extracting(JournalEntry::action, JournalEntry::reason, JournalEntry::person)
                    .containsExactly("把高新承办认领的“起草答复稿”退回岗位", "本人住院", above);
        }
        item.as("hightech.head").claims("draft-reply");
        assertThat(mayRelease(task, "hightech")).as("a colleague").isFalse();
        assertThat(mayRelease(task, "deputy")).as("one who looks on").isFalse();
    }
}
