package org.proposaldesk.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.drafting.AddressedLetters;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.process.ActionDesk;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.receipt.Batch;
import org.proposaldesk.receipt.Batches;
import org.proposaldesk.research.Opinions;
import org.springframework.beans.factory.annotation.Autowired;

/** What was registered wrong, or is different now, is corrected up to the signature, and everything that follows from it follows. */
@DeskTest
class CorrectRegistrationTest {

    private static final String CORRECT = "correct-registration";
    private static final LocalDate ASSIGNED = DeskClock.FIRST_DAY.minusDays(1);

    @Autowired
    private Desk desk;

    @Autowired
    private ActionDesk actions;

    @Autowired
    private ProposalRepository proposals;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Journal journal;

    @Autowired
    private Batches batches;

    @BeforeEach
    void onTheFirstDay() {
        DeskClock.morningOf(DeskClock.FIRST_DAY);
    }

    private static Consumer<ObjectNode> because(Consumer<ObjectNode> change) {
        return input -> {
            input.put("reason", "核对交办通知（株政办函〔2025〕9号）");
            change.accept(input);
        };
    }

    private static Consumer<ObjectNode> subject(String subject) {
        return because(input -> input.put("subject", subject));
    }

    private static Consumer<ObjectNode> name(String name) {
        return because(input -> ((ObjectNode) input.withArray("proposers").get(0)).put("name", name));
    }

    /** Refused, beginning from what the form shows. */
    private Refusal refused(Item item, Consumer<ObjectNode> change) {
        ObjectNode shown = form(item);
        return item.as("office").isRefusedToDo(CORRECT, input -> because(change).accept(input.setAll(shown)));
    }

    private ObjectNode form(Item item) {
        return (ObjectNode) actions.form(new ActionDesk.Caller(item.id(), null, "office", desk.groupsOf("office")), CORRECT).input();
    }

    private Letter letter(Item item) {
        Drafts.Draft draft = drafts.latest(item.id(), item.proposal().round()).orElseThrow();
        AddressedLetters letters = drafting.letters(item.proposal(), draft.content());
        return letters.lead();
    }

    @Test
    void r62AMistypedSubjectAndNameArePutRightInTheGeneratedPartsOfTheLetter() {
        Item item = desk.proposalAt("draft-reply");
        String number = item.proposal().number();
        item.as("office").does(CORRECT, name("何勇")).does(CORRECT, because(input -> input.put("number", number + "8").put("session", 5)));
        item.usually("draft-reply");

        assertThat(letter(item).salutation()).isEqualTo("尊敬的何勇委员：");
        assertThat(letter(item).title()).isEqualTo("关于株洲市政协十届五次会议第" + number + "8号提案的答复");
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals(CORRECT)).extracting(JournalEntry::action, JournalEntry::opinion)
                .containsExactly(tuple("更正登记", "提案者由“何涌（政协委员）”改为“何勇（政协委员）”"),
                        tuple("更正登记", "编号由“" + number + "”改为“" + number + "8”；届次由“10届4次”改为“10届5次”"));
        assertThat(item.journal()).filteredOn(entry -> entry.step().equals(CORRECT)).extracting(JournalEntry::reason)
                .containsOnly("核对交办通知（株政办函〔2025〕9号）");
        assertThat(journal.broken(item.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"review-by-section", "review-by-office", "review-publication", "review-by-deputy", "sign-reply"})
    void r20ALetterUnderWayGoesBackAndEverybodySeesTheNewOne(String step) {
        Item item = desk.proposalAt(step);
        String before = letter(item).contentHash();
        item.as("office").does(CORRECT, subject("关于支持企业技术创新的提案"));

        assertThat(item.openSteps()).containsExactly("revise-draft");
        assertThat(item.lastEntry()).extracting(JournalEntry::action, JournalEntry::returnTo).containsExactly("更正登记，稿件退回修改", "revise-draft");
        item.usually("revise-draft", input -> input.put("opening", input.get("opening").asText().replace("企业创新", "企业技术创新")));
        assertThat(item.openSteps()).as("the first hand sees it again").containsExactly("review-by-section");
        item.reaches("assign-number");
        assertThat(letter(item).contentHash()).isNotEqualTo(before);
        assertThat(signatures.of(item.id(), 1).orElseThrow().contentHash())
                .isEqualTo(drafting.letters(item.proposal(), drafts.latest(item.id(), 1).orElseThrow().content()).contentHash());
    }

