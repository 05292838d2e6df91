package org.proposaldesk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.process.TaskCards;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
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
    private Surveys surveys;

    @Autowired
    private IssuedLetters letters;

    @Autowired
    private AssignNumber assignNumber;

    @Autowired
    private TaskCards cards;

    @Autowired
    private JdbcClient jdbc;

    private static void delivery(ObjectNode input, Consumer<ObjectNode> change) {
        change.accept((ObjectNode) input.withArray("deliveries").get(0));
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

    @Test
    void r14EachProposerReceivesTheLetterAndTheLeadingOneTheSurvey() {
        Item item = desk.proposalAt("deliver-reply", input -> {
            input.withArray("proposers").addObject().put("name", "李明").put("category", "MEMBER");
            input.withArray("proposers").addObject().put("name", "王芳").put("category", "MEMBER");
        });
        assertThat(Refused.fields(item.as("hightech").isRefused("deliver-reply", input -> input.withArray("deliveries").remove(2))))
                .containsExactly("deliveries");
        item.usually("deliver-reply");
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
            drafts.append(item.id(), 1, "hightech", signed.content(), "0".repeat(64), Instant.EPOCH);
            assertThat(item.as(item.usualPerson(step), way).isRefused(step, input -> { }).rule()).as(step).isEqualTo("R20");
        }
    }

    @Test
    void r21ALetterThatIsNotSignedHasNoNumber() {
        Item item = desk.proposalAt("sign-reply");
        Work work = new Work(item.proposal(), null, "office", Instant.EPOCH);
        assertThat(Refused.by(() -> assignNumber.complete(work, new AssignNumber.Input("main", 5))).rule()).isEqualTo("R21");
        assertThat(register.of(item.id(), 1)).isEmpty();
    }

    @Test
    void r24TheNumberIsWrittenAsTheStandardWants() {
        Item item = desk.proposalAt("assign-number");
        item.usually("assign-number");
        String number = register.of(item.id(), 1).orElseThrow().toString();
        assertThat(number).matches("株科办〔2025〕[1-9][0-9]*号");
        assertThat(item.lastEntry().action()).contains(number);
    }

    @Test
    void r25TheLetterBearsTheDateOfItsSignature() {
        Item item = desk.proposalAt("sign-reply");
        DeskClock.morningOf(LocalDate.of(2025, 6, 9));
        item.usually("sign-reply");
        DeskClock.morningOf(LocalDate.of(2025, 6, 11));
        item.usually("assign-number");
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
        assertThat(item.as("hightech", way).isRefused("deliver-reply", input -> input.put("surveyToken", "guessable")).rule()).isEqualTo("R41");
    }

    @Test
    void r58WorkIsLateFromTheEndOfTheDayInBeijing() {
        Item item = desk.proposalAt("assign-number");
        LocalDate due = item.due("assign-number");
        DeskClock.at(due, LocalTime.of(23, 59, 59));
        assertThat(urgency(item)).isEqualTo(TaskCards.Urgency.SOON);
        DeskClock.at(due.plusDays(1), LocalTime.MIDNIGHT);
        assertThat(urgency(item)).isEqualTo(TaskCards.Urgency.OVERDUE);
    }

    private TaskCards.Urgency urgency(Item item) {
        return cards.of(List.of(item.task("assign-number").getId()), "office", List.of("office")).get(0).urgency();
    }

    @ParameterizedTest
    @EnumSource
    void asManyCopiesAreSealedAsWereApproved(Desk.Way way) {
        Item item = desk.proposalAt("seal-letter");
        assertThat(Refused.fields(item.as("seal", way).isRefused("seal-letter", input -> input.put("copies", 6)))).containsExactly("copies");
    }
}
