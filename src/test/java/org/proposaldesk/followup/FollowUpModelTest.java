package org.proposaldesk.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 跟踪落实: every promise is followed until the head of the section confirms its end. */
@DeskTest
@Covers("follow-up")
class FollowUpModelTest {

    @Autowired
    private Desk desk;

    /** A reply with as many promises as texts, up to the step. */
    private Item promising(String step, String... texts) {
        Item item = desk.proposalAt("draft-reply");
        item.usually("draft-reply", input -> {
            input.put("noCommitments", false);
            for (String text : texts) {
                input.withArray("commitments").addObject().put("text", text).put("kind", "POLICY").put("promisedOn", "2026-06-30");
            }
        });
        return item.reaches(step);
    }

    @Test
    void nothingIsFollowedWhenNothingWasPromised() {
        Item item = desk.proposalAt("confirm-survey");
        item.usually("confirm-survey");
        assertThat(item.openSteps()).containsExactly("publish-reply");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void twoPromisesAreFollowedSideBySide() {
        Item item = promising("follow-commitment", "修订条例", "建设平台");
        assertThat(item.openSteps()).contains("follow-commitment", "follow-commitment");
        assertThat(item.state()).isEqualTo(State.FOLLOWING_UP);

        item.as("hightech").completes("follow-commitment");
        assertThat(item.openSteps()).contains("confirm-commitment", "follow-commitment");
        item.as("hightech.head").completes("confirm-commitment");
        assertThat(item.state()).isEqualTo(State.FOLLOWING_UP);
        item.usually("follow-commitment").usually("confirm-commitment");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aPromiseThatIsNotSettledIsFollowedOn() {
        Item item = promising("follow-commitment", "修订条例");

        item.as("hightech").completes("follow-commitment", input -> input.put("status", "IN_PROGRESS"));
        item.usually("confirm-commitment");
        assertThat(item.openSteps()).contains("follow-commitment");
        item.usually("follow-commitment").usually("confirm-commitment");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aReportThatIsNotConfirmedIsWrittenAnew() {
        Item item = promising("confirm-commitment", "修订条例", "建设平台");

        item.as("hightech.head").completes("confirm-commitment", input -> input.put("confirmed", false).put("reason", "佐证不足"));
        assertThat(item.openSteps()).contains("follow-commitment", "follow-commitment").doesNotContain("confirm-commitment");
        assertThat(item.lastEntry().reason()).isEqualTo("佐证不足");
    }

    @Test
    void remindsOfEveryStep() {
        Item item = promising("follow-commitment", "修订条例");
        item.isRemindedOf("follow-commitment");
        item.usually("follow-commitment");
        item.isRemindedOf("confirm-commitment");
    }
}