    @Test
    void r20WhatWasTypedIntoARevisionStays() {
        Item item = desk.proposalAt("review-by-section");
        item.usually("review-by-section", input -> input.put("decision", "RETURN").put("reason", "请补充"));
        item.as("hightech").claims("revise-draft");
        item.as("hightech").keeps(item.task("revise-draft"), input -> input.put("nextSteps", "继续跟踪服务。"));
        item.as("office").does(CORRECT, subject("关于支持企业技术创新的提案"));
        assertThat(desk.forms().input(item.as("hightech").open(item.task("revise-draft"))).content().get("nextSteps").asText()).isEqualTo("继续跟踪服务。");
    }

    @Test
    void aTelephoneNumberHoldsUpNobodyAndIsNotRepeated() {
        Item item = desk.proposalAt("review-by-office");
        String task = item.task("review-by-office").getId();
        item.as("office").does(CORRECT, because(input -> ((ObjectNode) input.withArray("proposers").get(0)).put("phone", "13800138000")));
        assertThat(item.task("review-by-office").getId()).isEqualTo(task);
        assertThat(item.lastEntry().opinion()).isEqualTo("提案者联系电话已更正");
        assertThat(proposals.proposers(item.id())).extracting(Proposer::phone).containsExactly("13800138000");
    }

    @Test
    void r8AnItemThatBecomesAKeyItemWantsAMeetingBeforeItsLetterLeaves() {
        Item item = desk.proposalAt("contact-proposer");
        item.usually("contact-proposer", input -> ((ObjectNode) input.withArray("contacts").get(0)).put("form", "PHONE"));
        item.reaches("sign-reply");
        item.as("office").does(CORRECT, because(input -> input.put("keyItem", true)));

        assertThat(item.openSteps()).containsExactly("revise-draft");
        assertThat(item.as("hightech").isRefused("revise-draft", input -> { }).rule()).isEqualTo("R8");
    }

    @Test
    void anItemThatBecomesAKeyItemIsGivenToWhomTheTablesName() {
        Item item = desk.proposalAt("sign-reply");
        item.as("office").does(CORRECT, because(input -> input.put("keyItem", true)));
        assertThat(item.openSteps()).as("the proposer was visited: nothing has to be written anew").containsExactly("sign-reply");
        assertThat(item.proposal().keyItem()).isTrue();
        item.reaches("assign-number");
    }

    @Test
    void r29TheWishOfTheProposerChangesAndTheLetterIsReviewedAnew() {
        Item item = desk.proposalAt("sign-reply");
        item.as("office").does(CORRECT, because(input -> input.put("consentsToPublication", false).put("refusalReason", "涉及企业经营")));
        assertThat(item.openSteps()).containsExactly("revise-draft");
        assertThat(item.as("hightech").isRefused("revise-draft", input -> { }).rule()).isEqualTo("R29");
        assertThat(item.lastEntry().opinion()).isNotEmpty();
    }

    @Test
    void r1EveryDateFollowsTheDateOfTheNotice() {
        Item item = desk.takesIn(Desk.proposal(HandlingMode.LEAD, ASSIGNED)).reaches("register");
        item.usually("register", input -> input.withArray("assistUnits").add("市财政局"));
        DeskClock.morningOf(LocalDate.of(2025, 5, 12));
        item.reaches("contact-proposer");
        LocalDate due = LocalDate.of(2025, 5, 30);
        item.as("office").does(CORRECT, because(input -> input.put("replyDue", due.toString())));

        assertThat(item.proposal()).returns(due, Proposal::dueOriginal).returns(due, Proposal::batchDue).returns(due, Proposal::due);
        Item born = desk.takesIn(Desk.proposal(HandlingMode.LEAD, ASSIGNED)).reaches("register");
        born.usually("register", input -> input.put("replyDue", due.toString()));
        born.reaches("contact-proposer");
        assertThat(item.due("contact-proposer")).as("as if it had been registered so").isEqualTo(born.due("contact-proposer"));
        assertThat(item.lastEntry().opinion()).contains("交办通知规定的期限由“无”改为“2025年5月30日”", "答复期限由2025年6月9日改为2025年5月30日");

        item.as("office").does(CORRECT, because(input -> input.putNull("replyDue")));
        assertThat(item.proposal().due()).as("the formula again").isEqualTo("2025-06-09");
    }

