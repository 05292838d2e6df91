package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.BureauWith;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.deadline.Urgency;
import org.proposaldesk.process.TaskCards;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.receipt.Intake;
import org.proposaldesk.survey.SurveyLinks;
import org.proposaldesk.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules for what leaves the house: number, seal, delivery, copies, publication. */
@DeskTest
class DispatchRulesTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private NumberRegister register;

    @Autowired
    private CopyTable table;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Drafting drafting;

    @Autowired
    private SurveyLinks links;

    @Autowired
    private Postings postings;

    @Autowired
    private DeliveryFailures failures;

    @Autowired
    private IssuedLetters letters;

    @Autowired
    private Signatures signatures;

    @Autowired
    private TaskCards cards;

    @Autowired
    private JdbcClient jdbc;

    private static void delivery(ObjectNode input, Consumer<ObjectNode> change) {
        delivery(input, 0, change);
    }

    private static void delivery(ObjectNode input, int at, Consumer<ObjectNode> change) {
        change.accept((ObjectNode) input.withArray("deliveries").get(at));
    }

    private static void onItsWay(ObjectNode delivery) {
        delivery.put("result", "IN_TRANSIT").put("method", "POST").put("receipt", "EMS1029");
    }

    private Item jointAt(String step, String... others) {
        return desk.proposalAt(step, input -> List.of(others).forEach(name -> input.withArray("proposers").addObject().put("name", name)
                .put("category", "MEMBER")));
    }

    @ParameterizedTest
    @EnumSource
    void r10AnOpinionDoesNotGoToTheProposer(Desk.Way way) {
        Item item = desk.takesIn(Desk.assistProposal()).reaches("deliver-reply");
        assertThat(item.as("hightech", way).isRefused("deliver-reply",
                input -> delivery(input, one -> one.put("addressee", "何涌"))).rule()).isEqualTo("R14");
        item.as("hightech", way).completes("deliver-reply");
        assertThat(deliveries.of(item.id())).extracting(Deliveries.Delivery::addressee).containsExactly("市发展和改革委员会");
        assertThat(surveys.of(item.id(), 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void r12TheUnitsThatGaveOpinionsReceiveCopies(Desk.Way way) {
        Item item = desk.proposalAt("send-copies", input -> input.withArray("assistUnits").add("市财政局"));
        Refusal refusal = item.as("office", way).isRefused("send-copies", input -> input.withArray("copies").remove(2));
        assertThat(refusal.rule()).isEqualTo("R12");
        assertThat(refusal.getMessage()).contains("市财政局");
        item.as("office", way).completes("send-copies");
        assertThat(deliveries.copiesOf(item.id())).extracting(Deliveries.Copy::recipient)
                .containsExactlyInAnyOrder("市政府办公室", "市政协提案委", "市财政局");
    }

    @ParameterizedTest
    @EnumSource
    void r14EachProposerReceivesTheLetterAndTheLeadingOneTheSurvey(Desk.Way way) {
        Item item = jointAt("deliver-reply", "李明", "王芳");
        assertThat(Refused.fields(item.as("hightech", way).isRefused("deliver-reply", input -> input.withArray("deliveries").remove(2))))
                .containsExactly("deliveries");
        assertThat(item.as("hightech", way).isRefused("deliver-reply",
                input -> delivery(input, one -> one.put("addressee", "王芳"))).rule()).as("one twice").isEqualTo("R14");
        item.as("hightech", way).completes("deliver-reply");
        assertThat(deliveries.of(item.id())).extracting(Deliveries.Delivery::addressee).containsExactlyInAnyOrder("何涌", "李明", "王芳");
        assertThat(register.of(item.id(), 1)).isPresent();
        assertThat(surveys.all(item.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void r20ALetterThatChangedAfterItsSignatureDoesNotLeave(Desk.Way way) {
        for (String step : List.of("assign-number", "seal-letter", "deliver-reply")) {
            Item item = desk.proposalAt(step);
            Drafts.Draft signed = drafts.latest(item.id(), 1).orElseThrow();
            drafts.append(item.id(), 1, "hightech", signed.content(), "0".repeat(64), List.of(), Instant.EPOCH);
            assertThat(item.as(item.usualPerson(step), way).isRefused(step, input -> { }).rule()).as(step).isEqualTo("R20");
        }
    }

    @ParameterizedTest
    @EnumSource
    void r21ALetterThatIsNotSignedHasNoNumber(Desk.Way way) {
        Item item = desk.proposalAt("assign-number");
        signatures.makeVoid(item.id(), 1, "签发有误", "zhang.jun", Instant.EPOCH);
        assertThat(item.as("office", way).isRefused("assign-number", input -> { }).rule()).isEqualTo("R21");
        assertThat(register.of(item.id(), 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void r24TheNumberIsWrittenAsTheStandardWants(Desk.Way way) {
        Item item = desk.proposalAt("assign-number");
        item.as("office", way).completes("assign-number");
        String number = register.of(item.id(), 1).orElseThrow().toString();
        assertThat(number).matches("株科办〔2025〕[1-9][0-9]*号");
        assertThat(item.lastEntry().action()).contains(number);
    }

    @ParameterizedTest
    @EnumSource
    void r25TheLetterBearsTheDateOfItsSignature(Desk.Way way) {
        Item item = desk.proposalAt("sign-reply");
        DeskClock.morningOf(LocalDate.of(2025, 6, 9));
        item.as("zhang.jun", way).completes("sign-reply");
        DeskClock.morningOf(LocalDate.of(2025, 6, 11));
        item.as("office", way).completes("assign-number");
        Letter letter = letters.of(item.proposal(), drafts.latest(item.id(), 1).orElseThrow()).lead();
        assertThat(letter.date()).isEqualTo("2025-06-09");
        assertThat(letter.signers()).containsExactly("张俊");
        assertThat(letter.documentNumber()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void r40OnlyADeliveryWithMethodDateAndReceiptIsAReply(Desk.Way way) {
        Item item = desk.proposalAt("deliver-reply");
        Refusal refusal = item.as("hightech", way).isRefused("deliver-reply",
                input -> delivery(input, one -> one.put("receipt", " ").putNull("method").putNull("deliveredOn")));
        assertThat(Refused.fields(refusal)).containsExactlyInAnyOrder("deliveries[0].method", "deliveries[0].deliveredOn", "deliveries[0].receipt");
        assertThat(item.as("hightech", way).isRefused("deliver-reply", input -> delivery(input, one -> one.put("deliveredOn", "2025-03-11")))
                .getMessage()).contains("不能晚于今天");
        assertThat(item.as("hightech", way).isRefused("deliver-reply", input -> input.putArray("deliveries")).rule()).isEqualTo("R40");
        assertThat(item.state()).isEqualTo(State.SEALED);
        item.as("hightech", way).completes("deliver-reply");
        assertThat(item.state()).isEqualTo(State.REPLIED);
    }

    @ParameterizedTest
    @EnumSource
    void r41TheSurveyGoesOutWithTheReply(Desk.Way way) {
        Item item = desk.proposalAt("deliver-reply");
        assertThat(item.as("hightech", way).isRefused("deliver-reply", input -> input.put("surveyEnclosed", false)).rule()).isEqualTo("R41");
        assertThat(item.as("hightech", way).isRefused("deliver-reply", input -> {
            delivery(input, DispatchRulesTest::onItsWay);
            input.put("surveyEnclosed", false);
        }).rule()).as("also when the letter is on its way").isEqualTo("R41");
    }

    @Test
    void r58WorkIsLateFromTheEndOfTheDayInBeijing() {
        Item item = desk.proposalAt("assign-number");
        LocalDate due = item.due("assign-number");
        DeskClock.at(due, LocalTime.of(23, 59, 59));
        assertThat(urgency(item)).isEqualTo(Urgency.SOON);
        DeskClock.at(due.plusDays(1), LocalTime.MIDNIGHT);
        assertThat(urgency(item)).isEqualTo(Urgency.OVERDUE);
    }

    private Urgency urgency(Item item) {
        return cards.of(List.of(item.task("assign-number").getId()), "office", List.of("office")).get(0).urgency();
    }

    @ParameterizedTest
    @EnumSource
    void asManyCopiesAreSealedAsWereApproved(Desk.Way way) {
        Item item = desk.proposalAt("seal-letter");
        assertThat(Refused.fields(item.as("seal", way).isRefused("seal-letter", input -> input.put("copies", 6)))).containsExactly("copies");
    }

    @ParameterizedTest
    @EnumSource
    void theKeeperOfTheSealIsNotTheOneWhoApprovedTheCopies(Desk.Way way) {
        Item item = desk.proposalAt("assign-number");
        desk.withDuty("office", "seal-keeper", () -> {
            item.usually("assign-number");
            assertThat(item.as("office", way).mayNotClaim("seal-letter").rule()).isEqualTo("R17");
        });
    }

    @ParameterizedTest
    @EnumSource
    void oneListOfCopiesIsRegisteredSealedAndSent(Desk.Way way) {
        Item item = desk.proposalAt("assign-number", input -> input.withArray("assistUnits").add("市财政局"));
        assertThat(item.as("office", way).isRefused("assign-number", input -> input.withArray("copies").remove(1)).rule()).isEqualTo("R12");
        assertThat(Refused.fields(item.as("office", way).isRefused("assign-number",
                input -> ((ObjectNode) input.withArray("copies").get(0)).put("count", 0)))).containsExactly("copies[0].count");
        item.as("office", way).completes("assign-number", input -> ((ObjectNode) input.withArray("copies").get(2)).put("count", 3));
        assertThat(table.of(item.id(), 1)).extracting(CopyTable.Line::recipient, CopyTable.Line::count).containsExactly(tuple("何涌", 1),
                tuple("市政府办公室", 1), tuple("市政协提案委", 3), tuple("市财政局", 1), tuple("本局档案", 1));
        assertThat(Refused.fields(item.as("seal", way).isRefused("seal-letter", input -> input.put("copies", 6)))).containsExactly("copies");
        item.as("seal", way).completes("seal-letter", input -> input.put("copies", 7));
        item.reaches("send-copies").as("office", way).completes("send-copies");
        assertThat(deliveries.copiesOf(item.id())).extracting(Deliveries.Copy::recipient, Deliveries.Copy::count)
                .containsExactlyInAnyOrder(tuple("市政府办公室", 1), tuple("市政协提案委", 3), tuple("市财政局", 1));
    }

    @ParameterizedTest
    @EnumSource
    void r40NothingLeavesTheHouseBeforeItsSeal(Desk.Way way) {
        Item item = desk.proposalAt("seal-letter");
        DeskClock.morningOf(LocalDate.of(2025, 3, 12));
        item.usually("seal-letter");
        DeskClock.morningOf(LocalDate.of(2025, 3, 14));
        for (String result : List.of("DELIVERED", "IN_TRANSIT", "FAILED")) {
            Refusal refusal = item.as("hightech", way).isRefused("deliver-reply", input -> delivery(input,
                    one -> one.put("result", result).put("method", "POST").put("cause", "REFUSED").put("deliveredOn", "2025-03-11").put("postedOn", "2025-03-11")));
            assertThat(refusal.rule()).as(result).isEqualTo("R40");
            assertThat(refusal.getMessage()).as(result).contains("不能早于用印日期（2025年3月12日）");
        }
        item.as("hightech", way).completes("deliver-reply", input -> delivery(input, one -> one.put("deliveredOn", "2025-03-12")));
        Refusal copies = item.as("office", way).isRefused("send-copies",
                input -> ((ObjectNode) input.withArray("copies").get(0)).put("sentOn", "2025-03-11"));
        assertThat(copies.rule()).isEqualTo("R21");
        assertThat(copies.getMessage()).contains("不能早于用印日期（2025年3月12日）");
        item.as("office", way).completes("send-copies");
    }

    @ParameterizedTest
    @EnumSource
    void r40TheSealThatCountsIsThatOfTheNumberOfNow(Desk.Way way) {
        Item item = desk.proposalAt("deliver-reply");
        item.as("office").does("void-number", input -> input.put("reason", "号码印错"));
        DeskClock.morningOf(LocalDate.of(2025, 3, 13));
        item.usually("approve-void-number").reaches("deliver-reply");
        assertThat(item.as("hightech", way).isRefused("deliver-reply", input -> delivery(input, one -> one.put("deliveredOn", "2025-03-10"))).getMessage())
                .contains("2025年3月13日");
    }

    @ParameterizedTest
    @EnumSource
    void r40WhatHasArrivedIsRecordedAndTheRestIsWaitedFor(Desk.Way way) {
        Item item = jointAt("deliver-reply", "李明", "王芳", "陈刚", "赵敏");
        LocalDate sealed = DeskClock.today();
        DeskClock.morningOf(sealed.plusDays(3));
        Consumer<ObjectNode> twoOnTheirWay = input -> List.of(2, 4).forEach(at -> delivery(input, at, one -> {
            onItsWay(one);
            one.put("postedOn", sealed.plusDays(1).toString());
        }));
        assertThat(Refused.fields(item.as("hightech", way).isRefused("deliver-reply",
                twoOnTheirWay.andThen(input -> delivery(input, 4, one -> one.put("receipt", "").putNull("postedOn"))))))
                .containsExactly("deliveries[4].postedOn", "deliveries[4].receipt");
        assertThat(item.as("hightech", way).isRefused("deliver-reply", twoOnTheirWay.andThen(input -> delivery(input, 2, one -> one.put("method", "VISIT"))))
                .getMessage()).contains("当面送达的没有在途");
        item.as("hightech", way).completes("deliver-reply", twoOnTheirWay.andThen(input -> delivery(input, one -> one.put("deliveredOn", sealed.plusDays(1).toString()))));
        assertThat(item.state()).as("not everybody has it").isEqualTo(State.SEALED);
        assertThat(item.openSteps()).containsExactly("deliver-reply");
        assertThat(item.lastEntry().action()).contains("答复送达何涌（当面送达）、李明（当面送达）、陈刚（当面送达）", "答复发出王芳（邮寄）、赵敏（邮寄），尚在途中");
        assertThat(surveys.of(item.id(), 1)).singleElement().returns(sealed.plusDays(1), Surveys.Survey::sentOn)
                .returns(sealed.plusDays(11), Surveys.Survey::dueOn);
        assertThat(item.as("office").isOffered()).doesNotContain("void-number", "correct-after-signing");

        item.as("hightech", way).completes("deliver-reply", input -> {
            assertThat(input.path("deliveries")).extracting(one -> one.path("addressee").asText()).containsExactly("王芳", "赵敏");
            delivery(input, 1, one -> {
                assertThat(one.path("result").asText()).isEqualTo("IN_TRANSIT");
                assertThat(one.path("advice").asText()).contains("邮寄", ChineseDate.format(sealed.plusDays(1)));
                one.put("method", "POST").put("receipt", "EMS1029");
            });
            delivery(input, 0, one -> one.put("result", "DELIVERED").put("method", "POST"));
        });
        assertThat(item.openSteps()).containsExactly("deliver-reply");
        assertThat(item.as("hightech", way).isRefused("deliver-reply",
                input -> delivery(input, one -> one.put("result", "DELIVERED").put("deliveredOn", sealed.toString()))).getMessage())
                .contains("不能早于发出日期（" + ChineseDate.format(sealed.plusDays(1)) + "）");
        item.as("hightech", way).completes("deliver-reply", input -> delivery(input, one -> one.put("result", "DELIVERED")));
        assertThat(item.state()).isEqualTo(State.REPLIED);
        assertThat(deliveries.of(item.id())).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void r40WhatCameBackIsAskedForWhileTheRestIsOnItsWay(Desk.Way way) {
        Item item = jointAt("deliver-reply", "李明");
        item.as("hightech", way).completes("deliver-reply", input -> {
            delivery(input, 0, DispatchRulesTest::onItsWay);
            delivery(input, 1, one -> one.put("result", "FAILED").put("method", "POST").put("cause", "SENT_BACK"));
        });
        item.as("office", way).completes("resolve-delivery");
        item.as("hightech", way).completes("deliver-reply", input -> {
            delivery(input, 0, one -> one.put("result", "FAILED").put("method", "POST").put("cause", "REFUSED"));
            delivery(input, 1, DispatchRulesTest::onItsWay);
        });
        item.as("office", way).completes("resolve-delivery", input -> assertThat(input.path("enquiries")).singleElement()
                .satisfies(one -> assertThat(one.path("addressee").asText()).isEqualTo("何涌")));
        item.as("hightech", way).completes("deliver-reply", input -> {
            assertThat(input.path("deliveries")).extracting(one -> one.path("result").asText()).containsExactly("DELIVERED", "IN_TRANSIT");
            delivery(input, 1, one -> one.put("result", "DELIVERED"));
        });
        assertThat(item.state()).isEqualTo(State.REPLIED);
    }

    @ParameterizedTest
    @EnumSource
    void r12CopiesGoToThoseAndAsManyAsWereApproved(Desk.Way way) {
        Item item = desk.proposalAt("send-copies");
        for (int count : List.of(0, 2)) {
            Refusal refusal = item.as("office", way).isRefused("send-copies", input -> ((ObjectNode) input.withArray("copies").get(0)).put("count", count));
            assertThat(refusal.rule()).isEqualTo("R12");
            assertThat(refusal.getMessage()).contains("批准 1 份", "加印");
        }
        Refusal more = item.as("office", way).isRefused("send-copies", input -> input.withArray("copies").addObject().put("recipient", "市审计局").put("count", 1)
                .put("method", "POST").put("sentOn", DeskClock.today().toString()));
        assertThat(more.rule()).isEqualTo("R12");
        assertThat(more.getMessage()).contains("市审计局", "不在批准的份数表里", "另行报批");
        item.as("office", way).completes("send-copies", input -> ((ObjectNode) input.withArray("copies").get(1)).put("receipt", " 交换站 0412 "));
        assertThat(deliveries.copiesOf(item.id())).extracting(Deliveries.Copy::recipient, Deliveries.Copy::count, Deliveries.Copy::receipt)
                .containsExactlyInAnyOrder(tuple("市政府办公室", 1, ""), tuple("市政协提案委", 2, "交换站 0412"));
    }

    @ParameterizedTest
    @EnumSource
    void r40WhoDidNotGetTheLetterIsAskedForAndTheItemIsNotReplied(Desk.Way way) {
        Item item = desk.proposalAt("deliver-reply", input -> input.withArray("proposers").addObject().put("name", "李明").put("category", "MEMBER"));
        Consumer<ObjectNode> sentBack = input -> ((ObjectNode) input.withArray("deliveries").get(1)).put("result", "FAILED").put("method", "POST");
        assertThat(Refused.fields(item.as("hightech", way).isRefused("deliver-reply", sentBack))).containsExactly("deliveries[1].cause");
        item.as("hightech", way).completes("deliver-reply",
                sentBack.andThen(input -> ((ObjectNode) input.withArray("deliveries").get(1)).put("cause", "UNKNOWN")));
        assertThat(item.state()).isEqualTo(State.SEALED);
        assertThat(surveys.all(item.id())).as("the one who leads has the letter and the survey").hasSize(1);
        assertThat(item.lastEntry().action()).contains("答复送达何涌", "未能送达李明（查无此人或地址不详）");

        assertThat(Refused.fields(item.as("office", way).isRefused("resolve-delivery", input -> input.withArray("enquiries").remove(0))))
                .containsExactly("enquiries");
        assertThat(Refused.fields(item.as("office", way).isRefused("resolve-delivery",
                input -> ((ObjectNode) input.withArray("enquiries").get(0)).put("answer", "").putNull("way"))))
                .containsExactly("enquiries[0].answer", "enquiries[0].way");
        item.as("office", way).completes("resolve-delivery", input -> ((ObjectNode) input.withArray("enquiries").get(0)).put("way", "COMMITTEE"));
        assertThat(item.lastEntry().reason()).contains("市政协提案委答复：现住天元区黄河路1号。");

        item.as("hightech", way).completes("deliver-reply", input -> {
            assertThat(input.path("deliveries")).hasSize(1);
            delivery(input, one -> assertThat(one.path("advice").asText()).contains("市政协提案委"));
            delivery(input, one -> one.put("method", "COMMITTEE"));
        });
        assertThat(item.state()).isEqualTo(State.REPLIED);
        assertThat(deliveries.of(item.id())).extracting(Deliveries.Delivery::addressee, Deliveries.Delivery::method)
                .containsExactlyInAnyOrder(tuple("何涌", Deliveries.Method.VISIT), tuple("李明", Deliveries.Method.COMMITTEE));
    }

    @ParameterizedTest
    @EnumSource
    void r14WhereTheBureauAsksAllEachProposerGetsASurveyWithHisLetter(Desk.Way way) throws Exception {
        Item item = desk.takesIn(Desk.proposal()).reaches("register");
        item.usually("register", input -> input.withArray("proposers").addObject().put("name", "李明").put("category", "MEMBER"));
        item.reaches("deliver-reply");
        assertThat(new Recipients(drafting, deliveries, postings, failures, BureauWith.practice("survey-all-proposers: false")).surveyed(item.proposal()))
                .containsExactly("何涌");
        Recipients all = new Recipients(drafting, deliveries, postings, failures, BureauWith.practice("survey-all-proposers: true"));
        assertThat(all.surveyed(item.proposal())).containsExactly("何涌", "李明");

        links.prepare(item.proposal(), all.surveyed(item.proposal()), "何涌");
        assertThat(links.enclosed(item.id(), 1)).containsOnlyKeys("何涌", "李明");
        assertThat(links.enclosed(item.id(), 1).values()).doesNotHaveDuplicates();
        assertThat(Refused.fields(item.as("hightech", way).isRefused("deliver-reply", input -> input.put("surveyEnclosed", false))))
                .containsExactly("surveyEnclosed");
        item.as("hightech", way).completes("deliver-reply");
        assertThat(surveys.of(item.id(), 1)).extracting(Surveys.Survey::addressee, Surveys.Survey::lead, Surveys.Survey::sentOn)
                .containsExactly(tuple("何涌", true, DeskClock.today()), tuple("李明", false, DeskClock.today()));
    }

    @Test
    void r60ALetterKeepsTheNamesOfTheDayItWasWritten() {
        DeskClock.morningOf(LocalDate.of(2023, 5, 8));
        Item before = desk.takesIn(suggestion()).reaches("seal-letter");
        DeskClock.morningOf(LocalDate.of(2025, 5, 8));
        Item after = desk.takesIn(suggestion()).reaches("seal-letter");
        assertThat(copies(before)).contains("市人大常委会联工委").doesNotContain("代表工作委员会");
        assertThat(copies(after)).contains("市人大常委会代表工作委员会").doesNotContain("联工委");
        before.usually("seal-letter");
        assertThat(table.of(before.id(), 1)).extracting(CopyTable.Line::recipient).contains("市人大常委会联工委");
    }

    private static Intake.Input suggestion() {
        Intake.Input proposal = Desk.proposal();
        return new Intake.Input(Kind.SUGGESTION, proposal.number(), 16, 3, proposal.subject(), proposal.text(), "李明", proposal.assignedOn(),
                "建议交办通知", null, HandlingMode.LEAD);
    }

    private String copies(Item item) {
        return letters.of(item.proposal(), drafts.latest(item.id(), 1).orElseThrow()).lead().imprint().copies();
    }
}
