package org.proposaldesk.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.notification.Inbox;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.process.TaskCards;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R57: who acts for another does so in his period and scope, under his own name; R17 looks at the person all the same. */
@DeskTest
class StandInRulesTest {

    private static final Scope SIGNING = new Scope(true, null, false, true);

    @Autowired
    private Desk desk;

    @Autowired
    private StandIns standIns;

    @Autowired
    private StandInRepository register;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskCards cards;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TasksInHand inHand;

    @Autowired
    private Journal journal;

    @Autowired
    private Bureau bureau;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobodyStandsIn() {
        jdbc.sql("delete from proposal_desk.stand_in").update();
    }

    private UUID delegates(String principal, String substitute, Scope scope, int days) {
        return enter(StandIn.Kind.DELEGATION, principal, substitute, scope, DeskClock.today(), DeskClock.today().plusDays(days - 1));
    }

    private UUID isAway(String principal, String substitute, int days) {
        return enter(StandIn.Kind.ABSENCE, principal, substitute, null, DeskClock.today(), DeskClock.today().plusDays(days - 1));
    }

    private UUID enter(StandIn.Kind kind, String principal, String substitute, Scope scope, LocalDate first, LocalDate last) {
        return standIns.enter(new StandIns.Input(kind, principal, substitute, first, last, scope, ""), principal);
    }

    private Refusal refusedBy(Runnable entering) {
        Refusal refusal = Refused.by(entering::run);
        assertThat(refusal.rule()).isEqualTo("R57");
        return refusal;
    }

    /** What the list 替岗与受托 shows a person. */
    private List<String> listOf(String person) {
        Filter filter = filters.createTaskFilterQuery().filterName("替岗与受托").singleResult();
        List<?>[] found = new List<?>[1];
        desk.as(person, () -> found[0] = filters.list(filter.getId()));
        return found[0].stream().map(task -> ((Task) task).getId()).toList();
    }

    /** A letter that the head of the bureau signs and that the deputy has not reviewed. */
    private Item waitsForTheHead() {
        Item item = desk.proposalAt("review-by-deputy");
        item.as(desk.hires("deputy-leader", "staff")).completes("review-by-deputy");
        assertThat(item.waitsAt("sign-reply")).isTrue();
        return item;
    }

    @ParameterizedTest
    @EnumSource(Desk.Way.class)
    void theDelegateSignsUnderHisOwnName(Desk.Way way) {
        Item item = waitsForTheHead();
        assertThat(item.as("deputy").mayNotClaim("sign-reply").rule()).as("without a delegation").isEqualTo("R16");
        delegates("zhang.jun", "deputy", SIGNING, 3);
        String task = item.task("sign-reply").getId();
        assertThat(listOf("deputy")).contains(task);
        assertThat(cards.of(List.of(task), "deputy", List.of())).singleElement()
                .satisfies(card -> assertThat(card.actingForName()).isEqualTo("张俊"));

        item.as("deputy", way).completes("sign-reply");

        JournalEntry entry = item.journal().stream().filter(one -> one.step().equals("sign-reply")).findFirst().orElseThrow();
        assertThat(entry.person()).isEqualTo("deputy");
        assertThat(entry.actingFor()).isEqualTo("zhang.jun");
        assertThat(journal.broken(item.id())).isEmpty();
        assertThat(jdbc.sql("select signer, acting_for, printed_name from proposal_desk.signature where proposal_id = ?").param(item.id()).query().singleRow())
                .as("the printed signer is the one who signed, and in whose place is kept").containsEntry("signer", "deputy")
                .containsEntry("acting_for", "zhang.jun").containsEntry("printed_name", "分管领导");
    }