    @Test
    void r1AndR11TheDayOfAssignmentMovesTheReplyAndTheOpinionsOfOtherUnits() {
        DeskClock.morningOf(LocalDate.of(2025, 3, 20));
        Item item = desk.takesIn(Desk.proposal(HandlingMode.LEAD, LocalDate.of(2025, 3, 19))).reaches("register");
        item.usually("register", input -> input.withArray("assistUnits").add("市财政局"));
        item.reaches("obtain-opinion");
        assertThat(opinions.of(item.id())).singleElement().returns(LocalDate.of(2025, 4, 21), Opinions.Opinion::dueOn);

        item.as("office").does(CORRECT, because(input -> input.put("assignedOn", "2025-03-05")));
        assertThat(item.proposal().due()).isEqualTo("2025-06-05");
        assertThat(opinions.of(item.id())).singleElement().returns(LocalDate.of(2025, 3, 5), Opinions.Opinion::askedOn)
                .returns(LocalDate.of(2025, 4, 7), Opinions.Opinion::dueOn);
        assertThat(item.due("obtain-opinion")).isEqualTo("2025-04-07");
    }

    @Test
    void r2AnExtensionThatWouldEndEarlierIsTakenBackFirst() {
        Item item = desk.proposalAt("research-point");
        item.as("office").does("request-extension", input -> input.put("wished", "2025-07-08").put("reason", "需要实地调研"));
        item.usually("approve-extension").usually("record-extension-decision");
        assertThat(refused(item, input -> input.put("replyDue", "2025-07-31")).rule()).isEqualTo("R2");
        item.as("office").does(CORRECT, because(input -> input.put("replyDue", "2025-06-30")));
        assertThat(item.proposal()).returns(LocalDate.of(2025, 6, 30), Proposal::dueOriginal).returns(LocalDate.of(2025, 7, 8), Proposal::due);
    }

    @Test
    void r52R14R24AndR29HoldAsAtRegistration() {
        Item other = desk.proposalAt("plan-distribution");
        Item item = desk.proposalAt("plan-distribution");
        assertThat(refused(item, input -> input.put("number", other.proposal().number())).rule()).isEqualTo("R52");
        Refusal wrong = refused(item, input -> {
            input.put("number", "第3号").put("subject", "").put("consentsToPublication", false).put("assignedOn", "2025-12-01").put("reason", "");
            input.withArray("proposers").addObject().put("name", "何涌").put("category", "MEMBER").put("unit", "").put("phone", "").put("lead", true);
        });
        assertThat(Refused.fields(wrong)).contains("number", "subject", "refusalReason", "assignedOn", "proposers", "reason");
        assertThat(refused(item, input -> { }).getMessage()).contains("没有改动");
    }

    @Test
    void twoWhoCorrectAtOnceDoNotUndoEachOtherUnseen() {
        Item item = desk.proposalAt("research-point");
        ObjectNode stale = form(item);
        item.as("office").does(CORRECT, name("何勇"));
        Refusal refusal = item.as("reviewer").isRefusedToDo(CORRECT, input -> subject("关于支持企业技术创新的提案").accept(input.setAll(stale)));
        assertThat(refusal.getMessage()).contains("刚更正过");
    }

    @Test
    void anOpinionGoesToTheRightUnit() {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("sign-reply");
        item.as("office").does(CORRECT, because(input -> input.put("leadUnit", "市工业和信息化局")));
        assertThat(item.openSteps()).containsExactly("revise-draft");
        assertThat(letter(item).salutation()).isEqualTo("市工业和信息化局：");
        item.ends();
    }

    @Test
    void r43TheLimitOfALaterRoundStays() {
        Item item = desk.proposalAt("record-survey");
        item.usually("record-survey", input -> input.put("result", "DISSATISFIED").put("comment", "没有落到实处")).usually("confirm-survey");
        item.reaches("draft-reply");
        LocalDate due = item.proposal().due();
        assertThat(actions.form(new ActionDesk.Caller(item.id(), null, "office", desk.groupsOf("office")), CORRECT).fields()).extracting("name")
                .doesNotContain("assignedOn", "replyDue");
        item.as("office").does(CORRECT, because(input -> input.put("subject", "关于支持企业技术创新的提案").put("assignedOn", "2025-03-01")));
        assertThat(item.proposal()).returns(due, Proposal::due).returns(ASSIGNED, Proposal::assignedOn);
    }

