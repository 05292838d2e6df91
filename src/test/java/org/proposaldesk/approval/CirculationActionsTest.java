package org.proposaldesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** What the hands of a letter may do besides passing it on: take it back, ask a colleague, hand a task over. */
@DeskTest
class CirculationActionsTest {

    private static final String TAKE_BACK = "take-back-letter";
    private static final String ASK = "ask-colleague";
    private static final String HAND_OVER = "hand-over-task";

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private TaskDesk forms;

    @Autowired
    private ObjectMapper json;

    private ActionDesk.Caller onItem(Item item, String person) {
        return new ActionDesk.Caller(item.id(), null, person, desk.groupsOf(person));
    }

    private ActionDesk.Caller onTask(Item item, String step, String person) {
        return new ActionDesk.Caller(null, item.task(step).getId(), person, desk.groupsOf(person));
    }

    /** As over HTTP: with the rights that the engine gives the person. */
    private void perform(ActionDesk.Caller caller, String action, ObjectNode input) {
        desk.as(caller.person(), () -> actions.perform(caller, action, input));
    }

    private List<String> offers(ActionDesk.Caller caller) {
        return actions.offers(caller).stream().map(ActionDesk.Offer::id).toList();
    }

    private ObjectNode ask(String colleague, AskColleague.When when) {
        return json.createObjectNode().put("colleague", colleague).put("when", when.name()).put("question", "请看第二条数据");
    }

    @Test
    void eachHandTakesBackWhatItHasHandedIn() {
        Item item = desk.proposalAt("draft-reply");
        for (String step : List.of("draft-reply", "review-by-section", "review-by-office", "review-publication", "review-by-deputy")) {
            item.reaches(step);
            String person = item.usualPerson(step);
            item.usually(step);
            String next = item.openSteps().get(0);
            perform(onItem(item, person), TAKE_BACK, json.createObjectNode().put("reason", "漏看一处"));
            assertThat(item.openSteps()).as("after %s came back from %s", step, next).containsExactly(step.equals("draft-reply") ? "revise-draft" : step);
            assertThat(item.lastEntry()).extracting("step", "action", "reason").containsExactly(TAKE_BACK, "收回稿件", "漏看一处");
            assertThat(offers(onItem(item, person))).doesNotContain(TAKE_BACK);
        }
        item.reaches("assign-number");
    }

    @Test
    void aReturnCanBeTakenBackToo() {
        Item item = desk.proposalAt("review-by-deputy");
        item.usually("review-by-deputy", input -> input.put("decision", "RETURN").put("returnTo", "review-by-section").put("reason", "口气生硬"));
        assertThat(item.openSteps()).containsExactly("review-by-section");
        perform(onItem(item, "deputy"), TAKE_BACK, json.createObjectNode());
        assertThat(item.openSteps()).containsExactly("review-by-deputy");
        item.usually("review-by-deputy");
        assertThat(item.openSteps()).containsExactly("sign-reply");
    }