    @ParameterizedTest
    @EnumSource(Desk.Way.class)
    void outsideThePeriodItIsRefused(Desk.Way way) {
        Item item = waitsForTheHead();
        LocalDate today = DeskClock.today();
        enter(StandIn.Kind.DELEGATION, "zhang.jun", "deputy", SIGNING, today.plusDays(2), today.plusDays(3));
        String task = item.task("sign-reply").getId();
        assertThat(item.as("deputy", way).mayNotClaim("sign-reply"))
                .hasMessageContaining("自" + ChineseDate.format(today.plusDays(2)) + "起").extracting(Refusal::rule)
                .isEqualTo("R57");
        assertThat(listOf("deputy")).doesNotContain(task);

        DeskClock.morningOf(today.plusDays(2));
        item.as("deputy", way).claims("sign-reply");

        DeskClock.morningOf(today.plusDays(4));
        assertThat(item.as("deputy", way).isRefused("sign-reply", input -> { })).hasMessageContaining("期满").extracting(Refusal::rule)
                .isEqualTo("R57");
        inHand.release();
        assertThat(item.task("sign-reply").getAssignee()).as("it goes back to the duty").isNull();
        assertThat(item.as("deputy", way).mayNotClaim("sign-reply").rule()).isEqualTo("R57");
        item.as("zhang.jun").completes("sign-reply");
    }

    @Test
    void outsideTheScopeItIsRefused() {
        Item proposal = waitsForTheHead();
        delegates("zhang.jun", "deputy", new Scope(true, Kind.SUGGESTION, false, true), 1);
        assertThat(proposal.as("deputy").mayNotClaim("sign-reply")).hasMessageContaining("不在张俊委托的范围内（仅签发，仅人大代表建议）")
                .extracting(Refusal::rule).isEqualTo("R57");
        nobodyStandsIn();
        delegates("zhang.jun", "deputy", new Scope(true, null, true, true), 1);
        assertThat(proposal.as("deputy").mayNotClaim("sign-reply").rule()).as("only opinions").isEqualTo("R57");
        nobodyStandsIn();
        delegates("zhang.jun", "deputy", new Scope(true, Kind.PROPOSAL, false, false), 1);
        Item key = desk.proposalAt("review-by-deputy", input -> input.put("keyItem", true));
        key.as(desk.hires("deputy-leader", "staff")).completes("review-by-deputy");
        assertThat(key.as("deputy").mayNotClaim("sign-reply")).hasMessageContaining("不含重点件");
        assertThat(listOf("deputy")).contains(proposal.task("sign-reply").getId()).doesNotContain(key.task("sign-reply").getId());
        proposal.as("deputy").completes("sign-reply");
    }

