package org.proposaldesk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proposaldesk.BureauWith;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.Refused;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.dispatch.Deliveries;
import org.proposaldesk.dispatch.IssuedLetters;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.proposal.ProposerCategory;
import org.proposaldesk.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;

/** Joint items (联名, R14): one approved text, a letter to each. */
@DeskTest
class JointItemTest {

    @Autowired
    private Desk desk;

    @Autowired
    private ProposalRepository proposals;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Drafting drafting;

    @Autowired
    private IssuedLetters issued;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Surveys surveys;

    private static Consumer<ObjectNode> joinedBy(Proposer... others) {
        return input -> {
            for (Proposer one : others) {
                input.withArray("proposers").addObject().put("name", one.name()).put("category", one.category().name()).put("unit", one.unit());
            }
        };
    }

    private static Proposer member(String name) {
        return new Proposer(UUID.randomUUID(), 0, name, ProposerCategory.MEMBER, "", "", false);
    }

    private static Proposer body(String name, ProposerCategory category) {
        return new Proposer(UUID.randomUUID(), 0, name, category, "", "", false);
    }

    private AddressedLetters letters(Item item) {
        return issued.of(item.proposal(), drafts.latest(item.id(), item.proposal().round()).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void r14FiveSignersReceiveFiveAddressedLettersWithTheSameNumberAndTheLeadOneSurvey(Desk.Way way) {
        Item item = desk.takesIn(Desk.proposal()).reaches("register");
        item.as("office", way).completes("register", joinedBy(member("李明"), member("王芳"), member("赵强"), member("刘洋")));
        item.reaches("deliver-reply");
        item.as("hightech", way).completes("deliver-reply");

        AddressedLetters letters = letters(item);
        assertThat(letters.all()).extracting(one -> one.letter().salutation())
                .containsExactly("尊敬的何涌委员：", "尊敬的李明委员：", "尊敬的王芳委员：", "尊敬的赵强委员：", "尊敬的刘洋委员：");
        assertThat(letters.all()).extracting(one -> one.letter().documentNumber()).doesNotContainNull()
                .containsOnly(letters.lead().documentNumber());
        assertThat(letters.all()).extracting(one -> one.letter().blocks()).containsOnly(letters.lead().blocks());
        assertThat(deliveries.of(item.id())).extracting(Deliveries.Delivery::addressee)
                .containsExactlyInAnyOrder("何涌", "李明", "王芳", "赵强", "刘洋");
        assertThat(surveys.all(item.id())).hasSize(1);
    }

    @Test
    void r20TheSignatureCoversTheLettersToAll() {
        Item item = desk.proposalAt("assign-number", joinedBy(member("李明")));
        String signed = drafts.latest(item.id(), 1).orElseThrow().contentHash();
        AddressedLetters letters = letters(item);
        List<String> hashes = letters.all().stream().map(one -> one.letter().contentHash()).toList();
        assertThat(AddressedLetters.together(hashes)).as("each letter is found again in what was signed").isEqualTo(signed);
        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(letters.all()).allMatch(one -> one.letter().signed());
    }

    @ParameterizedTest
    @EnumSource
    void r20AnAddresseeWhoWasChangedAfterTheSignatureVoidsIt(Desk.Way way) {
        Item item = desk.proposalAt("assign-number", joinedBy(member("李明")));
        List<Proposer> changed = new ArrayList<>(proposals.proposers(item.id()));
        changed.set(1, new Proposer(UUID.randomUUID(), 2, "李鸣", ProposerCategory.MEMBER, "", "", false));
        proposals.replaceProposers(item.id(), changed);
        assertThat(item.as("office", way).isRefused("assign-number", input -> { }).rule()).isEqualTo("R20");
        assertThat(letters(item).all()).noneMatch(one -> one.letter().signed());
    }

    @Test
    void aBodyAmongTheSignersIsAddressedAsOne() {
        Item item = desk.proposalAt("draft-reply", joinedBy(body("民建株洲市委会", ProposerCategory.PARTY),
                body("株洲市工商业联合会", ProposerCategory.ORGANISATION)));
        item.usually("draft-reply", input -> ((ObjectNode) input.withArray("answers").get(0)).put("text", "您的建议很有针对性，我局已采纳。"));
        AddressedLetters letters = letters(item);
        assertThat(letters.all()).extracting(one -> one.letter().salutation())
                .containsExactly("尊敬的何涌委员：", "民建株洲市委会：", "株洲市工商业联合会：");
        assertThat(text(letters.all().get(0).letter())).contains("您提出的“关于支持企业创新的提案”提案收悉", "您的建议很有针对性", "感谢您对");
        assertThat(text(letters.all().get(1).letter())).contains("贵委提出的“关于支持企业创新的提案”提案收悉", "贵委的建议很有针对性", "感谢贵委对")
                .doesNotContain("您");
        assertThat(text(letters.all().get(2).letter())).contains("贵单位提出的", "感谢贵单位对").doesNotContain("您", "贵委");
    }

    private static String text(Letter letter) {
        return letter.toJson();
    }

    @Test
    void aDelegationReceivesItsLetterThroughTheStandingCommitteeAndNamesakesAreToldApartByTheirUnits() {
        Item item = desk.takesIn(Desk.proposal()).reaches("register");
        assertThat(Refused.fields(item.as("office").isRefused("register", joinedBy(member("何涌"))))).containsExactly("proposers");
        item.usually("register", input -> {
            joinedBy(body("茶陵县代表团", ProposerCategory.DELEGATION)).accept(input);
            input.withArray("proposers").addObject().put("name", "何涌").put("category", "MEMBER").put("unit", "市第一中学");
        });
        assertThat(drafting.addressees(item.proposal())).extracting(Addressee::name, Addressee::salutation).containsExactly(
                tuple("何涌", "尊敬的何涌委员："),
                tuple("茶陵县代表团（市人大常委会代表工作委员会转）", "茶陵县代表团："),
                tuple("何涌（市第一中学）", "尊敬的何涌委员："));
        item.reaches("deliver-reply").usually("deliver-reply");
        assertThat(deliveries.of(item.id())).hasSize(3);
    }

    /** §13-15. */
    @Test
    void theLeadsLetterMayNameAllWhereTheBureauWantsItSo() throws Exception {
        Item item = desk.proposalAt("draft-reply", joinedBy(member("李明"), member("王芳")));
        Bureau bureau = BureauWith.practice("lead-copy-names-all: true");
        assertThat(new Correspondence(bureau).addressees(item.proposal(), proposals.proposers(item.id())))
                .extracting(Addressee::salutation)
                .containsExactly("尊敬的何涌等3位委员：", "尊敬的李明委员：", "尊敬的王芳委员：");
    }
}
