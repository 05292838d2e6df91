package org.proposaldesk.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.springframework.beans.factory.annotation.Autowired;

/** 调研: sections, other units and the proposer are asked at the same time; drafting does not wait for other units. */
@DeskTest
@Covers("research")
class ResearchModelTest {

    @Autowired
    private Desk desk;

    @Test
    void allAreAskedAtOnceAndSectionsAndProposerAreAwaited() {
        Item item = desk.proposalAt("research-point", input -> input.withArray("assistUnits").add("市财政局").add("市工信局"));
        assertThat(item.openSteps()).containsExactly("contact-proposer", "obtain-opinion", "obtain-opinion", "research-point", "research-point");

        item.as("hightech").completes("contact-proposer");
        item.usually("research-point");
        assertThat(item.openSteps()).containsExactly("obtain-opinion", "obtain-opinion", "research-point");
        item.usually("research-point");
        assertThat(item.openSteps()).as("drafting begins while units are awaited").containsExactly("draft-reply", "obtain-opinion", "obtain-opinion");
    }

    @Test
    void eachSectionIsAskedForItsPoints() {
        Item item = desk.proposalAt("plan-distribution");

        item.as("office").completes("plan-distribution", input -> input.withArray("assignments")
                .forEach(point -> ((ObjectNode) point).putArray("sections").add("high-tech").add("planning")));
        item.usually("approve-distribution");
        assertThat(item.openSteps()).containsExactly("contact-proposer", "research-point", "research-point", "research-point", "research-point");
    }

    @Test
    void noOtherUnitIsAwaitedWhenNoneWasAsked() {
        Item item = desk.proposalAt("research-point");
        assertThat(item.openSteps()).doesNotContain("obtain-opinion");
    }

    @Test
    void remindsOfEveryStep() {
        Item item = desk.proposalAt("research-point");
        for (String step : new String[] {"contact-proposer", "research-point"}) {
            item.isRemindedOf(step);
            item.usually(step);
        }
        assertThat(item.usually("research-point").openSteps()).containsExactly("draft-reply");
    }
}