    @Test
    void onlyTheOfficeCorrectsAndOnlyUpToTheSignature() {
        Item item = desk.takesIn(Desk.proposal());
        assertThat(item.as("office").isOffered()).as("it is not registered yet").doesNotContain(CORRECT);
        item.reaches("sign-reply");
        assertThat(item.as("office").isOffered()).contains(CORRECT);
        assertThat(item.as("hightech.head").isOffered()).doesNotContain(CORRECT);
        assertThat(item.as("deputy").isOffered()).doesNotContain(CORRECT);
        ObjectNode shown = form(item);
        item.usually("sign-reply");
        assertThat(item.as("office").isOffered()).doesNotContain(CORRECT);
        Refusal late = item.as("office").isRefusedToDo(CORRECT, input -> name("何勇").accept(input.setAll(shown)));
        assertThat(late.rule()).isEqualTo("R20");
        item.as("office").does("correct-after-signing", input -> input.put("reason", "姓名有误"));
        item.as("office").does(CORRECT, name("何勇"));
        item.reaches("assign-number");
        assertThat(letter(item).salutation()).isEqualTo("尊敬的何勇委员：");
    }

    private static void deputies(ObjectNode input) {
        input.withArray("proposers").forEach(one -> ((ObjectNode) one).put("category", "DEPUTY"));
    }

    @Test
    void r50AProposalThatIsASuggestionIsAnsweredAsOne() {
        Item item = desk.proposalAt("review-by-office");
        assertThat(Refused.fields(refused(item, input -> input.put("kind", "SUGGESTION")))).as("members propose, deputies suggest")
                .containsExactly("proposers");
        item.as("office").does(CORRECT, because(input -> deputies(input.put("kind", "SUGGESTION"))));
        assertThat(item.lastEntry()).extracting(JournalEntry::action, JournalEntry::returnTo).containsExactly("更正登记，稿件退回修改", "revise-draft");
        assertThat(item.lastEntry().opinion()).startsWith("类型由“政协提案”改为“人大代表建议”");

        assertThat(Refused.fields(item.as("hightech").isRefused("revise-draft", input -> { }))).as("the opening calls it 提案").containsExactly("opening");
        item.usually("revise-draft", input -> input.put("opening", input.get("opening").asText().replace("提案", "建议")));
        assertThat(letter(item).title()).isEqualTo("关于株洲市第十届人大四次会议第" + item.proposal().number() + "号建议的答复");
        assertThat(letter(item).salutation()).isEqualTo("尊敬的何涌代表：");
        item.ends();
    }

    @Test
    void r1AnotherKindBringsTheDateOfItsBatch() {
        batches.enter(new Batch("株政办函〔2025〕21号", "两会交办", ASSIGNED, List.of(
                new Batch.FixedDate(Kind.PROPOSAL, null, false, false, LocalDate.of(2025, 6, 30)),
                new Batch.FixedDate(Kind.SUGGESTION, null, false, false, LocalDate.of(2025, 5, 30)))), "office", Instant.now());
        Item item = desk.proposalAt("contact-proposer", input -> input.put("assignmentPaper", "株政办函〔2025〕21号"));
        assertThat(item.proposal().due()).isEqualTo("2025-06-30");
        item.as("office").does(CORRECT, because(input -> deputies(input.put("kind", "SUGGESTION"))));
        assertThat(item.proposal()).returns(LocalDate.of(2025, 5, 30), Proposal::due).returns(LocalDate.of(2025, 5, 30), Proposal::batchDue);
        assertThat(item.lastEntry().opinion()).contains("答复期限由2025年6月30日改为2025年5月30日");
        assertThat(item.lastEntry().reason()).isEqualTo("核对交办通知（株政办函〔2025〕9号）");

        Item born = desk.takesIn(Desk.proposal()).reaches("register");
        born.usually("register", input -> deputies(input.put("kind", "SUGGESTION").put("assignmentPaper", "株政办函〔2025〕21号")));
        born.reaches("contact-proposer");
        assertThat(item.due("contact-proposer")).as("as if it had been registered so").isEqualTo(born.due("contact-proposer"));
    }

    @Test
    void r52ANumberStandsOnceInEachKind() {
        Item suggestion = desk.takesIn(Desk.proposal()).reaches("register");
        suggestion.usually("register", input -> deputies(input.put("kind", "SUGGESTION")));
        Item item = desk.proposalAt("research-point");
        String own = item.proposal().number();
        item.as("office").does(CORRECT, because(input -> input.put("number", suggestion.proposal().number())));
        assertThat(refused(item, input -> deputies(input.put("kind", "SUGGESTION"))).rule()).isEqualTo("R52");
        item.as("office").does(CORRECT, because(input -> deputies(input.put("kind", "SUGGESTION").put("number", own))));
    }

