package org.proposaldesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 审核签发: from hand to hand up to the signature; each may return to every earlier hand. */
@DeskTest
@Covers("approval")
class ApprovalModelTest {

    @Autowired
    private Desk desk;

    private static final List<String> HANDS = List.of("revise-draft", "review-by-section", "review-by-office", "review-publication", "review-by-deputy",
            "sign-reply");

    static Stream<Arguments> returns() {
        return HANDS.stream().flatMap(from -> HANDS.subList(0, HANDS.indexOf(from)).stream().map(to -> Arguments.of(from, to)));
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

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("returns")
    void eachHandMayReturnToEveryEarlierHand(String from, String to) {
        Item item = desk.proposalAt(from);

        item.usually(from, input -> input.put("decision", "RETURN").put("returnTo", to).put("reason", "请补充数据"));
        assertThat(item.openSteps()).containsExactly(to);
        assertThat(item.lastEntry().returnTo()).isEqualTo(to);
        assertThat(item.lastEntry().reason()).isEqualTo("请补充数据");

        item.reaches("assign-number");
        assertThat(item.journal().stream().skip(item.journal().size() - 5).map(JournalEntry::step))
                .as("after a return all later hands look again").endsWith(HANDS.subList(Math.max(1, HANDS.indexOf(to)), HANDS.size()).toArray(String[]::new));
    }

    @Test
    void remindsOfEveryStep() {
        Item item = desk.proposalAt("review-by-section");
        for (String step : HANDS.subList(1, 5)) {
            item.isRemindedOf(step);
            item.usually(step);
        }
        item.isRemindedOf("sign-reply");
        item.usually("sign-reply", input -> input.put("decision", "RETURN").put("returnTo", "revise-draft").put("reason", "请补充数据"));
        item.isRemindedOf("revise-draft");
    }
}