    @Test
    void takenBackItCoversNothingAnyMore() {
        Item item = waitsForTheHead();
        UUID id = delegates("zhang.jun", "deputy", SIGNING, 5);
        item.as("deputy").claims("sign-reply").keeps(item.task("sign-reply"), input -> input.put("opinion", "已阅"));
        assertThat(Refused.by(() -> standIns.end(id, "deputy")).rule()).as("the delegate cannot end it").isEqualTo("R57");

        standIns.end(id, "zhang.jun");

        assertThat(item.task("sign-reply").getAssignee()).isNull();
        assertThat(item.as("deputy").mayNotClaim("sign-reply")).hasMessageContaining("已提前终止");
        assertThat(inbox.of("deputy")).extracting(Inbox.Message::headline).contains("您替张俊办理的委托已提前终止");
        assertThat(refusedBy(() -> standIns.end(id, "zhang.jun"))).hasMessageContaining("已经结束");
        TaskDesk.OpenTask open = item.as("zhang.jun").claims("sign-reply").open(item.task("sign-reply"));
        assertThat(desk.forms().input(open).content().get("opinion").asText()).as("what was typed stays").isEqualTo("已阅");
        item.as("zhang.jun").completes("sign-reply");
        assertThat(jdbc.sql("select count(*) from proposal_desk.signature where proposal_id = ? and acting_for is null").param(item.id())
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(item.journal().stream().filter(one -> one.step().equals("sign-reply"))).allSatisfy(one -> assertThat(one.actingFor()).isNull());
    }

    /** R17: drafter, deputy head and delegate in one person cannot sign his own letter. */
    @ParameterizedTest
    @EnumSource(Desk.Way.class)
    void whoDraftedCannotSignAsDelegate(Desk.Way way) {
        Item item = desk.proposalAt("draft-reply");
        desk.withDuty("deputy", "section-high-tech", () -> item.as("deputy").completes("draft-reply"));
        item.reaches("review-by-deputy");
        item.as(desk.hires("deputy-leader", "staff")).completes("review-by-deputy");
        delegates("zhang.jun", "deputy", SIGNING, 1);
        Refusal refusal = item.as("deputy", way).mayNotClaim("sign-reply");
        assertThat(refusal).hasMessageContaining("起草了本稿");
        assertThat(refusal.rule()).isEqualTo("R17");
    }

    @Test
    void whoReviewedAsSubstituteCannotSign() {
        Item item = desk.proposalAt("review-by-deputy");
        isAway("deputy", "zhang.jun", 2);
        item.as("zhang.jun").completes("review-by-deputy");
        assertThat(item.as("zhang.jun").mayNotClaim("sign-reply").rule()).isEqualTo("R17");
    }

    @Test
    void theSubstituteDoesWhatOnlyTheAbsentCouldDo() {
        Item item = desk.proposalAt("approve-distribution");
        String task = item.task("approve-distribution").getId();
        assertThat(item.as("zhang.jun").mayNotClaim("approve-distribution").rule()).isEqualTo("R16");
        UUID id = isAway("deputy", "zhang.jun", 2);
        assertThat(inbox.of("zhang.jun")).extracting(Inbox.Message::headline).contains("分管领导离岗期间由您替岗");
        assertThat(listOf("zhang.jun")).contains(task);
        Item later = desk.proposalAt("approve-distribution");
        assertThat(listOf("zhang.jun")).as("what comes up meanwhile").contains(later.task("approve-distribution").getId());

        item.as("zhang.jun").completes("approve-distribution");
        JournalEntry entry = item.journal().stream().filter(one -> one.step().equals("approve-distribution")).findFirst().orElseThrow();
        assertThat(bureau.nameOf(entry.person(), entry.actingFor())).isEqualTo("张俊（替分管领导）");

        standIns.end(id, "deputy");
        assertThat(listOf("zhang.jun")).as("he is back early").isEmpty();
        assertThat(later.as("zhang.jun").mayNotClaim("approve-distribution").rule()).isEqualTo("R57");
    }

    @Test
    void whatAPresentColleagueCanDoIsNotOffered() {
        Item item = desk.proposalAt("sign-for");
        isAway("office", "reviewer", 1);
        assertThat(listOf("reviewer")).doesNotContain(item.task("sign-for").getId());
    }

    @Test
    void theSubstituteTakesOverWhatTheAbsentHasTaken() {
        Item item = desk.proposalAt("approve-distribution");
        item.as("deputy").claims("approve-distribution").keeps(item.task("approve-distribution"), input -> input.put("opinion", "先办着"));
        Task task = item.task("approve-distribution");
        ActionDesk.Caller substitute = new ActionDesk.Caller(null, task.getId(), "zhang.jun", List.of("bureau-head", "staff"));
        assertThatThrownBy(() -> actions.perform(substitute, "take-over", null)).as("nobody is away").isInstanceOf(NotFound.class);

        UUID id = isAway("deputy", "zhang.jun", 2);
        assertThat(cards.of(List.of(task.getId()), "zhang.jun", List.of())).singleElement().satisfies(card -> assertThat(card.takeable()).isTrue());
        actions.perform(substitute, "take-over", JsonNodeFactory.instance.objectNode());
        assertThat(item.lastEntry()).extracting(JournalEntry::person, JournalEntry::action)
                .containsExactly("zhang.jun", "接手分管领导已认领的任务");
        assertThat(desk.forms().input(item.as("zhang.jun").open(task)).content().get("opinion").asText()).isEqualTo("先办着");
        item.as("zhang.jun").completes("approve-distribution");
        standIns.end(id, "deputy");
    }

    @Test
    void remindersReachTheSubstituteToo() {
        isAway("deputy", "zhang.jun", 30);
        Item item = desk.proposalAt("approve-distribution");
        DeskClock.morningOf(item.due("approve-distribution"));
        item.timerFires("approve-distribution-due");
        String number = item.proposal().number();
        assertThat(inbox.of("zhang.jun")).extracting(Inbox.Message::headline).anyMatch(one -> one.startsWith("提案" + number) && one.contains("审批分办"));
        assertThat(inbox.of("deputy")).extracting(Inbox.Message::headline).anyMatch(one -> one.startsWith("提案" + number));
    }

    @Test
    void noChainsNoSelfNoContradiction() {
        LocalDate today = DeskClock.today();
        assertThat(refusedBy(() -> delegates("zhang.jun", "zhang.jun", SIGNING, 1))).hasMessageContaining("不能委托给本人");
        assertThat(refusedBy(() -> delegates("zhang.jun", "hightech", SIGNING, 1))).hasMessageContaining("不相当").hasMessageContaining("分管领导");
        assertThat(refusedBy(() -> delegates("office", "reviewer", SIGNING, 1))).hasMessageContaining("没有签发权");
        assertThat(refusedBy(() -> enter(StandIn.Kind.ABSENCE, "office", "reviewer", null, today.minusDays(1), today)))
                .hasMessageContaining("不能早于今天");
        assertThat(refusedBy(() -> enter(StandIn.Kind.ABSENCE, "office", "reviewer", null, today.plusDays(1), today)))
                .hasMessageContaining("不能早于起始日期");
        assertThat(refusedBy(() -> standIns.enter(new StandIns.Input(StandIn.Kind.ABSENCE, "deputy", "zhang.jun", today, today, null, ""),
                "hightech")))
                .hasMessageContaining("不能替他人录入");
        assertThat(refusedBy(() -> standIns.enter(new StandIns.Input(StandIn.Kind.DELEGATION, "zhang.jun", "deputy", today, today, SIGNING, ""),
                "office")))
                .hasMessageContaining("文号");

        isAway("deputy", "zhang.jun", 3);
        assertThat(refusedBy(() -> delegates("zhang.jun", "deputy", SIGNING, 1))).as("away").hasMessageContaining("离岗，不能替他人办理");
        assertThat(refusedBy(() -> isAway("zhang.jun", "deputy", 1))).as("a chain").hasMessageContaining("离岗");
        assertThat(refusedBy(() -> isAway("deputy", "zhang.jun", 1))).as("twice").hasMessageContaining("已经登记离岗");
        isAway("office", "reviewer", 1);
        assertThat(refusedBy(() -> isAway("reviewer", "office", 1))).as("both away").hasMessageContaining("离岗");
        DeskClock.morningOf(today.plusDays(3));
        delegates("zhang.jun", "deputy", new Scope(true, Kind.PROPOSAL, false, true), 1);
        delegates("zhang.jun", "deputy", new Scope(true, Kind.SUGGESTION, false, true), 1);
        assertThat(refusedBy(() -> delegates("zhang.jun", "deputy", SIGNING, 1))).hasMessageContaining("范围重叠");
    }

    @Test
    void theSubstituteOfASubstituteHasNoRight() {
        Item item = desk.proposalAt("approve-distribution");
        isAway("deputy", "zhang.jun", 2);
        register.add(new StandIn(UUID.randomUUID(), StandIn.Kind.ABSENCE, "zhang.jun", "office", DeskClock.today(), DeskClock.today(),
                Scope.EVERYTHING, "离岗", "zhang.jun", Instant.EPOCH, null, null));
        assertThat(item.as("office").mayNotClaim("approve-distribution").rule()).isEqualTo("R16");
    }

    @Test
    void strangersSeeNothingOfIt() {
        Item item = desk.proposalAt("approve-distribution");
        isAway("deputy", "zhang.jun", 2);
        assertThatThrownBy(() -> item.as("planning").open(item.task("approve-distribution"))).isInstanceOf(NotFound.class);
        assertThat(listOf("planning")).isEmpty();
    }
}
