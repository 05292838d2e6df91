package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.process.CaseDates;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposerCategory;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** R1: the dates of a batch, by kind and proposer; and the bureau's own earlier date. */
@DeskTest
class BatchTest {

    private static final String PAPER = "政协提案交办通知〔2025〕1号";
    private static final LocalDate OF_MEMBERS = LocalDate.of(2025, 6, 30);
    /** A Saturday, on which a date that is fixed stays. */
    private static final LocalDate OF_PARTIES = LocalDate.of(2025, 5, 10);

    /** As the key proposals of the province in one year. */
    private static final LocalDate OF_KEY_ITEMS = LocalDate.of(2025, 9, 30);

    @Autowired
    private Desk desk;

    @Autowired
    private Batches batches;

    @Autowired
    private CaseDates dates;

    @BeforeEach
    void theBatchIsEntered() {
        batches.enter(new Batch(PAPER, "2025年会议期间提案", LocalDate.of(2025, 3, 1), List.of(
                new Batch.FixedDate(Kind.PROPOSAL, null, false, false, OF_MEMBERS),
                new Batch.FixedDate(Kind.PROPOSAL, ProposerCategory.PARTY, false, false, OF_PARTIES),
                new Batch.FixedDate(Kind.PROPOSAL, null, true, false, OF_KEY_ITEMS))), "office", Instant.EPOCH);
    }

    private Item registered(Consumer<ObjectNode> registration) {
        return desk.proposalAt("plan-distribution", input -> {
            input.put("assignmentPaper", PAPER);
            registration.accept(input);
        });
    }

    @Test
    void r1MembersAndPartiesHaveDifferentDates() {
        Item ofMember = registered(input -> { });
        Item ofParty = registered(input -> ((ObjectNode) ((ArrayNode) input.get("proposers")).get(0)).put("category", "PARTY"));

        assertThat(ofMember.proposal()).returns(OF_MEMBERS, Proposal::batchDue).returns(OF_MEMBERS, Proposal::due);
        assertThat(ofParty.proposal()).returns(OF_PARTIES, Proposal::batchDue).returns(OF_PARTIES, Proposal::due);
        assertThat(dates.of(ofParty.id()).reply().because()).anyMatch(line -> line.contains("固定日期不顺延"));
    }

    @Test
    void r1KeyItemsFollowTheirOwnClock() {
        Item key = registered(input -> input.put("keyItem", true));
        Item ofParty = registered(input -> ((ObjectNode) ((ArrayNode) input.put("keyItem", true).get("proposers")).get(0)).put("category", "PARTY"));

        assertThat(key.proposal().due()).isEqualTo(OF_KEY_ITEMS);
        assertThat(ofParty.proposal().due()).isEqualTo(OF_KEY_ITEMS);
        assertThat(registered(input -> { }).proposal().due()).isEqualTo(OF_MEMBERS);
    }

    @Test
    void r1WithoutADateTheFormulaCounts() {
        Item item = desk.proposalAt("plan-distribution", input -> input.put("assignmentPaper", "没有录入的文号").put("assignedOn", "2025-03-07"));

        assertThat(item.proposal()).returns(null, Proposal::batchDue).returns(LocalDate.of(2025, 6, 9), Proposal::due);
        assertThat(batches.dateOf(PAPER, Kind.SUGGESTION, HandlingMode.LEAD, ProposerCategory.DEPUTY, false)).isEmpty();
    }

    /** §13-4: the notice fixes the date of the replies; an opinion is due a month after the assignment. */
    @Test
    void r11WhatWeOnlyAssistWithHasAMonthWhateverTheRepliesHave() {
        Item assisted = assisted();
        assertThat(assisted.proposal()).returns(null, Proposal::batchDue).returns(LocalDate.of(2025, 4, 9), Proposal::due);
        assertThat(dates.of(assisted.id()).reply().because()).anyMatch(line -> line.contains("1 个月"));
        assertThat(batches.dateOf(PAPER, Kind.PROPOSAL, HandlingMode.FORWARDED, ProposerCategory.MEMBER, true)).isEmpty();
    }

