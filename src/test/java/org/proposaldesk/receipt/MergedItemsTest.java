package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.drafting.MergedLetters;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.research.Findings;
import org.proposaldesk.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items of the same matter that are handled together (并案, R13), and 并案办理: the wait for the one that leads, with its reminders. */
@DeskTest
@Covers("merged-handling")
class MergedItemsTest extends MergedItemsDesk {

    @Autowired
    private MergedLetters letters;

    @Autowired
    private NumberRegister register;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Findings findings;

    @Autowired
    private SimilarItems similar;

    @Autowired
    private JdbcClient jdbc;

    private Set<String> offers(Item item, String person) {
        return actions.offers(new ActionDesk.Caller(item.id(), null, person, List.of(person))).stream().map(ActionDesk.Offer::id)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void r13ThreeMergedItemsAreResearchedOnceAndAnsweredEachByItself(Desk.Way way) {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = of("李明", input -> { }).reaches("plan-distribution");
        second.meetsProposer().as("office", way).completes("plan-distribution", input -> second.joins(lead, input));
        second.as("deputy", way).completes("approve-distribution");
        Item third = merged(lead, "王芳");
        assertThat(second.openSteps()).as("waits for the one that leads").isEmpty();
        assertThat(second.state()).isEqualTo(State.MERGED);

        lead.reaches("sign-reply");
        lead.as(lead.usualPerson("sign-reply"), way).completes("sign-reply");
        assertThat(lead.journal()).filteredOn(entry -> entry.step().equals("sign-reply")).extracting(JournalEntry::action)
                .containsExactly("签发，同时签发并案 2 件");
        assertThat(second.openSteps()).containsExactly("assign-number");
        assertThat(letters.of(lead.proposal(), drafts.latest(lead.id(), 1).orElseThrow().content())).as("nothing is signed twice").isEmpty();

        List<Item> all = List.of(lead, second, third);
        all.forEach(Item::ends);
        assertThat(all).allMatch(item -> item.state() == State.CLOSED);
        assertThat(all.stream().map(item -> register.of(item.id(), 1).orElseThrow())).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(item -> assertThat(surveys.all(item.id())).hasSize(1));
        assertThat(all.stream().filter(item -> !findings.of(item.id()).isEmpty())).containsExactly(lead);
        assertThat(all.stream().map(item -> letter(item).salutation())).containsExactly("尊敬的何涌委员：", "尊敬的李明委员：", "尊敬的王芳委员：");
        assertThat(all).allSatisfy(item -> assertThat(letter(item).title()).contains("第" + item.proposal().number() + "号提案的答复"));
        assertThat(letter(second).blocks().subList(1, letter(second).blocks().size()))
                .isEqualTo(letter(lead).blocks().subList(1, letter(lead).blocks().size()));
        assertThat(second.journal()).filteredOn(entry -> entry.step().equals("sign-reply")).extracting(JournalEntry::person)
                .containsExactly(lead.journal().stream().filter(entry -> entry.step().equals("sign-reply")).findFirst().orElseThrow().person());
    }

    @ParameterizedTest
    @EnumSource
    void r13NothingIsMergedIntoWhatIsSigned(Desk.Way way) {
        Item lead = of("何涌", input -> { }).reaches("sign-reply");
        Item late = planned(lead, "李明", input -> { });
        lead.usually("sign-reply");
        Refusal refusal = late.as("deputy", way).isRefused("approve-distribution", input -> { });
        assertThat(refusal.rule()).isEqualTo("R13");
        late.as("deputy", way).completes("approve-distribution", input -> input.put("decision", "RETURN").put("reason", "主件已签发"));
        late.usually("plan-distribution", input -> input.putNull("mergeInto")).usually("approve-distribution");
        assertThat(late.openSteps()).contains("research-point");
    }

    @ParameterizedTest
    @EnumSource
    void r13AnItemLeadsOrFollowsAndOnlyItsOwnKind(Desk.Way way) {
        Consumer<ObjectNode> alike = input -> input.put("subject", "关于试点低空物流的提案");
        Item lead = of("何涌", alike).reaches("research-point");
        Item second = merged(lead, "李明");
        Item third = of("王芳", alike).reaches("plan-distribution");
        assertThat(Refused.rules(third.as("office", way).isRefused("plan-distribution", input -> third.joins(second, input))))
                .containsExactly("R13");
        Item leads = of("赵强", input -> { }).reaches("approve-distribution");
        planned(leads, "刘洋", input -> { });
        leads.usually("approve-distribution", input -> input.put("decision", "RETURN").put("reason", "并入"));
        assertThat(Refused.rules(leads.as("office", way).isRefused("plan-distribution", input -> leads.joins(lead, input))))
                .containsExactly("R13");
        Item opinion = desk.takesIn(Desk.assistProposal()).reaches("plan-distribution");
        assertThat(Refused.rules(opinion.as("office", way).isRefused("plan-distribution", input -> opinion.joins(lead, input))))
                .containsExactly("R13");
        assertThat(similar.of(third.proposal())).extracting(one -> one.item().id()).contains(lead.id()).doesNotContain(second.id(), third.id());
        assertThat(similar.of(third.proposal())).allMatch(one -> one.item().kind() == Kind.PROPOSAL);
    }

    @Test
    void theMostAlikeAreOfferedFirst() {
        Item lead = of("何涌", input -> input.put("subject", "关于推进氢能公交的提案").put("text", "建议推广氢能公交，建设加氢站。")).reaches("research-point");
        Item other = of("李明", input -> input.put("subject", "关于加强森林防火的提案").put("text", "建议修建防火道。")).reaches("research-point");
        Item asked = of("王芳", input -> input.put("subject", "关于发展氢能公交的提案").put("text", "建议建设加氢站，推广氢能公交。")).reaches("plan-distribution");
        List<SimilarItems.Similar> found = similar.of(asked.proposal());
        assertThat(found.get(0).item().id()).isEqualTo(lead.id());
        assertThat(found.get(0).likeness()).isGreaterThan(60);
        assertThat(found.stream().filter(one -> one.item().id().equals(other.id())).mapToInt(SimilarItems.Similar::likeness)).allMatch(one -> one < 40);
    }

    @Test
    void theOfficeTakesAnItemOutAgainWithTheReasonUntilTheSignature() {
        Item lead = of("何涌", input -> { }).reaches("sign-reply");
        Item second = merged(lead, "李明");
        Item third = merged(lead, "王芳");
        assertThat(offers(lead, "office")).contains("unmerge-items");
        assertThat(offers(lead, "deputy")).doesNotContain("unmerge-items");
        assertThat(offers(second, "office")).doesNotContain("unmerge-items");
        assertThat(Refused.fields(Refused.by(() -> takesOut(lead, second, " ")))).containsExactly("reason");
        assertThat(second.openSteps()).isEmpty();

        takesOut(lead, second, "诉求不同");
        assertThat(second.openSteps()).contains("research-point", "contact-proposer");
        assertThat(second.state()).isEqualTo(State.IN_RESEARCH);
        assertThat(second.journal()).filteredOn(entry -> entry.step().equals("unmerge-items")).extracting(JournalEntry::reason).containsExactly("诉求不同");
        assertThat(lead.lastEntry().action()).isEqualTo("拆出第" + second.proposal().number() + "号");
        assertThat(Refused.fields(Refused.by(() -> takesOut(lead, second, "再拆")))).containsExactly("items");

        lead.usually("sign-reply");
        assertThat(third.openSteps()).containsExactly("assign-number");
        assertThat(offers(lead, "office")).doesNotContain("unmerge-items");
        second.ends();
        assertThat(second.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void r43AFurtherRoundIsHandledAlone() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        lead.reaches("assign-number");
        second.reaches("record-survey").usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处"))
                .usually("confirm-survey");
        assertThat(second.proposal().round()).isEqualTo(2);
        assertThat(second.openSteps()).contains("research-point", "contact-proposer");
        second.reaches("assign-number");
        assertThat(letter(second).title()).endsWith("号提案的再次答复");
        assertThat(lead.proposal().round()).isEqualTo(1);
        assertThat(lead.openSteps()).contains("assign-number");
    }

    @ParameterizedTest
    @EnumSource
    void r13OnlyWhatIsHandledTheSameWayIsMerged(Desk.Way way) {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item shared = desk.takesIn(Desk.proposal(HandlingMode.SHARE, DeskClock.today().minusDays(1))).reaches("plan-distribution");
        assertThat(Refused.rules(shared.as("office", way).isRefused("plan-distribution", input -> shared.joins(lead, input)))).containsExactly("R13");
        shared.usually("plan-distribution").usually("approve-distribution");
        Item elsewhere = desk.takesIn(Desk.proposal(HandlingMode.SHARE, DeskClock.today().minusDays(1))).reaches("register");
        elsewhere.usually("register", input -> input.putArray("sharingUnits").add("市教育局")).reaches("plan-distribution");
        assertThat(Refused.rules(elsewhere.as("office", way).isRefused("plan-distribution", input -> elsewhere.joins(shared, input))))
                .containsExactly("R13");
        Item alike = desk.takesIn(Desk.proposal(HandlingMode.SHARE, DeskClock.today().minusDays(1))).mergedInto(shared);
        shared.reaches("assign-number");
        assertThat(letter(alike).toJson()).contains("由我局和市教育局、市财政局分别办理、分别答复");
    }

    private static void returnRequested(ObjectNode input) {
        input.put("returnRequested", true).put("returnReason", "不属我局职责").put("suggestedUnit", "市工信局");
    }

    @Test
    void r5AMergedItemThatIsTakenBackLeavesTheOthers() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "李明", MergedItemsTest::returnRequested).usually("approve-distribution");
        second.usually("approve-return").usually("record-return-decision");
        assertThat(second.state()).isEqualTo(State.RETURNED);
        assertThat(second.ended()).isTrue();
        lead.reaches("assign-number");
        assertThat(lead.journal()).filteredOn(entry -> entry.step().equals("sign-reply")).extracting(JournalEntry::action).containsExactly("签发");
    }

