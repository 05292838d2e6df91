package org.proposaldesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of review and signature. */
@DeskTest
class ApprovalRulesTest {

    @Autowired
    private Desk desk;

    private static final List<String> REVIEWS = List.of("review-by-section", "review-by-office", "review-publication", "review-by-deputy", "sign-reply");

    @Autowired
    private Signatures signatures;

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @EnumSource
    void r16NobodyCompletesATaskThatNobodyTook(Desk.Way way) {
        Item item = desk.proposalAt("review-by-section");
        Task task = item.task("review-by-section");
        Refusal refusal = way == Desk.Way.FORM
                ? Refused.by(() -> item.as("hightech.head").handsIn(task, item.as("hightech.head").input(task, input -> { })))
                : Refused.by(() -> desk.as("hightech.head", () -> tasks.complete(task.getId())));
        assertThat(refusal.rule()).isEqualTo("R16");
        assertThat(item.openSteps()).containsExactly("review-by-section");
    }

    @ParameterizedTest
    @EnumSource
    void r16NobodyCompletesTheTaskOfAnother(Desk.Way way) {
        Item item = desk.proposalAt("approve-distribution");
        String other = desk.hires("deputy-leader", "staff");
        item.as("deputy").claims("approve-distribution");
        Task task = item.task("approve-distribution");
        Refusal refusal = way == Desk.Way.FORM
                ? Refused.by(() -> item.as(other).handsIn(task, item.as(other).input(task, input -> { })))
                : Refused.by(() -> desk.as(other, () -> tasks.complete(task.getId())));
        assertThat(refusal.rule()).isEqualTo("R16");
        assertThat(item.openSteps()).containsExactly("approve-distribution");
    }

    @Test
    void r16OnlyTheGroupOfATaskMayTakeIt() {
        Item item = desk.proposalAt("review-by-section");
        assertThat(item.as("planning.head").mayNotClaim("review-by-section").rule()).isEqualTo("R16");
        String task = item.task("review-by-section").getId();
        assertThat(Refused.by(() -> tasks.setAssignee(task, "planning.head")).rule()).isEqualTo("R16");
        assertThat(Refused.by(() -> tasks.delegateTask(task, "planning.head")).rule()).isEqualTo("R16");
        assertThat(item.task("review-by-section").getAssignee()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void r16ALetterIsNotReturnedToALaterHand(Desk.Way way) {
        Item item = desk.proposalAt("review-by-office");
        for (String later : List.of("review-by-deputy", "sign-reply", "review-by-office", "assign-number")) {
            Refusal refusal = item.as("reviewer", way).isRefused("review-by-office",
                    input -> input.put("decision", "RETURN").put("reason", "请补充").put("returnTo", later));
            assertThat(Refused.fields(refusal)).containsExactly("returnTo");
        }
    }

    @ParameterizedTest
    @EnumSource
    void r18EveryReturnOfALetterNeedsItsReason(Desk.Way way) {
        Item item = desk.proposalAt("review-by-section");
        for (String review : REVIEWS) {
            item.reaches(review);
            Refusal refusal = item.as(item.usualPerson(review), way).isRefused(review, input -> input.put("decision", "RETURN").put("reason", " "));
            assertThat(refusal.rule()).as(review).isEqualTo("R18");
            item.usually(review);
        }
    }

    @Test
    void r19ASignatureIsAnOpinionANameAndADateOfTheServer() {
        Item item = desk.proposalAt("sign-reply");
        DeskClock.at(LocalDate.of(2025, 3, 17), LocalTime.of(23, 59));
        item.as("zhang.jun").completes("sign-reply", input -> input.put("opinion", "").put("signedOn", "2025-01-01").put("signer", "deputy"));
        assertThat(signatures.of(item.id(), 1)).get().returns("同意", Signatures.Signature::opinion).returns("zhang.jun", Signatures.Signature::signer)
                .returns(LocalDate.of(2025, 3, 17), Signatures.Signature::signedOn);
    }

    @ParameterizedTest
    @EnumSource
    void r20OneSignsWhatOneHasSeen(Desk.Way way) {
        Item item = desk.proposalAt("sign-reply");
        Refusal refusal = item.as("zhang.jun", way).isRefused("sign-reply", input -> input.put("letterHash", "0".repeat(64)));
        assertThat(refusal.rule()).isEqualTo("R20");
        assertThat(signatures.of(item.id(), 1)).isEmpty();
    }
}