    /** As in one province in 2025: opinions until 31 May, a Saturday, replies until 30 June. */
    @Test
    void r11ADateForOpinionsIsFixedToo() {
        LocalDate ofOpinions = LocalDate.of(2025, 5, 31);
        batches.enter(new Batch(PAPER, "2025年会议期间提案", LocalDate.of(2025, 3, 1), List.of(
                new Batch.FixedDate(Kind.PROPOSAL, null, false, false, OF_MEMBERS),
                new Batch.FixedDate(Kind.PROPOSAL, null, false, true, ofOpinions))), "office", Instant.EPOCH);
        assertThat(assisted().proposal()).returns(ofOpinions, Proposal::batchDue).returns(ofOpinions, Proposal::due);
        assertThat(registered(input -> { }).proposal().due()).isEqualTo(OF_MEMBERS);
        assertThat(batches.all()).filteredOn(one -> one.paper().equals(PAPER)).singleElement()
                .satisfies(one -> assertThat(one.dates()).extracting(Batch.FixedDate::assist).containsExactly(false, true));
    }

    private Item assisted() {
        Intake.Input one = Desk.assistProposal();
        Item item = desk.takesIn(new Intake.Input(one.kind(), one.number(), one.term(), one.session(), one.subject(), one.text(), one.proposerName(),
                one.assignedOn(), PAPER, null, one.mode())).reaches("register");
        return item.usually("register");
    }

    @Test
    void r1ADateThatIsTypedGoesBeforeThatOfTheBatch() {
        assertThat(registered(input -> input.put("replyDue", "2025-06-20")).proposal().due()).isEqualTo(LocalDate.of(2025, 6, 20));
    }

    @Test
    void anItemTakesTheDateOfItsBatchFromTheStartAndRegistrationMayBringAnother() {
        Intake.Input one = Desk.proposal();
        Item item = desk.takesIn(new Intake.Input(one.kind(), one.number(), one.term(), one.session(), one.subject(), one.text(), one.proposerName(),
                one.assignedOn(), PAPER, null, one.mode())).reaches("register");
        assertThat(item.proposal().due()).isEqualTo(OF_MEMBERS);

        item.usually("register", input -> {
            assertThat(input.get("replyDue").isNull()).isTrue();
            ((ObjectNode) ((ArrayNode) input.get("proposers")).get(0)).put("category", "PARTY");
        });

        assertThat(item.proposal().due()).isEqualTo(OF_PARTIES);
    }

    @Test
    void aBatchIsRefusedWhenItCannotBeMeant() {
        LocalDate assigned = LocalDate.of(2025, 3, 1);
        assertThatThrownBy(() -> new Batch(PAPER, "批次", assigned, List.of(new Batch.FixedDate(Kind.PROPOSAL, null, false, false, assigned))))
                .isInstanceOf(Refusal.class).hasMessageContaining("晚于交办日期");
        assertThatThrownBy(() -> new Batch(PAPER, "批次", assigned, List.of(new Batch.FixedDate(Kind.PROPOSAL, null, false, false, OF_MEMBERS),
                new Batch.FixedDate(Kind.PROPOSAL, null, false, false, OF_PARTIES)))).isInstanceOf(Refusal.class).hasMessageContaining("重复");
        assertThatThrownBy(() -> new Batch(" ", "", null, null)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.errors()).extracting(Refusal.FieldError::field)
                        .containsExactly("paper", "name", "assignedOn", "dates"));
    }

    @Test
    void stepsCountBackFromTheBureausOwnDate() {
        LocalDate own = LocalDate.of(2025, 5, 30);
        Item item = registered(input -> input.put("internalDue", own.toString()));
        Item plain = registered(input -> { });

        assertThat(item.proposal()).returns(OF_MEMBERS, Proposal::due).returns(own, Proposal::dueInternal);
        assertThat(dates.of(item.id()).reply().because()).contains("本局另定局内期限2025年5月30日。");
        // Working days before 30 May: 29, 28, 27, 26 (sign-reply leaves four).
        assertThat(latest(item, "sign-reply")).isEqualTo(LocalDate.of(2025, 5, 26));
        // Working days before 30 June: 27, 26, 25, 24.
        assertThat(latest(plain, "sign-reply")).isEqualTo(LocalDate.of(2025, 6, 24));
        assertThat(dates.of(item.id()).plan()).isSortedAccordingTo(java.util.Comparator.comparing(CaseDates.Planned::latest))
                .extracting(CaseDates.Planned::step).contains("draft-reply", "deliver-reply").doesNotContain("draft-opinion", "revise-draft");
    }

    @Test
    void r1TheBureausOwnDateLiesBeforeThatOfTheReply() {
        Item item = desk.takesIn(Desk.proposal()).reaches("register");

        assertThat(item.as("office").isRefused("register", input -> input.put("internalDue", "2027-01-01")).rule()).isEqualTo("R1");
    }

    private LocalDate latest(Item item, String step) {
        return dates.of(item.id()).plan().stream().filter(one -> one.step().equals(step)).findFirst().orElseThrow().latest();
    }
}
