package org.proposaldesk.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.BureauWith;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.dispatch.IssuedLetters;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.pdf.LetterPdf;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R57, domain 8.2: in a bureau that wants it so, （代） follows the printed name of one who signs in another's place. */
@DeskTest
class ActingSignerTest {

    @TestConfiguration
    static class Marking {

        @Bean
        @Primary
        Bureau bureauThatMarksActingSigners() throws IOException {
            return BureauWith.practice("mark-acting-signer: true");
        }
    }

    @Autowired
    private Desk desk;

    @Autowired
    private StandIns standIns;

    @Autowired
    private IssuedLetters letters;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Fonts fonts;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobodyStandsIn() {
        jdbc.sql("delete from proposal_desk.stand_in").update();
    }

    private Item waitsForTheHead() {
        Item item = desk.proposalAt("review-by-deputy");
        item.as(desk.hires("deputy-leader", "staff")).completes("review-by-deputy");
        return item;
    }

    private void delegatesToTheDeputy() {
        standIns.enter(new StandIns.Input(StandIn.Kind.DELEGATION, "zhang.jun", "deputy", DeskClock.today(), DeskClock.today(),
                new Scope(true, null, false, true), ""), "zhang.jun");
    }

    private Letter letter(Item item) {
        return letters.of(item.proposal(), drafts.latest(item.id(), 1).orElseThrow()).lead();
    }

    private String printed(Item item) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.render(letter(item), RenderOptions.issue(Instant.EPOCH), fonts))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void r57TheLetterSaysThatTheDelegateSignedForAnother(Desk.Way way) throws IOException {
        Item item = waitsForTheHead();
        delegatesToTheDeputy();
        item.as("deputy", way).completes("sign-reply");
        assertThat(letter(item).signers()).containsExactly("分管领导（代）");
        item.reaches("deliver-reply");
        assertThat(printed(item)).contains("签发人：分管领导（代）");
    }

    @ParameterizedTest
    @EnumSource
    void r57WhoSignsByHisOwnRightIsPrintedWithoutIt(Desk.Way way) throws IOException {
        Item item = waitsForTheHead();
        delegatesToTheDeputy();
        item.as("zhang.jun", way).completes("sign-reply");
        item.reaches("seal-letter");
        assertThat(printed(item)).contains("签发人：张俊").doesNotContain("（代）");
    }

    /** R20: the lock is also on what is printed of the signature. */
    @ParameterizedTest
    @EnumSource
    void r20ASignatureThatWasChangedIsNotIssued(Desk.Way way) {
        Item item = waitsForTheHead();
        delegatesToTheDeputy();
        item.as("deputy").completes("sign-reply");
        jdbc.sql("update proposal_desk.signature set printed_name = '张俊' where proposal_id = ?").param(item.id()).update();
        assertThat(letter(item).signed()).isFalse();
        Refusal refusal = item.as("office", way).isRefused("assign-number", (ObjectNode input) -> { });
        assertThat(refusal.rule()).isEqualTo("R20");
        jdbc.sql("update proposal_desk.signature set printed_name = '分管领导（代）', acting_for = null where proposal_id = ?").param(item.id()).update();
        assertThat(item.as("office", way).isRefused("assign-number", (ObjectNode input) -> { }).rule()).isEqualTo("R20");
    }

    @Test
    void mergedLettersSayItToo() {
        Item lead = desk.proposalAt("research-point");
        Item second = desk.takesIn(Desk.proposal()).mergedInto(lead);
        lead.reaches("review-by-deputy").as(desk.hires("deputy-leader", "staff")).completes("review-by-deputy");
        delegatesToTheDeputy();
        lead.as("deputy").completes("sign-reply");
        assertThat(letter(second).signers()).containsExactly("分管领导（代）");
        assertThat(second.journal()).filteredOn(entry -> entry.step().equals("sign-reply")).singleElement()
                .satisfies(entry -> assertThat(entry.actingFor()).isEqualTo("zhang.jun"));
    }

    @Test
    void aNameThatLeavesNoRoomForItStopsTheStart() {
        assertThatThrownBy(() -> BureauWith.practice("mark-acting-signer: true", "name: 张俊,", "name: 阿卜杜拉·艾合买提,")).hasMessageContaining("mark-acting-signer");
    }
}
