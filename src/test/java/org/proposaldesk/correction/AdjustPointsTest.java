package org.proposaldesk.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** R15: two asks in one point are told apart, and every one of them is researched and answered. */
@DeskTest
class AdjustPointsTest {

    private static final String ADJUST = "adjust-points";

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private ProposalRepository proposals;

    private ObjectNode form(Item item) {
        return (ObjectNode) actions.form(new ActionDesk.Caller(item.id(), null, "office", desk.groupsOf("office")), ADJUST).input();
    }

    private static Consumer<ObjectNode> renamed(String heading) {
        return input -> {
            input.put("reason", "科室反映一条里有两项建议");
            ((ObjectNode) input.withArray("points").get(0)).put("heading", heading);
        };
    }

    private static Consumer<ObjectNode> added(String heading, String section) {
        return input -> {
            input.put("reason", "科室反映一条里有两项建议");
            input.withArray("points").addObject().put("heading", heading).put("text", "把平台用起来。").putArray("sections").add(section);
        };
    }

    private Refusal refused(Item item, Consumer<ObjectNode> change) {
        ObjectNode shown = form(item);
        return item.as("office").isRefusedToDo(ADJUST, input -> change.accept(input.setAll(shown)));
    }

    private List<String> headings(Item item) {
        return proposals.points(item.id()).stream().map(Point::heading).toList();
    }

    private JsonNode typed(Item item, String step, String person) {
        return desk.forms().input(item.as(person).open(item.task(step))).content();
    }

    private long researching(Item item) {
        return item.openSteps().stream().filter("research-point"::equals).count();
    }

    @Test
    void aPointIsSplitAndItsNewHalfIsResearchedByItsSection() {
        Item item = desk.proposalAt("research-point");
        List<String> others = item.openTasks().stream().map(task -> task.getId()).toList();
        item.as("office").does(ADJUST, renamed("建好转化平台").andThen(added("管好转化平台", "planning")));

        assertThat(headings(item)).containsExactly("建好转化平台", "支持高新企业", "管好转化平台");
        assertThat(item.lastEntry()).extracting(JournalEntry::step, JournalEntry::opinion, JournalEntry::reason).containsExactly(ADJUST,
                "要点“加快成果转化”改为“建好转化平台”；新增要点“管好转化平台”，由规划与政策法规科承办", "科室反映一条里有两项建议");
        assertThat(item.openTasks()).extracting(task -> task.getId()).as("what the other sections do goes on").containsAll(others);
        assertThat(researching(item)).isEqualTo(3);

        item.as("planning").completesOwn("research-point", "section-planning", input -> input.put("answer", "已建立管理制度。"));
        assertThat(researching(item)).isEqualTo(2);
        item.reaches("draft-reply");
        assertThat(typed(item, "draft-reply", "hightech").get("answers")).extracting(one -> one.get("heading").asText(), one -> one.get("text").asText())
                .contains(tuple("关于“管好转化平台”的建议", "已建立管理制度。"));
        item.ends();
    }

    @Test
    void researchWaitsForTheNewPointToo() {
        Item item = desk.proposalAt("contact-proposer").usually("contact-proposer");
        item.as("office").does(ADJUST, added("管好转化平台", "planning"));
        while (researching(item) > 1) {
            item.usually("research-point");
        }
        assertThat(item.openSteps()).containsExactly("research-point");
        item.usually("research-point");
        assertThat(item.openSteps()).containsExactly("draft-reply");
    }

    @Test
    void whenResearchIsOverTheDrafterAnswersTheNewPoint() {
        Item item = desk.proposalAt("draft-reply");
        item.as("hightech").claims("draft-reply");
        item.as("hightech").keeps(item.task("draft-reply"), input -> ((ObjectNode) input.withArray("answers").get(1)).put("heading", "关于扶持高新企业的建议"));
        assertThat(refused(item, added("管好转化平台", "planning")).rule()).isEqualTo("R15");
        item.as("office").does(ADJUST, renamed("建好转化平台").andThen(added("管好转化平台", "high-tech")));

        JsonNode answers = typed(item, "draft-reply", "hightech").get("answers");
        assertThat(answers).extracting(one -> one.get("heading").asText()).as("a heading that the drafter changed stays")
                .containsExactly("关于“建好转化平台”的建议", "关于扶持高新企业的建议", "关于“管好转化平台”的建议");
        assertThat(item.as("hightech").isRefused("draft-reply", input -> ((ObjectNode) input.withArray("answers").get(2)).put("text", "")).rule())
                .isEqualTo("R15");
        item.as("hightech").completes("draft-reply", input -> ((ObjectNode) input.withArray("answers").get(2)).put("text", "已建立管理制度。"));
        assertThat(item.openSteps()).containsExactly("review-by-section");
    }

    @Test
    void aPlanThatWasBegunGoesOnWithTheNewPoint() {
        Item item = desk.proposalAt("plan-distribution");
        item.as("office").claims("plan-distribution");
        item.as("office").keeps(item.task("plan-distribution"), input -> input.put("remark", "请抓紧"));
        item.as("office").does(ADJUST, added("管好转化平台", "planning"));
        item.usually("plan-distribution").usually("approve-distribution");
        assertThat(researching(item)).isEqualTo(3);
    }

    @Test
    void noAskOfTheProposerIsTakenAway() {
        Item item = desk.proposalAt("research-point");
        assertThat(refused(item, input -> input.put("reason", "重复").withArray("points").remove(0)).rule()).isEqualTo("R15");
        assertThat(Refused.fields(refused(item, renamed("").andThen(added("管好转化平台", "nowhere")))))
                .containsExactly("points[0].heading", "points[2].sections");
        assertThat(Refused.fields(refused(item, input -> ((ObjectNode) input.put("reason", "换科室").withArray("points").get(0)).putArray("sections").add("planning"))))
                .containsExactly("points[0].sections");
        assertThat(refused(item, input -> input.put("reason", "没有")).getMessage()).contains("没有改动");
    }

    @Test
    void onlyTheOfficeAdjustsAndOnlyUntilTheDraftIsHandedIn() {
        Item item = desk.takesIn(Desk.proposal());
        assertThat(item.as("office").isOffered()).doesNotContain(ADJUST);
        item.reaches("draft-reply");
        assertThat(item.as("hightech.head").isOffered()).doesNotContain(ADJUST);
        assertThat(item.as("office").isOffered()).contains(ADJUST);
        ObjectNode shown = form(item);
        item.usually("draft-reply");
        assertThat(item.as("office").isOffered()).doesNotContain(ADJUST);
        assertThat(item.as("office").isRefusedToDo(ADJUST, input -> renamed("建好转化平台").accept(input.setAll(shown))).rule()).isEqualTo("R15");
    }
}