    @Test
    void r13AnItemThatIsSharedOutNamesTheOtherUnits() {
        Item item = desk.proposalAt("review-by-office");
        assertThat(Refused.fields(refused(item, input -> input.put("mode", "SHARE")))).containsExactly("sharingUnits");
        item.as("office").does(CORRECT, because(input -> input.put("mode", "SHARE").withArray("sharingUnits").addObject().put("unit", "市教育局")));
        assertThat(item.lastEntry().opinion()).isEqualTo("办理方式由“主办”改为“分办”；分办单位由“无”改为“市教育局”");
        assertThat(item.openSteps()).containsExactly("revise-draft");
        assertThat(item.as("hightech").isRefused("revise-draft", input -> { }).rule()).isEqualTo("R13");
        item.usually("revise-draft", input -> input.put("opening", input.get("opening").asText() + "该提案由我局和市教育局分别办理、分别答复。"));
        item.reaches("sign-reply");

        item.as("office").does(CORRECT, because(input -> input.put("mode", "ALONE").putArray("sharingUnits")));
        assertThat(item.lastEntry().opinion()).isEqualTo("办理方式由“分办”改为“独办”；分办单位由“市教育局”改为“无”");
        assertThat(item.as("hightech").isOffered()).as("nobody is asked for an item that we handle alone").doesNotContain("ask-unit");
        item.as("office").does(CORRECT, because(input -> input.put("mode", "LEAD")));
        assertThat(item.ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void r12WhoWasAskedForAnOpinionStaysInTheItem() {
        Item item = desk.proposalAt("obtain-opinion", input -> input.withArray("assistUnits").add("市财政局"));
        Refusal refusal = refused(item, input -> input.put("mode", "ALONE"));
        assertThat(refusal.rule()).isEqualTo("R12");
        assertThat(refusal.errors().get(0).message()).isEqualTo("已向市财政局征求会办意见，有会办单位的是主办件，不能改为独办。");
    }

    @Test
    void r12WhoHasNotBeenAskedYetIsNotAsked() {
        Item item = desk.proposalAt("plan-distribution", input -> input.withArray("assistUnits").add("市财政局"));
        item.as("office").does(CORRECT, because(input -> input.put("mode", "ALONE")));
        assertThat(opinions.of(item.id())).isEmpty();
        item.reaches("contact-proposer");
        assertThat(item.waitsAt("obtain-opinion")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-distribution", "approve-distribution"})
    void r10UntilItIsDistributedAnItemThatWeDoNotReplyToTakesTheOtherWay(String step) {
        Item item = desk.proposalAt(step);
        item.as("office").does(CORRECT, because(input -> input.put("mode", "ASSIST").put("leadUnit", "市教育局")));
        assertThat(item.proposal().due()).as("the limit of opinions").isEqualTo(ASSIGNED.plusMonths(1));
        item.reaches("draft-opinion");
        assertThat(item.openSteps()).containsExactly("draft-opinion");
        item.ends();

        Item back = desk.takesIn(Desk.assistProposal()).reaches(step);
        back.as("office").does(CORRECT, because(input -> input.put("mode", "LEAD")));
        assertThat(back.proposal()).returns(null, Proposal::leadUnit).returns(ASSIGNED.plusMonths(3), Proposal::due);
        assertThat(back.reaches("contact-proposer").ends().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void r10OnceDistributedItKeepsItsWay() {
        Item reply = desk.proposalAt("research-point");
        Refusal refusal = refused(reply, input -> input.put("mode", "ASSIST").put("leadUnit", "市教育局"));
        assertThat(refusal.rule()).isEqualTo("R10");
        assertThat(refusal.getMessage()).contains("请申请退回交办机关");
        Item opinion = desk.takesIn(Desk.assistProposal()).reaches("draft-opinion");
        assertThat(refused(opinion, input -> input.put("mode", "LEAD")).rule()).isEqualTo("R10");
        opinion.as("office").does(CORRECT, because(input -> input.put("mode", "FORWARDED").put("level", "PROVINCIAL").put("leadUnit", "市政府办公室")));
        assertThat(opinion.proposal().mode()).isEqualTo(HandlingMode.FORWARDED);
        opinion.ends();
    }

    @Test
    void r13ItemsThatAreHandledTogetherStayOfOneKindAndMode() {
        Item lead = desk.proposalAt("research-point");
        Item merged = desk.takesIn(Desk.proposal()).mergedInto(lead);
        for (Item item : List.of(lead, merged)) {
            assertThat(Refused.rules(refused(item, input -> deputies(input.put("kind", "SUGGESTION"))))).containsExactly("R13");
            assertThat(Refused.rules(refused(item, input -> input.put("mode", "ALONE")))).containsExactly("R13");
        }
    }
}