    @Test
    void r5WhenTheLeadingItemIsTakenBackTheOneDueFirstLeads() {
        Item lead = of("何涌", MergedItemsTest::returnRequested).reaches("research-point");
        Item late = merged(lead, "李明");
        Item early = planned(lead, "王芳", input -> input.put("replyDue", "2025-05-20")).usually("approve-distribution");
        lead.usually("approve-return").usually("record-return-decision");
        assertThat(lead.state()).isEqualTo(State.RETURNED);
        assertThat(early.openSteps()).contains("research-point", "contact-proposer");
        assertThat(late.openSteps()).isEmpty();
        assertThat(late.lastEntry().action()).isEqualTo("主件已退回，改并入第" + early.proposal().number() + "号提案");
        early.reaches("assign-number");
        assertThat(late.openSteps()).containsExactly("assign-number");
    }

    private List<String> rungs(Item item) {
        return jdbc.sql("select rung from proposal_desk.reminder where proposal_id = :id and rung like '并案%' order by created_at").param("id", item.id())
                .query(String.class).list();
    }

    @Test
    void thoseWhoHaveTheLeadingItemAreRemindedOfTheOneThatWaits() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        second.timerFires("await-lead-due");
        assertThat(lead.reminded()).contains("research-point", "contact-proposer");
        assertThat(second.openSteps()).isEmpty();
        int once = rungs(lead).size();
        extended(second, "2025-07-31");
        second.timerFires("await-lead-due");
        assertThat(rungs(lead)).as("the ladder leads up to the new date").hasSizeGreaterThan(once).allMatch(rung -> rung.contains(" T-"));
    }

    /** R59: of one that is overdue the heads are told, and the leaders when that goes on. */
    @Test
    void r59HeadsAndLeadersAreToldOfAMergedItemThatIsOverdue() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.put("replyDue", "2025-04-30")).usually("approve-distribution");
        for (int times = 0; times < 12; times++) {
            second.timerFires("await-lead-due");
        }
        String name = "并案第" + second.proposal().number() + "号 ";
        assertThat(rungs(lead)).anyMatch(rung -> rung.startsWith(name + "T-0 ")).anyMatch(rung -> rung.startsWith(name + "T+1 "))
                .contains(name + "head", name + "leader");
        assertThat(rungs(lead).stream().filter((name + "head")::equals)).hasSize(lead.openSteps().size());
    }

    @Test
    void r42WhoHandledTheLeadingItemDoesNotConfirmTheSurveyOfAMergedOne() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        lead.reaches("assign-number");
        String drafter = lead.journal().stream().filter(entry -> entry.step().equals("draft-reply")).findFirst().orElseThrow().person();
        second.reaches("confirm-survey");
        desk.withDuty(drafter, "office", () -> assertThat(second.as(drafter).mayNotClaim("confirm-survey").rule()).isEqualTo("R17"));
    }
}
