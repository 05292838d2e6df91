package org.proposaldesk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.BureauWith;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.dispatch.Deliveries;
import org.proposaldesk.dispatch.IssuedLetters;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.JournalEntry;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways of handling (办理方式, domain 2.4), each through its whole life. */
@DeskTest
class HandlingModeTest {

    /** What only a reply to the proposer has. */
    private static final List<String> OF_A_REPLY = List.of("contact-proposer", "draft-reply", "send-copies", "record-survey", "review-publication");

    @Autowired
    private Desk desk;

    @Autowired
    private Drafts drafts;

    @Autowired
    private IssuedLetters issued;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Surveys surveys;

    @Autowired
    private ProposalRepository proposals;

    @Autowired
    private AttachmentRepository attachments;

    @Autowired
    private AssistUnits assistUnits;

    @Autowired
    private SharingUnits sharingUnits;

    @Autowired
    private ReturnWindow returns;

    @Autowired
    private StepDeadlines deadlines;

    @Autowired
    private Batches batches;

    private static Intake.Input input(HandlingMode mode) {
        return Desk.proposal(mode, DeskClock.today().minusDays(1));
    }

    private Letter letter(Item item) {
        return issued.of(item.proposal(), drafts.latest(item.id(), 1).orElseThrow()).lead();
    }

    private static String text(Letter letter) {
        return letter.toJson();
    }

    @ParameterizedTest
    @EnumSource
    void goesThroughTheWholeLifeAndAnswersTheProposerOrTheOneWhoDoes(HandlingMode mode) {
        Item item = desk.takesIn(input(mode)).ends();
        assertThat(item.state()).isEqualTo(State.CLOSED);
        assertThat(item.ended()).isTrue();
        List<String> steps = item.journal().stream().map(JournalEntry::step).toList();
        List<String> addressees = deliveries.of(item.id()).stream().map(Deliveries.Delivery::addressee).toList();
        if (mode.replies()) {
            assertThat(steps).containsAll(OF_A_REPLY).doesNotContain("draft-opinion");
            assertThat(addressees).containsExactly("何涌");
            assertThat(surveys.all(item.id())).hasSize(1);
            assertThat(letter(item).title()).endsWith("号提案的答复");
            assertThat(letter(item).marks()).isNotNull();
        } else {
            assertThat(steps).doesNotContainAnyElementsOf(OF_A_REPLY).contains("draft-opinion", "assign-number", "seal-letter");
            assertThat(addressees).containsExactly(item.proposal().leadUnit());
            assertThat(surveys.all(item.id())).isEmpty();
            assertThat(letter(item).title()).endsWith("号提案的会办意见");
            assertThat(letter(item).marks()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void r13EachUnitRepliesToItsPartAndOurLetterSaysSo(Desk.Way way) {
        Item item = desk.takesIn(input(HandlingMode.SHARE)).reaches("register");
        assertThat(Refused.fields(item.as("office", way).isRefused("register", form -> form.putArray("sharingUnits")))).containsExactly("sharingUnits");
        item.as("office", way).completes("register");
        item.reaches("draft-reply");
        Refusal silent = item.as("hightech", way).isRefused("draft-reply", form -> form.put("opening", "您提出的提案收悉。现答复如下："));
        assertThat(silent.rule()).isEqualTo("R13");
        assertThat(silent.getMessage()).contains("市教育局、市财政局");
        item.as("hightech", way).completes("draft-reply");
        assertThat(text(letter(item))).contains("该提案由我局和市教育局、市财政局分别办理、分别答复，我局答复职责范围内的部分。");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHandledAloneHasNoOtherUnits(Desk.Way way) {
        Item item = desk.takesIn(input(HandlingMode.ALONE)).reaches("register");
        assertThat(Refused.fields(item.as("office", way).isRefused("register", form -> form.withArray("assistUnits").add("市财政局"))))
                .containsExactly("assistUnits");
        assertThat(Refused.fields(item.as("office", way).isRefused("register", form -> form.withArray("sharingUnits").add("市财政局"))))
                .containsExactly("sharingUnits");
    }

    /** §13-19. */
    @ParameterizedTest
    @EnumSource
    void r10WhatIsForwardedIsAnsweredByTheOneWhoForwardsIt(Desk.Way way) {
        Item item = desk.takesIn(input(HandlingMode.FORWARDED)).reaches("register");
        assertThat(Refused.fields(item.as("office", way).isRefused("register", form -> form.put("level", "MUNICIPAL")))).containsExactly("level");
        item.as("office", way).completes("register");
        assertThat(item.proposal().due()).as("the limit of an opinion").isEqualTo("2025-04-09");
        item.reaches("deliver-reply");
        assertThat(letter(item).title()).isEqualTo("关于湖南省政协十届四次会议第" + item.proposal().number() + "号提案的会办意见");
        assertThat(letter(item).salutation()).isEqualTo("市政府办公室：");
        assertThat(item.as("hightech", way).isRefused("deliver-reply", form -> form.withArray("deliveries").addObject().put("addressee", "何涌")
                .put("method", "VISIT").put("deliveredOn", "2025-03-10").put("receipt", "本人")).rule()).isEqualTo("R14");
        item.as("hightech", way).completes("deliver-reply");
        assertThat(item.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aBureauThatRepliesToForwardedItemsChoosesAnotherWay() throws Exception {
        Bureau bureau = BureauWith.practice("replies-to-forwarded: true");
        Register register = new Register(proposals, new Registrations(proposals, new ReplyLimit(deadlines), batches, bureau), attachments,
                assistUnits, sharingUnits, returns);
        Item item = desk.takesIn(input(HandlingMode.FORWARDED)).reaches("register");
        Work work = new Work(item.proposal(), null, "office", Instant.parse("2025-03-10T01:00:00Z"));
        assertThat(Refused.fields(Refused.by(() -> register.complete(work, register.prefill(work))))).contains("mode");
    }

    @Test
    void itemsOfTwoLevelsMayHaveTheSameNumber() {
        Intake.Input ours = input(HandlingMode.LEAD);
        desk.takesIn(ours).reaches("plan-distribution");
        Item item = desk.takesIn(new Intake.Input(ours.kind(), ours.number() + "0", ours.term(), ours.session(), ours.subject(), ours.text(),
                ours.proposerName(), ours.assignedOn(), ours.assignmentPaper(), null, HandlingMode.LEAD)).reaches("register");
        assertThat(item.as("office").isRefused("register", form -> form.put("number", ours.number())).rule()).isEqualTo("R52");
        item.usually("register", form -> form.put("number", ours.number()).put("level", "NATIONAL"));
        assertThat(item.proposal().number()).isEqualTo(ours.number());
        item.reaches("assign-number");
        assertThat(letter(item).title()).startsWith("关于全国政协十届四次会议第");
    }
}
