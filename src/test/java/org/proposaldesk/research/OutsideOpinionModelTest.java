package org.proposaldesk.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.deadline.LoggedReminder;
import org.proposaldesk.deadline.Reminders;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;

/** 征求会办意见: one line for each unit, beside the handling, with the coordination of a disagreement. */
@DeskTest
@Covers("outside-opinion")
class OutsideOpinionModelTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Reminders reminders;

    @Test
    void aUnitThatAgreesIsDone() {
        Item item = desk.proposalAt("obtain-opinion", input -> input.withArray("assistUnits").add("市财政局"));
        item.as("hightech").completes("obtain-opinion");
        assertThat(item.openSteps()).doesNotContain("obtain-opinion", "coordinate");
        assertThat(item.state()).isEqualTo(State.IN_RESEARCH);
    }

    @Test
    void aDisagreementIsCoordinatedWhileTheReplyGoesOn() {
        Item item = desk.proposalAt("obtain-opinion", input -> input.withArray("assistUnits").add("市财政局"));
        item.as("hightech").completes("obtain-opinion", input -> input.put("agrees", false).put("text", "补助资金不宜写入答复。"));
        assertThat(item.lastEntry().action()).isEqualTo("收到市财政局会办意见，意见不一致");
        assertThat(item.waitsAt("coordinate")).isTrue();

        for (String step : List.of("contact-proposer", "research-point", "research-point", "draft-reply")) {
            item.usually(step);
        }
        assertThat(item.openSteps()).containsExactly("coordinate", "review-by-section");
        assertThat(opinions.of(item.id())).singleElement().matches(Opinions.Opinion::disputed);

        item.isRemindedOf("coordinate");
        item.as("deputy").completes("coordinate", input -> input.put("outcome", "REPORTED").put("note", "书面报市政府分管领导。"));
        assertThat(item.openSteps()).containsExactly("review-by-section");
        assertThat(item.state()).isEqualTo(State.SECTION_REVIEW);
        assertThat(opinions.of(item.id())).singleElement().returns(CoordinationOutcome.REPORTED, Opinions.Opinion::coordination)
                .returns(false, Opinions.Opinion::disputed);
        assertThat(item.lastEntry().action()).isEqualTo("与市财政局协调：未能一致，已报市政府分管领导");
    }

    /** P8a: ten and three days before, and after the date, with the unit named. */
    @Test
    void r11TheUnitIsNamedInEveryReminder() {
        Item item = desk.proposalAt("obtain-opinion", input -> input.withArray("assistUnits").add("市财政局"));
        assertThat(item.due("obtain-opinion")).isEqualTo("2025-04-09");
        item.isRemindedOf("obtain-opinion");
        assertThat(DeskClock.today()).isEqualTo("2025-03-28");
        item.isRemindedOf("obtain-opinion");
        assertThat(DeskClock.today()).as("three days before is Sunday 04-06 of a holiday").isEqualTo("2025-04-03");
        DeskClock.morningOf(LocalDate.of(2025, 4, 10));
        item.timerFires("obtain-opinion-due");
        assertThat(reminders.of(item.id())).extracting(LoggedReminder::reminder).filteredOn(one -> one.step().equals("obtain-opinion"))
                .filteredOn(one -> !one.kind().name().equals("ESCALATION")).extracting("rung", "toWhom")
                .contains(tuple("T-10", "高新技术科（催市财政局）"), tuple("T-3", "高新技术科（催市财政局）"),
                        tuple("T+1", "高新技术科（催市财政局）"));
    }

    @Test
    void whatIsStillAwaitedEndsWithTheItem() {
        Item item = desk.proposalAt("approve-return", input -> input.put("returnRequested", true).put("returnReason", "不属我局职责")
                .put("suggestedUnit", "市工信局").withArray("assistUnits").add("市财政局"));
        item.usually("plan-distribution").usually("approve-distribution");
        assertThat(item.waitsAt("obtain-opinion")).isTrue();
        item.usually("approve-return").usually("record-return-decision");
        assertThat(item.ended()).isTrue();
    }
}
