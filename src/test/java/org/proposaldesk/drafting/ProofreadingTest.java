package org.proposaldesk.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.springframework.beans.factory.annotation.Autowired;

/** What proof-reading finds stands at the field in which it is corrected, at the place at which it is written. */
@DeskTest
class ProofreadingTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Proofreading proofreading;

    @Autowired
    private Drafts drafts;

    @Autowired
    private ObjectMapper json;

    private static Item item;

    private List<Proofreading.Slip> slips(Consumer<ObjectNode> change) throws Exception {
        return proof(change).slips();
    }

    private Proofreading.Proof proof(Consumer<ObjectNode> change) throws Exception {
        if (item == null) {
            item = desk.proposalAt("draft-reply");
        }
        ObjectNode input = item.as("hightech").claims("draft-reply").input(item.task("draft-reply"), change);
        return proofreading.of(item.proposal(), json.treeToValue(input, DraftContent.class));
    }

    private static Consumer<ObjectNode> answer(int point, String field, String text) {
        return input -> ((ObjectNode) input.withArray("answers").get(point)).put(field, text);
    }

    @Test
    void aSlipInAnAnswerIsFoundWhereItIsWritten() throws Exception {
        String text = "第一段没有问题。\n\n  第二段按管理辦法办理。";
        assertThat(slips(answer(1, "text", text))).filteredOn(slip -> slip.text().equals("辦")).singleElement().satisfies(slip -> {
            assertThat(slip.field()).isEqualTo("answers[1].text");
            assertThat(text.substring(slip.start(), slip.end())).isEqualTo("辦");
            assertThat(slip.suggestion()).isEqualTo("办");
            assertThat(slip.ruleName()).matches("\\p{IsHan}+");
            assertThat(slip.ignored()).isFalse();
        });
    }

    @Test
    void theLabelOfAHeadingIsNotPartOfWhatWasTyped() throws Exception {
        String heading = "关于“支持高新企業”的建议";
        assertThat(slips(answer(1, "heading", heading))).filteredOn(slip -> slip.text().equals("業")).singleElement().satisfies(slip -> {
            assertThat(slip.field()).isEqualTo("answers[1].heading");
            assertThat(heading.substring(slip.start(), slip.end())).isEqualTo("業");
        });
    }

    @Test
    void otherFieldsAreNamedToo() throws Exception {
        assertThat(slips(input -> input.put("opening", "收悉，按辦法答复如下：").put("nextSteps", "明年修订辦法。").put("closing", "感谢關心。")))
                .extracting(Proofreading.Slip::field).contains("opening", "nextSteps", "closing");
    }

    @Test
    void everyFieldHasItsPages() throws Exception {
        Proofreading.Proof proof = proof(input -> {
            answer(0, "text", "我局办了一件实事。\n".repeat(60)).accept(input);
            input.put("nextSteps", "明年继续。");
        });
        assertThat(proof.pages().get("opening")).isEqualTo(new Proofreading.Pages(1, 1));
        assertThat(proof.pages().get("answers[0].text").first()).isEqualTo(1);
        assertThat(proof.pages().get("answers[0].text").last()).isGreaterThan(2);
        assertThat(proof.pages().get("nextSteps").first()).isGreaterThanOrEqualTo(proof.pages().get("answers[0].text").last());
    }

    @Test
    void aCharacterWithoutGlyphLeavesThePagesOut() throws Exception {
        assertThat(proof(answer(0, "text", "每𓀀月开放。")).pages()).isEmpty();
    }

    @Test
    void anEmptyDraftIsReadWithoutComplaintOfWhatIsMissing() throws Exception {
        assertThat(slips(input -> {
            input.put("opening", "").put("closing", "").put("leadPerson", "").put("handler", "").put("phone", "");
            input.withArray("answers").forEach(answer -> ((ObjectNode) answer).put("text", ""));
            input.withArray("commitments").addObject().put("text", "");
            input.put("noCommitments", false);
        })).allSatisfy(slip -> assertThat(slip.text()).doesNotContain("尚未填写"));
    }

    @Test
    void whatTheDrafterIgnoredIsKeptWithTheDraftAndMarkedForReviewers() throws Exception {
        Item ignoring = desk.proposalAt("draft-reply");
        String text = "按管理辦法办理。";
        ignoring.usually("draft-reply", input -> {
            answer(0, "text", text).accept(input);
            input.withArray("ignoredFindings").add("traditional-character:辦");
        });
        DraftContent handedIn = drafts.latest(ignoring.id(), 1).orElseThrow().content();
        assertThat(proofreading.of(ignoring.proposal(), handedIn).slips()).filteredOn(slip -> slip.text().equals("辦")).singleElement()
                .satisfies(slip -> assertThat(slip.ignored()).as(slip.key()).isTrue());
    }
}
