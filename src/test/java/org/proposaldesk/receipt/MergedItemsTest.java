package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Covers;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Hand;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.dispatch.IssuedLetters;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.MergedLetters;
import org.proposaldesk.drafting.PublicationAttribute;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.research.Findings;
import org.proposaldesk.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Items of the same matter that are handled together (并案, R13), and 并案办理: the wait for the one that leads. */
@DeskTest
@Covers("merged-handling")
class MergedItemsTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Drafts drafts;

    @Autowired
    private MergedLetters letters;

    @Autowired
    private IssuedLetters issued;

    @Autowired
    private NumberRegister register;

    @Autowired
    private PublicationReviews reviews;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Findings findings;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private SimilarItems similar;

    @Autowired
    private MergedItems items;

    @Autowired
    private ProposalRepository proposals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private Item of(String proposer, Consumer<ObjectNode> registration) {
        Item item = desk.takesIn(Desk.proposal()).reaches("register");
        return item.usually("register", input -> {
            ((ObjectNode) input.withArray("proposers").get(0)).put("name", proposer);
            registration.accept(input);
        });
    }

    private Item planned(Item lead, String proposer, Consumer<ObjectNode> registration) {
        Item item = of(proposer, registration);
        return item.plannedInto(lead);
    }

    private Item merged(Item lead, String proposer) {
        return planned(lead, proposer, input -> { }).usually("approve-distribution");
    }

    private Letter letter(Item item) {
        return issued.of(item.proposal(), drafts.latest(item.id(), item.proposal().round()).orElseThrow()).lead();
    }

    private Set<String> offers(Item item, String person) {
        return actions.offers(new ActionDesk.Caller(item.id(), null, person, List.of(person))).stream().map(ActionDesk.Offer::id)
                .collect(Collectors.toSet());
    }

    private void takesOut(Item lead, Item item, String reason) {
        ObjectNode input = json.createObjectNode().put("reason", reason);
        input.withArray("items").add(item.id().toString());
        actions.perform(new ActionDesk.Caller(lead.id(), null, "office", List.of("office")), "unmerge-items", input);
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
    void r20TheSignerSignsOnlyWhatHeHasSeen(Desk.Way way) {
        Item lead = of("何涌", input -> { }).reaches("sign-reply");
        Hand signer = lead.as(lead.usualPerson("sign-reply"), way).claims("sign-reply");
        Task task = lead.task("sign-reply");
        ObjectNode seen = signer.input(task, input -> { });
        Item late = merged(lead, "李明");
        assertThat(Refused.by(() -> signer.handsIn(task, seen)).rule()).isEqualTo("R20");
        assertThat(late.openSteps()).isEmpty();
        signer.handsIn(task, signer.input(task, input -> input.put("letterHash", letters.hash(lead.proposal(), drafts.latest(lead.id(), 1).orElseThrow()))));
        assertThat(late.openSteps()).containsExactly("assign-number");
    }

    /** The hand that passed the leading item on last has handed in nothing of the others: there is nothing to take back. */
    @Test
    void nobodyTakesBackALetterThatWasSignedWithAnother() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        lead.reaches("sign-reply");
        String before = lead.lastEntry().person();
        assertThat(lead.as(before).isOffered()).contains("take-back-letter");
        lead.usually("sign-reply");
        assertThat(second.as(before).isOffered()).doesNotContain("take-back-letter");
        second.reaches("seal-letter");
        assertThat(second.as(before).isOffered()).doesNotContain("take-back-letter");
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

    @Test
    void r20AMergedLetterThatIsCorrectedAfterTheSignatureIsSignedAloneAgain() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        lead.reaches("assign-number");
        String signed = drafts.latest(lead.id(), 1).orElseThrow().contentHash();
        actions.perform(new ActionDesk.Caller(second.id(), null, "office", List.of("office")), "correct-after-signing",
                json.createObjectNode().put("reason", "称呼有误").put("resume", "IN_ORDER").set("together", json.createArrayNode()));
        assertThat(second.openSteps()).containsExactly("revise-draft");
        second.usually("revise-draft", input -> input.put("closing", "谢谢。")).reaches("assign-number");
        assertThat(letter(second).toJson()).contains("谢谢。");
        assertThat(lead.openSteps()).contains("assign-number");
        assertThat(drafts.latest(lead.id(), 1).orElseThrow().contentHash()).isEqualTo(signed);
    }

    /** What is wrong in one letter is in all: those that nobody has received come back with it, and the others say so. */
    @Test
    void r20WhoCorrectsOneMergedLetterTakesTheOthersBackThatNobodyHasReceived() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        Item third = merged(lead, "王芳");
        lead.reaches("assign-number");
        second.reaches("seal-letter");
        third.reaches("send-copies");
        ActionDesk.Form form = actions.form(new ActionDesk.Caller(lead.id(), null, "office", List.of("office")), "correct-after-signing");
        assertThat(form.fields().get(0).hint()).contains("并案的第" + third.proposal().number() + "号提案已经送达");
        assertThat(form.fields().get(2).choices()).extracting(ActionField.Choice::label).containsExactly("第" + second.proposal().number() + "号提案（李明）");

        lead.as("office").does("correct-after-signing", input -> input.put("reason", "第二条金额写错"));
        assertThat(lead.openSteps()).containsExactly("revise-draft");
        assertThat(lead.lastEntry().action()).isEqualTo("签发后修改，原签发作废；并案的第" + second.proposal().number() + "号提案一并退回");
        assertThat(second.openSteps()).containsExactly("approve-void-number", "revise-draft");
        assertThat(second.lastEntry().action()).isEqualTo("随第" + lead.proposal().number() + "号提案签发后修改，原签发作废，申请作废 "
                + register.of(second.id(), 1).orElseThrow());
        assertThat(second.lastEntry().reason()).isEqualTo("第二条金额写错");
        assertThat(third.openSteps()).containsExactly("send-copies");
        assertThat(mistakes(third)).as("those who have the delivered one are told").containsOnly("第二条金额写错").hasSize(2);
        second.reaches("approve-void-number").usually("approve-void-number").reaches("send-copies");
        assertThat(mistakes(second)).as("it was corrected itself").isEmpty();
    }

    @Test
    void r20ALetterThatIsNotTakenBackTellsWhoeverHasItThatTheOtherWasWrong() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        Item third = merged(lead, "王芳");
        lead.reaches("assign-number");
        second.as("office").does("correct-after-signing", input -> input.put("reason", "称呼有误").putArray("together").add(lead.id().toString()));
        assertThat(second.lastEntry().action()).endsWith("；并案的第" + lead.proposal().number() + "号提案一并退回；并案的第" + third.proposal().number() + "号提案没有退回");
        assertThat(third.openSteps()).containsExactly("assign-number");
        assertThat(mistakes(third)).containsExactly("称呼有误", "称呼有误");
        assertThat(third.as("office").isRefusedToDo("correct-after-signing", input -> input.put("reason", "同错").put("resume", "DIRECT").putArray("together")
                .add(second.id().toString())).rule()).isEqualTo("R13");
    }

    @Test
    void whoCorrectsWaitsForNobodyWhoHasAnotherOfTheLetters() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = merged(lead, "李明");
        lead.reaches("assign-number");
        Refusal refusal = transaction.execute(status -> {
            proposals.lock(lead.id());
            return CompletableFuture.supplyAsync(() -> second.as("office").isRefusedToDo("correct-after-signing",
                    input -> input.put("reason", "称呼有误").put("resume", "DIRECT"))).orTimeout(20, TimeUnit.SECONDS).join();
        });
        assertThat(refusal.getMessage()).contains("第" + lead.proposal().number() + "号提案正有人在办理");
    }

    private List<String> mistakes(Item item) {
        return items.related(item.id()).stream().map(MergedItems.Related::mistake).filter(Objects::nonNull).toList();
    }

    private ObjectNode draft(Item lead, String step) {
        return lead.as(lead.usualPerson(step)).input(lead.task(step), input -> { });
    }

    private static void unansweredAt(ObjectNode input, int at) {
        ((ObjectNode) input.withArray("answers").get(at)).put("text", " ");
    }

    /** The point at a place has an answer of its own in the common letter. */
    private static void standsAlone(ObjectNode plan, int at) {
        ObjectNode match = (ObjectNode) plan.withArray("matches").get(at);
        match.put("answeredAt", match.get("pointId").asText());
    }

    @ParameterizedTest
    @EnumSource
    void r15EveryPointOfAMergedItemIsAnsweredWithOneOfTheLeadingItemOrByItself(Desk.Way way) {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = of("李明", input -> { }).reaches("plan-distribution").meetsProposer();
        Refusal open = second.as("office", way).isRefused("plan-distribution", input -> input.put("mergeInto", lead.id().toString()));
        assertThat(Refused.rules(open)).containsOnly("R15");
        assertThat(Refused.fields(open)).contains("matches[0].answeredAt", "matches[1].answeredAt");
        Refusal foreign = second.as("office", way).isRefused("plan-distribution", input -> {
            second.joins(lead, input);
            ((ObjectNode) input.withArray("matches").get(0)).put("answeredAt", input.withArray("matches").get(1).get("pointId").asText());
        });
        assertThat(Refused.fields(foreign)).containsExactly("matches[0].answeredAt");
        second.as("office", way).completes("plan-distribution", input -> {
            second.joins(lead, input);
            standsAlone(input, 1);
        });
        second.usually("approve-distribution");

        lead.reaches("draft-reply");
        assertThat(draft(lead, "draft-reply").withArray("answers")).hasSize(3);
        Refusal left = lead.as(lead.usualPerson("draft-reply"), way).isRefused("draft-reply", input -> unansweredAt(input, 2));
        assertThat(Refused.rules(left)).containsExactly("R15");
        lead.as(lead.usualPerson("draft-reply"), way).completes("draft-reply",
                input -> ((ObjectNode) input.withArray("answers").get(2)).put("text", "高新企业认定奖补已经兑现。"));
        lead.reaches("assign-number");
        assertThat(letter(second).toJson()).contains("高新企业认定奖补已经兑现。");
        second.usually("assign-number");
    }

    @Test
    void r15APointThatComesAfterTheDraftHoldsTheSignatureUntilItIsAnswered() {
        Item lead = of("何涌", input -> { }).reaches("sign-reply");
        Item late = of("李明", input -> { }).reaches("plan-distribution").meetsProposer();
        late.usually("plan-distribution", input -> {
            late.joins(lead, input);
            standsAlone(input, 0);
        }).usually("approve-distribution");
        Refusal open = lead.as(lead.usualPerson("sign-reply")).isRefused("sign-reply", input -> { });
        assertThat(open.rule()).isEqualTo("R15");
        lead.usually("sign-reply", input -> input.put("decision", "RETURN").put("returnTo", "revise-draft").put("reason", "漏答一条"));
        assertThat(draft(lead, "revise-draft").withArray("answers")).hasSize(3);
        lead.usually("revise-draft").reaches("assign-number");
        assertThat(letter(late).toJson()).contains("已经纳入年度工作安排。");
    }

    @Test
    void theDraftAtHandFollowsItemsThatComeAndGo() {
        Item lead = of("何涌", input -> { }).reaches("draft-reply");
        lead.as("hightech").claims("draft-reply").keeps(lead.task("draft-reply"), input -> input.put("nextSteps", "继续推进。"));
        Item second = of("李明", input -> { }).reaches("plan-distribution").meetsProposer();
        second.usually("plan-distribution", input -> {
            second.joins(lead, input);
            standsAlone(input, 0);
        }).usually("approve-distribution");
        assertThat(draft(lead, "draft-reply").withArray("answers")).hasSize(3);
        assertThat(draft(lead, "draft-reply").path("nextSteps").asText()).isEqualTo("继续推进。");
        takesOut(lead, second, "诉求不同");
        assertThat(draft(lead, "draft-reply").withArray("answers")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void r8r12ProposersAndUnitsOfMergedItemsAreHeardBeforeTheLetterLeaves(Desk.Way way) {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = of("李明", input -> input.withArray("assistUnits").add("市财政局")).reaches("plan-distribution");
        second.usually("plan-distribution", input -> second.joins(lead, input)).usually("approve-distribution");
        assertThat(second.openSteps()).as("its unit is asked all the same").containsExactly("obtain-opinion");
        lead.reaches("draft-reply");
        Refusal unheard = lead.as(lead.usualPerson("draft-reply"), way).isRefused("draft-reply", input -> { });
        assertThat(Refused.rules(unheard)).containsExactly("R8", "R12");
        assertThat(unheard.getMessage()).contains("第" + second.proposal().number() + "号", "市财政局");
        second.usually("obtain-opinion").meetsProposer();
        lead.reaches("assign-number");
        assertThat(letter(second).toJson()).contains("市财政局");
        assertThat(letter(lead).toJson()).doesNotContain("市财政局");
    }

    @Test
    void r8WhoseProposerNobodyHasMetIsNotSignedWithAnother() {
        Item lead = of("何涌", input -> { }).reaches("sign-reply");
        Item late = of("李明", input -> { }).reaches("plan-distribution");
        late.usually("plan-distribution", input -> late.joins(lead, input)).usually("approve-distribution");
        assertThat(lead.as(lead.usualPerson("sign-reply")).isRefused("sign-reply", input -> { }).rule()).isEqualTo("R8");
        late.meetsProposer();
        lead.usually("sign-reply");
        assertThat(late.openSteps()).containsExactly("assign-number");
    }

    @Test
    void r12AUnitIsAskedOnceAlthoughTheItemIsTakenOut() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.withArray("assistUnits").add("市财政局")).usually("approve-distribution");
        takesOut(lead, second, "诉求不同");
        assertThat(second.openSteps()).containsOnlyOnce("obtain-opinion").contains("contact-proposer");
        second.usually("obtain-opinion").reaches("assign-number");
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

    @Test
    void theCommonWorkIsDueWithTheItemThatIsDueFirstAndEachKeepsItsOwnDate() {
        Item lead = of("何涌", input -> input.put("replyDue", "2025-06-30")).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.put("replyDue", "2025-05-20")).usually("approve-distribution");
        assertThat(lead.proposal().due()).isEqualTo("2025-06-30");
        assertThat(lead.proposal().dueInternal()).isEqualTo("2025-05-20");
        assertThat(second.proposal().due()).isEqualTo("2025-05-20");
        merged(lead, "王芳");
        assertThat(lead.proposal().dueInternal()).as("a later one moves nothing").isEqualTo("2025-05-20");
    }

    private static void extended(Item item, String until) {
        item.as("office").does("request-extension", input -> input.put("wished", until).put("reason", "需要实地调研"));
        item.usually("approve-extension").usually("record-extension-decision", input -> input.put("until", until));
    }

    /** The dates of the work follow whoever comes, goes, or is put off, and what the bureau sets itself is not lost by it. */
    @Test
    void theCommonWorkFollowsItemsThatComeGoAndAreExtended() {
        Item lead = of("何涌", input -> input.put("replyDue", "2025-06-30")).reaches("research-point");
        LocalDate alone = lead.due("contact-proposer");
        LocalDate first = alone.minusDays(4);
        Item second = planned(lead, "李明", input -> input.put("replyDue", first.toString())).usually("approve-distribution");
        LocalDate together = lead.due("contact-proposer");
        assertThat(together).isBefore(alone);
        extended(lead, "2025-07-31");
        assertThat(lead.proposal().dueInternal()).as("no date of the bureau's own was typed").isEqualTo(first);
        assertThat(lead.due("contact-proposer")).isEqualTo(together);
        Item third = planned(lead, "王芳", input -> input.put("replyDue", first.minusDays(3).toString())).usually("approve-distribution");
        assertThat(lead.proposal().dueInternal()).isEqualTo(first.minusDays(3));
        takesOut(lead, third, "诉求不同");
        assertThat(lead.proposal().dueInternal()).isEqualTo(first);
        assertThat(lead.due("contact-proposer")).isEqualTo(together);
        extended(second, "2025-05-30");
        assertThat(lead.proposal().dueInternal()).isEqualTo("2025-05-30");
        assertThat(lead.due("contact-proposer")).isEqualTo(alone);
        takesOut(lead, second, "诉求不同");
        assertThat(lead.proposal().dueInternal()).isNull();
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
    void r29TheWishOfEachProposerIsKept() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.put("consentsToPublication", false).put("refusalReason", "涉及企业秘密"))
                .usually("approve-distribution");
        lead.reaches("assign-number");
        assertThat(letter(lead).marks().publication()).isEqualTo("同意公开");
        assertThat(letter(second).marks().publication()).isEqualTo("不公开");
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTIAL", "SUMMARY"})
    void r29WhoRefusedIsNotPublishedWithAnother(PublicationAttribute attribute) {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.put("consentsToPublication", false).put("refusalReason", "涉及企业秘密"))
                .usually("approve-distribution");
        lead.reaches("review-publication").usually("review-publication", input -> {
            input.put("publication", attribute.name()).put("publicationReason", "内容涉及面宽").put("summary", "我局已经办理。");
            input.withArray("redactions").addObject().put("text", "落实补助").put("reason", "未公开的数据");
        });
        lead.reaches("assign-number");
        assertThat(letter(lead).marks().publication()).isEqualTo(attribute.label());
        assertThat(letter(second).marks().publication()).isEqualTo("不公开");
        assertThat(reviews.disclosed(second.id(), 1)).isEmpty();
    }

    @Test
    void r30TheCopyOfEachMergedItemIsReviewed() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "李明", input -> input.put("subject", "关于公布服务电话0731-22991188的提案")).usually("approve-distribution");
        lead.reaches("review-publication");
        Refusal refusal = lead.as("publication").isRefused("review-publication", input -> { });
        assertThat(refusal.rule()).isEqualTo("R30");
        assertThat(refusal.getMessage()).contains("并案的第" + second.proposal().number() + "号", "0731-22991188");
        lead.usually("review-publication", input -> input.withArray("kept").addObject().put("text", "0731-22991188").put("reason", "公布的服务电话"))
                .reaches("assign-number");
        assertThat(reviews.of(second.id(), 1)).get().extracting(PublicationReviews.Review::copyHash).isNotNull();
        second.reaches("send-copies").usually("send-copies").usually("publish-reply");
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

    @Test
    void theLetterOfAMergedItemKeepsItsOpeningWhateverTheDrafterWrote() {
        Item lead = of("何涌", input -> { }).reaches("research-point");
        Item second = planned(lead, "民建株洲市委会", input -> ((ObjectNode) input.withArray("proposers").get(0)).put("category", "PARTY"))
                .usually("approve-distribution");
        lead.reaches("draft-reply").usually("draft-reply", input -> input.put("opening", "来件收悉。现答复如下：")).reaches("assign-number");
        assertThat(letter(lead).blocks().get(0).text()).isEqualTo("来件收悉。现答复如下：");
        assertThat(letter(second).blocks().get(0).text()).startsWith("贵委提出的“关于支持企业创新的提案”提案收悉。");
        assertThat(Stream.of(letter(second).toJson())).noneMatch(text -> text.contains("您"));
    }
}
