package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.BureauWith;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.delegation.Scope;
import org.proposaldesk.delegation.StandIn;
import org.proposaldesk.delegation.StandIns;
import org.proposaldesk.proposal.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two deputy leaders, each in charge of a section: what a section's items need of its leader comes to him, and not to the other. */
@DeskTest
class LeaderInChargeTest {

    private static final String HIGH_TECH = "section-high-tech-leader";

    @TestConfiguration
    static class TwoDeputies {

        @Bean
        @Primary
        Bureau bureauWithTwoDeputies() throws IOException {
            return BureauWith.leaders(Map.of("high-tech", "deputy", "achievements", BureauWith.SECOND_DEPUTY));
        }
    }

    @Autowired
    private Desk desk;

    @Autowired
    private StandIns standIns;

    @Autowired
    private JdbcClient jdbc;

    private Item ledBy(String section, String step) {
        Item item = desk.proposalAt("plan-distribution").usually("plan-distribution", input -> input.put("leadSection", section));
        return item.reaches(step);
    }

    private void isFor(Item item, String step, String group, String person) {
        assertThat(desk.groups(item.task(step))).as(step).containsExactly(group);
        String other = person.equals("deputy") ? BureauWith.SECOND_DEPUTY : "deputy";
        assertThat(item.as(other).mayNotClaim(step).rule()).isEqualTo("R16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve-distribution", "review-by-deputy"})
    void whatTheLeaderApprovesComesToTheOneInCharge(String step) {
        Item item = ledBy("high-tech", step);
        isFor(item, step, HIGH_TECH, "deputy");
        item.as("deputy").completes(step);
        Item other = ledBy("achievements", step);
        isFor(other, step, "section-achievements-leader", BureauWith.SECOND_DEPUTY);
        other.as(BureauWith.SECOND_DEPUTY).completes(step);
        assertThat(other.ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void extensionsReturnsAndDisagreementsComeToHimToo() {
        Item item = desk.proposalAt("obtain-opinion", input -> input.withArray("assistUnits").add("市财政局"));
        item.usually("obtain-opinion", input -> input.put("agrees", false).put("text", "补助资金不宜写入答复。"));
        isFor(item, "coordinate", HIGH_TECH, "deputy");
        item.as("office").does("request-extension", input -> input.put("wished", "2025-08-08").put("reason", "需要实地调研"));
        isFor(item, "approve-extension", HIGH_TECH, "deputy");
        item.as("office").does("request-return", input -> input.put("reason", "不属我局职责").put("suggestedUnit", "市工信局"));
        isFor(item, "approve-return", HIGH_TECH, "deputy");
    }

    @Test
    void hisSignatureIsWantedAndNotThatOfAnother() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("sign-reply");
        isFor(item, "sign-reply", HIGH_TECH, "deputy");
        item.as("deputy").completes("sign-reply");
        assertThat(item.waitsAt("assign-number")).isTrue();
    }

    @Test
    void whereNoneIsNamedEveryDeputyMay() {
        Item item = ledBy("planning", "approve-distribution");
        assertThat(desk.groups(item.task("approve-distribution"))).containsExactly("deputy-leader");
        item.as(BureauWith.SECOND_DEPUTY).completes("approve-distribution");
    }

    @Test
    void r17TheHeadOfTheBureauDoesNotApproveBeforeHisOwnSignature() throws IOException {
        assertThat(BureauWith.leaders(Map.of("high-tech", "zhang.jun")).leadersOf("high-tech")).isEqualTo("deputy-leader");
    }

    @Test
    void r57TheOtherDeputyStandsInForHim() {
        Item item = ledBy("high-tech", "review-by-deputy");
        UUID entered = standIns.enter(new StandIns.Input(StandIn.Kind.DELEGATION, "deputy", BureauWith.SECOND_DEPUTY, DeskClock.today(), DeskClock.today(),
                new Scope(false, null, false, false), ""), "deputy");
        item.as(BureauWith.SECOND_DEPUTY).completes("review-by-deputy");
        assertThat(item.lastEntry().actingFor()).isEqualTo("deputy");
        jdbc.sql("delete from proposal_desk.stand_in where id = ?").param(entered).update();
    }
}
