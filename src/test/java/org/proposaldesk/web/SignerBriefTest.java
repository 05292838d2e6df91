package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.process.TaskDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** The page above the signature says what the signer must know, and nothing at other steps. */
@DeskTest
class SignerBriefTest {

    @Autowired
    private Desk desk;

    @Autowired
    private TaskViews views;

    private TaskView view(Item item, String step) {
        TaskDesk.OpenTask open = item.as(item.usualPerson(step)).open(item.task(step));
        return views.of(open, desk.forms().input(open));
    }

    @Test
    void aReplyIsBroughtToThePoint() {
        Item item = desk.proposalAt("research-point", input -> input.withArray("assistUnits").add("市财政局").add("市工信局"));
        item.usually("obtain-opinion", input -> input.put("text", "资金渠道不同。").put("agrees", false));
        item.reaches("review-by-section");
        assertThat(view(item, "review-by-section").brief()).as("nothing is signed here").isNull();
        item.usually("review-by-section", input -> input.put("opinion", "数据已核对"));
        item.usually("review-by-office", input -> input.putArray("countersigners").add("section-regional-head").add("section-planning-head"));
        item.usually("countersign", input -> input.put("opinion", "与本科室口径一致"));
        item.usually("countersign", input -> input.put("opinion", "规划依据准确"));
        item.reaches("sign-reply");

        TaskView.Brief brief = view(item, "sign-reply").brief();

        assertThat(brief.answers()).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.heading()).isNotBlank();
            assertThat(answer.line()).isNotBlank().doesNotContain("\n");
        });
        assertThat(brief.answers()).extracting(TaskView.BriefAnswer::outcomeLabel).doesNotContain("");
        assertThat(brief.asked()).isEqualTo(2);
        assertThat(brief.received()).isEqualTo(2);
        assertThat(brief.disagreeing()).hasSize(1);
        assertThat(brief.contacts()).isEqualTo(1);
        assertThat(brief.faceToFace()).as("a visit").isEqualTo(1);
        assertThat(brief.hands()).extracting(TaskView.Entry::step).startsWith("draft-reply", "review-by-section");
        assertThat(brief.hands()).extracting(TaskView.Entry::opinion).contains("数据已核对", "与本科室口径一致", "规划依据准确");
    }

    @Test
    void anOpinionToAnotherUnitHasItsBriefToo() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("sign-reply");
        TaskView.Brief brief = view(item, "sign-reply").brief();
        assertThat(brief.answers()).isNotEmpty().extracting(TaskView.BriefAnswer::line).contains("建议予以支持。");
        assertThat(brief.hands()).extracting(TaskView.Entry::step).startsWith("draft-opinion");
    }
}
