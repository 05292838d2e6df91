package org.proposaldesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.BureauFile;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.State;
import org.proposaldesk.receipt.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;

/** 审核签发: from hand to hand up to the signature, in a bureau whose suggestions the 督查室 reviews first. */
@DeskTest
@Covers("approval")
class ApprovalModelTest {

    @TestConfiguration
    static class PreReviewingBureau {

        @Bean
        @Primary
        Bureau preReviewing() throws IOException {
            String file = new ClassPathResource("bureau.yml").getContentAsString(StandardCharsets.UTF_8);
            return BureauFile.read(new ByteArrayInputStream(file.replace("pre-review: []", "pre-review: [suggestion]").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static final List<String> HANDS = List.of("review-by-section", "review-by-office", "countersign", "review-publication",
            "review-by-deputy", "record-pre-review", "sign-reply");

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private ObjectMapper json;

    private Item suggestionAt(String step) {
        Intake.Input one = Desk.proposal();
        return desk.takesIn(new Intake.Input(Kind.SUGGESTION, one.number(), one.term(), one.session(), one.subject(), one.text(), one.proposerName(),
                one.assignedOn(), one.assignmentPaper(), one.replyDue(), one.mode())).reaches(step);
    }

    private static void countersigned(Item item) {
        item.usually("review-by-office", input -> input.withArray("countersigners").add("section-achievements-head"));
    }

    @Test
    void passesEveryHand() {
        Item item = desk.proposalAt("review-by-section");

        item.as("hightech.head").completes("review-by-section");
        assertThat(item.openSteps()).containsExactly("review-by-office");
        item.as("reviewer").completes("review-by-office");
        assertThat(item.openSteps()).containsExactly("review-publication");
        item.as("publication").completes("review-publication");
        assertThat(item.openSteps()).containsExactly("review-by-deputy");
        item.as("deputy").completes("review-by-deputy");
        assertThat(item.openSteps()).containsExactly("sign-reply");
        item.as("zhang.jun").completes("sign-reply");
        assertThat(item.openSteps()).containsExactly("assign-number");
        assertThat(item.state()).isEqualTo(State.SIGNED);
    }

    @Test
    void theInspectorsReviewFirstWhatTheBureauHasSwitchedOnForThem() {
        Item item = suggestionAt("record-pre-review");
        assertThat(item.state()).isEqualTo(State.PRE_REVIEW);
        assertThat(Refused.fields(item.as("office").isRefused("record-pre-review", input -> input.put("reviewer", " ").putNull("reviewedOn"))))
                .containsExactly("reviewedOn", "reviewer");
        item.as("office").completes("record-pre-review");
        assertThat(item.lastEntry().action()).contains("督查室张科长");
        assertThat(item.openSteps()).containsExactly("sign-reply");
    }

    @Test
    void theDeputyLeaderSignsOpinionsWithoutReviewingThemFirstAndNothingIsPublished() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("review-by-office");

        item.usually("review-by-office");
        assertThat(item.openSteps()).containsExactly("sign-reply");
        item.as("deputy").completes("sign-reply");
        assertThat(item.openSteps()).containsExactly("assign-number");
    }

    /** Domain 8.2: nobody in the section is left to review what its head wrote. */
    @Test
    void r17TheDeputyLeaderReviewsWhatTheHeadOfTheSectionWrote() {
        Item item = desk.proposalAt("draft-reply");
        item.as("hightech.head").completes("draft-reply");
        assertThat(item.openSteps()).containsExactly("review-by-office");
        item.usually("review-by-office").usually("review-publication");
        assertThat(item.openSteps()).containsExactly("review-by-deputy");
        item.as("deputy").completes("review-by-deputy");
        item.as("zhang.jun").completes("sign-reply");
    }

    @Test
    void r17TheHeadOfTheBureauSignsAnOpinionThatTheHeadOfTheSectionWrote() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("draft-opinion");
        item.as("hightech.head").completes("draft-opinion");
        item.usually("review-by-office");
        item.as("deputy").completes("review-by-deputy");
        item.as("zhang.jun").completes("sign-reply");
        assertThat(item.state()).isEqualTo(State.SIGNED);
    }

    @Test
    void whatIsTakenBackGoesThroughTheModel() {
        Item item = desk.proposalAt("review-by-section");
        item.usually("review-by-section");
        actions.perform(new ActionDesk.Caller(item.id(), null, "hightech.head", List.of("section-high-tech-head", "staff")), "take-back-letter",
                json.createObjectNode());
        assertThat(item.openSteps()).containsExactly("review-by-section");
    }

    @Test
    void remindsOfEveryStep() {
        Item item = suggestionAt("review-by-section");
        for (String step : HANDS) {
            item.isRemindedOf(step);
            if (step.equals("review-by-office")) {
                countersigned(item);
            } else if (!step.equals("sign-reply")) {
                item.usually(step);
            }
        }
        item.usually("sign-reply", input -> input.put("decision", "RETURN").put("returnTo", "revise-draft").put("reason", "请补充数据"));
        item.isRemindedOf("revise-draft");
        item.usually("revise-draft");
    }
}
