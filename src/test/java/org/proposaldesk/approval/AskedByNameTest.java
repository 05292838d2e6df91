package org.proposaldesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.delegation.StandIn;
import org.proposaldesk.delegation.StandIns;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.process.TaskCards;
import org.proposaldesk.proposal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A colleague who is asked by name (加签) is asked alone: neither his section nor anybody else comes to see the letter by it. */
@DeskTest
class AskedByNameTest {

    private static final String ASK = "ask-colleague";

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private TaskCards cards;

    @Autowired
    private StandIns standIns;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nobodyStandsIn() {
        jdbc.sql("delete from proposal_desk.stand_in").update();
    }

    private ActionDesk.Caller on(Item item, String step, String person) {
        return new ActionDesk.Caller(null, item.task(step).getId(), person, desk.groupsOf(person));
    }

    /** The deputy leader asks a clerk of another section, before he decides himself. */
    private Item asked() {
        Item item = desk.proposalAt("review-by-deputy");
        item.as("deputy").claims("review-by-deputy");
        desk.as("deputy", () -> actions.perform(on(item, "review-by-deputy", "deputy"), ASK,
                json.createObjectNode().put("colleague", "planning").put("when", "BEFORE").put("question", "请看第二条数据")));
        return item;
    }

    private boolean sees(String person, Task task) {
        boolean card = cards.of(List.of(task.getId()), person, desk.groupsOf(person)).size() == 1;
        boolean form;
        try {
            desk.forms().open(task.getId(), person, desk.groupsOf(person));
            form = true;
        } catch (NotFound hidden) {
            form = false;
        }
        assertThat(card).as("the card and the form of %s", person).isEqualTo(form);
        return form;
    }

    @Test
    void hisSectionDoesNotSeeIt() {
        Item item = asked();
        Task task = item.task("countersign");
        assertThat(task.getAssignee()).isEqualTo("planning");
        assertThat(List.of("planning", "planning.head", "regional", "hightech", "office", "deputy", "auditor")).filteredOn(person -> sees(person, task))
                .containsExactly("planning", "office", "deputy", "auditor");
        assertThatThrownBy(() -> actions.offers(on(item, "countersign", "planning.head"))).isInstanceOf(NotFound.class);
        assertThat(Refused.by(() -> tasks.setAssignee(task.getId(), "planning.head")).rule()).isEqualTo("R16");
        item.as("planning").completes("countersign");
        assertThat(item.openSteps()).containsExactly("review-by-deputy");
    }

    @Test
    void itStaysWithHimOrGoesToHisSubstitute() {
        Item item = asked();
        Task task = item.task("countersign");
        assertThat(Refused.by(() -> desk.as("planning", () -> tasks.setAssignee(task.getId(), null))).rule()).isEqualTo("R16");
        assertThat(actions.offers(on(item, "countersign", "planning"))).extracting(ActionDesk.Offer::id).doesNotContain("release-task", "hand-over-task");

        LocalDate today = DeskClock.today();
        standIns.enter(new StandIns.Input(StandIn.Kind.ABSENCE, "planning", "planning.head", today, today, null, ""), "planning");
        assertThat(sees("planning.head", task)).isTrue();
        desk.as("planning.head", () -> actions.perform(on(item, "countersign", "planning.head"), "take-over", json.createObjectNode()));
        assertThat(item.task("countersign").getAssignee()).isEqualTo("planning.head");
        standIns.end(jdbc.sql("select id from proposal_desk.stand_in").query(UUID.class).single(), "planning");
        assertThat(item.task("countersign").getAssignee()).as("comes back to him").isEqualTo("planning");
    }

    @Test
    void whoOnlyReadsIsNotAsked() {
        Item item = desk.proposalAt("review-by-deputy");
        item.as("deputy").claims("review-by-deputy");
        assertThat(actions.form(on(item, "review-by-deputy", "deputy"), ASK).fields().get(0).choices()).extracting("value")
                .contains("planning", "archivist").doesNotContain("auditor", "admin", "deputy", "hightech");
    }
}