    @Test
    void whatTheNextHandHasOpenedIsNotTakenBack() {
        Item item = desk.proposalAt("review-by-section");
        item.usually("review-by-section");
        assertThat(offers(onItem(item, "hightech.head"))).contains(TAKE_BACK);
        assertThat(offers(onItem(item, "hightech"))).as("somebody else").doesNotContain(TAKE_BACK);

        forms.seen(item.as("deputy").open(item.task("review-by-office")));
        assertThat(offers(onItem(item, "hightech.head"))).as("a leader who looks on has not the task").contains(TAKE_BACK);
        forms.seen(item.as("reviewer").open(item.task("review-by-office")));
        assertThat(offers(onItem(item, "hightech.head"))).doesNotContain(TAKE_BACK);
        assertThatThrownBy(() -> perform(onItem(item, "hightech.head"), TAKE_BACK, json.createObjectNode())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheNextHandHasClaimedIsNotTakenBack() {
        Item item = desk.proposalAt("review-by-section");
        item.usually("review-by-section");
        item.as("reviewer").claims("review-by-office");
        assertThat(offers(onItem(item, "hightech.head"))).doesNotContain(TAKE_BACK);
    }

    @Test
    void aSignatureIsNotTakenBack() {
        Item item = desk.proposalAt("sign-reply");
        item.usually("sign-reply");
        assertThat(offers(onItem(item, "zhang.jun"))).doesNotContain(TAKE_BACK);
    }

    @Test
    void oneCountersignerTakesBackWhileTheOthersHaveNotLooked() {
        Item item = desk.proposalAt("review-by-office");
        item.usually("review-by-office", input -> input.withArray("countersigners").add("section-achievements-head").add("section-planning-head"));
        assertThat(item.openSteps()).containsExactly("countersign", "countersign");
        item.as("planning.head").completesOwn("countersign", "section-planning-head", input -> { });
        assertThat(item.openSteps()).containsExactly("countersign");
        perform(onItem(item, "planning.head"), TAKE_BACK, json.createObjectNode());
        assertThat(item.openSteps()).containsExactly("countersign", "countersign");
        item.reaches("assign-number");
    }

    @Test
    void theOtherSectionsOfThePointsAreProposedForCountersigning() {
        Item item = desk.proposalAt("review-by-office");
        assertThat(forms.input(item.as("reviewer").open(item.task("review-by-office"))).content().get("countersigners"))
                .containsExactly(json.getNodeFactory().textNode("section-achievements-head"));
        assertThat(Refused.fields(item.as("reviewer").isRefused("review-by-office", input -> input.withArray("countersigners").add("seal"))))
                .containsExactly("countersigners");
    }

    @Test
    void aColleagueIsAskedBeforeAndWhatWasTypedIsKept() {
        Item item = desk.proposalAt("review-by-deputy");
        item.as("deputy").claims("review-by-deputy");
        item.as("deputy").keeps(item.task("review-by-deputy"), input -> input.put("opinion", "想再核一下数据"));
        perform(onTask(item, "review-by-deputy", "deputy"), ASK, ask("planning.head", AskColleague.When.BEFORE));
        assertThat(item.openSteps()).containsExactly("countersign");
        assertThat(item.task("countersign").getAssignee()).isEqualTo("planning.head");
        item.as("planning.head").completes("countersign", input -> input.put("opinion", "数据属实"));
        assertThat(item.openSteps()).containsExactly("review-by-deputy");
        assertThat(forms.input(item.as("deputy").open(item.task("review-by-deputy"))).content().get("opinion").asText()).isEqualTo("想再核一下数据");
        item.usually("review-by-deputy");
        assertThat(item.openSteps()).containsExactly("sign-reply");
    }

    @Test
    void whatIsTypedBesideTheCirculationStaysWhereItIs() {
        Item item = desk.proposalAt("obtain-opinion", input -> input.withArray("assistUnits").add("市财政局"));
        item.as("hightech").completes("obtain-opinion", input -> input.put("agrees", false).put("text", "补助资金不宜写入答复。"));
        item.as("office").does("request-extension", input -> input.put("wished", "2025-08-08").put("reason", "需要实地调研"));
        item.usually("approve-extension");
        for (String step : List.of("contact-proposer", "research-point", "research-point", "draft-reply")) {
            item.usually(step);
        }
        item.as("deputy").claims("coordinate").keeps(item.task("coordinate"), input -> input.put("note", "约周三面商"));
        item.as("office").claims("record-extension-decision").keeps(item.task("record-extension-decision"), input -> input.put("paper", "株政办函〔2025〕3号"));
        for (int time = 1; time <= 2; time++) {
            item.usually("review-by-section");
            perform(onItem(item, "hightech.head"), TAKE_BACK, json.createObjectNode());
            assertThat(typed(item, "deputy", "coordinate").get("note").asText()).as("after it was taken back %d times", time).isEqualTo("约周三面商");
            assertThat(typed(item, "office", "record-extension-decision").get("paper").asText()).isEqualTo("株政办函〔2025〕3号");
        }
    }

    private JsonNode typed(Item item, String person, String step) {
        return forms.input(item.as(person).open(item.task(step))).content();
    }

    @Test
    void whatAHandHasOpenedIsNotTakenBackAlthoughItAskedAColleague() {
        Item item = desk.proposalAt("review-by-office");
        item.usually("review-by-office");
        assertThat(offers(onItem(item, "reviewer"))).contains(TAKE_BACK);
        item.as("publication").claims("review-publication");
        perform(onTask(item, "review-publication", "publication"), ASK, ask("planning.head", AskColleague.When.BEFORE));
        assertThat(offers(onItem(item, "reviewer"))).doesNotContain(TAKE_BACK);
        item.as("planning.head").completes("countersign");
        assertThat(offers(onItem(item, "reviewer"))).doesNotContain(TAKE_BACK);
    }

    @Test
    void aColleagueIsAskedAfterwards() {
        Item item = desk.proposalAt("review-by-section");
        item.as("hightech.head").claims("review-by-section");
        perform(onTask(item, "review-by-section", "hightech.head"), ASK, ask("planning.head", AskColleague.When.AFTER));
        assertThat(item.openSteps()).containsExactly("review-by-section");
        item.usually("review-by-section");
        assertThat(item.openSteps()).containsExactly("countersign");
        item.as("planning.head").completes("countersign");
        assertThat(item.openSteps()).containsExactly("review-by-office");
    }

    @Test
    void r17TheDrafterIsNotAskedAboutTheOwnLetter() {
        Item item = desk.proposalAt("review-by-section");
        item.as("hightech.head").claims("review-by-section");
        assertThat(Refused.fields(Refused.by(() -> perform(onTask(item, "review-by-section", "hightech.head"), ASK,
                ask("hightech", AskColleague.When.BEFORE))))).containsExactly("colleague");
        assertThat(item.openSteps()).containsExactly("review-by-section");
    }

    @Test
    void aTaskIsHandedOverWithinTheDuty() {
        Item item = desk.takesIn(Desk.proposal());
        item.as("office").claims("sign-for");
        perform(onTask(item, "sign-for", "office"), HAND_OVER, json.createObjectNode().put("colleague", "reviewer").put("reason", "出差"));
        assertThat(item.task("sign-for").getAssignee()).isEqualTo("reviewer");
        assertThat(item.lastEntry().action()).contains("签收交办件", "办公室核稿");
        assertThat(offers(onTask(item, "sign-for", "office"))).as("it is no longer the own one").doesNotContain(HAND_OVER);
        assertThat(Refused.fields(Refused.by(() -> perform(onTask(item, "sign-for", "reviewer"), HAND_OVER,
                json.createObjectNode().put("colleague", "seal").put("reason", "出差"))))).containsExactly("colleague");
    }

    @Test
    void r17ATaskIsNotHandedToWhomAnEarlierHandBars() {
        Item item = desk.proposalAt("deliver-reply");
        item.as("hightech").claims("deliver-reply");
        assertThat(actions.form(onTask(item, "deliver-reply", "hightech"), HAND_OVER).fields().get(0).choices()).extracting("value")
                .contains("hightech.head", "office");
        Item review = desk.proposalAt("review-by-section");
        review.as("hightech.head").claims("review-by-section");
        assertThat(offers(onTask(review, "review-by-section", "hightech.head"))).as("the section has one head").doesNotContain(HAND_OVER);
    }
}
