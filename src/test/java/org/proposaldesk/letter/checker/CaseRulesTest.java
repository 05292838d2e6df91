package org.proposaldesk.letter.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.letter.Attachment;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.Marks;
import org.proposaldesk.letter.Table;

/** What shows only in a letter, and beside the record of its case. */
class CaseRulesTest {

    private static final String LAB = "开放共享实验设备";
    private static final String TALENT = "引进青年人才";
    private final Letter letter = Letters.withBlocks(List.of(
            Block.paragraph("您提出的“关于支持科技企业的提案”收悉。经研究，现答复如下："),
            Block.heading(1, 1, "关于“" + LAB + "”的建议"),
            Block.paragraph("设备已经向企业开放。"),
            Block.heading(1, 2, "关于“" + TALENT + "”的建议"),
            Block.paragraph("我局将于2026年12月底前出台引才办法。人才公寓已经启用。"),
            Block.paragraph("感谢您对科技工作的关心和支持！")));

    @Test
    void aLetterThatAgreesWithItsCaseHasNoFinding() {
        assertThat(LetterChecker.check(letter, record(Letters.TITLE, "关于支持科技企业的提案", List.of(LAB, TALENT), "A", "同意公开", "株科办〔2025〕39号",
                List.of("于2026年12月底前出台引才办法")))).filteredOn(found -> !"dated-promise".equals(found.finding().rule())).isEmpty();
    }

    @Test
    void comparesTheTitle() {
        LetterFinding found = only(record("关于株洲市政协十届四次会议第2104107号提案的答复", null, null, null, null, null, null), "record");
        assertThat(found.place()).isEqualTo("title");
        assertThat(found.block()).isEqualTo(-1);
        assertThat(found.finding().text()).isEqualTo(Letters.TITLE);
        assertThat(found.finding().suggestion()).contains("2104107");
    }

    @Test
    void comparesTheNumberAndTheMarks() {
        CaseRecord record = record(null, null, null, "B", "不公开", "株科办〔2025〕40号", null);
        assertThat(LetterChecker.check(letter, record)).filteredOn(found -> "record".equals(found.finding().rule())).extracting(LetterFinding::place)
                .containsExactly("marks.categoryLabel", "marks.publication", "documentNumber");
        Letter bare = letter.toBuilder().marks(null).documentNumber(null).build();
        assertThat(LetterChecker.check(bare, record)).filteredOn(found -> "record".equals(found.finding().rule())).extracting(LetterFinding::place)
                .containsExactly("marks.categoryLabel", "marks.publication", "documentNumber");
    }

    @Test
    void comparesTheSubjectThatTheOpeningQuotes() {
        LetterFinding found = only(record(null, "关于支持科技型企业的提案", null, null, null, null, null), "record");
        assertThat(found.place()).isEqualTo("blocks[0].text");
        assertThat(found.finding().text()).isEqualTo("关于支持科技企业的提案");
        assertThat(found.finding().suggestion()).isEqualTo("关于支持科技型企业的提案");
    }

    @Test
    void R15findsAPointThatNoHeadingQuotes() {
        LetterFinding found = only(points(LAB, TALENT, "建设中试基地"), "point-answer");
        assertThat(found.finding().reason()).contains("建设中试基地");
        assertThat(found.finding().text()).isEmpty();
    }

    @Test
    void R15findsAPointThatIsQuotedWrong() {
        LetterFinding found = only(points("开放共享实验室设备", TALENT), "point-answer");
        assertThat(found.block()).isEqualTo(1);
        assertThat(found.place()).isEqualTo("blocks[1].text");
        assertThat(found.finding().text()).isEqualTo(LAB);
        assertThat(found.finding().suggestion()).isEqualTo("开放共享实验室设备");
    }

    @Test
    void R15findsAHeadingWithoutAnAnswer() {
        Letter empty = Letters.withBlocks(List.of(letter.blocks().get(0), letter.blocks().get(1), letter.blocks().get(3), letter.blocks().get(4)));
        assertThat(LetterChecker.check(empty, points(LAB, TALENT))).filteredOn(found -> "point-answer".equals(found.finding().rule()))
                .singleElement().satisfies(found -> assertThat(found.finding().reason()).contains("没有答复"));
    }

    @Test
    void R15aLetterAboutOnePointNeedsNoHeading() {
        Letter plain = Letters.withBlocks(List.of(Block.paragraph("您的建议收悉。设备已经向企业开放。")));
        assertThat(LetterChecker.check(plain, points(LAB))).isEmpty();
        assertThat(LetterChecker.check(plain, points(LAB, TALENT))).hasSize(2);
    }

    @Test
    void R45findsAPromiseThatIsNotListed() {
        LetterFinding found = only(record(null, null, null, null, null, null, List.of()), "unlisted-commitment");
        assertThat(found.place()).isEqualTo("blocks[4].text");
        assertThat(found.finding().text()).isEqualTo("我局将于2026年12月底前出台引才办法。");
    }

    @Test
    void R45courtesyAndWhatIsDonePromiseNothing() {
        Letter kind = Letters.withBlocks(List.of(Block.paragraph("您的建议收悉。我们已将设备向企业开放。我们将一如既往做好服务。下一步工作按梯度培育计划推进。")));
        assertThat(LetterChecker.check(kind, record(null, null, null, null, null, null, List.of()))).isEmpty();
        assertThat(LetterChecker.check(kind, CaseRecord.UNKNOWN)).isEmpty();
    }

    @Test
    void R45whatWePromiseInSoManyWordsIsAPromiseButTheNounIsNot() {
        CaseRecord nothingListed = record(null, null, null, null, null, null, List.of());
        Letter promising = Letters.withBlocks(List.of(Block.heading(1, 1, "承诺事项"), Block.paragraph("承诺事项逐条列出，企业承诺的不在其中。我局承诺公布设备目录。")));
        assertThat(LetterChecker.check(promising, nothingListed)).singleElement().satisfies(found -> {
            assertThat(found.finding().rule()).isEqualTo("unlisted-commitment");
            assertThat(found.finding().text()).isEqualTo("我局承诺公布设备目录。");
        });
        assertThat(LetterChecker.check(promising, record(null, null, null, null, null, null, List.of("公布设备目录")))).isEmpty();
    }

    @Test
    void R30findsPersonalDataForThePublicOnly() {
        Letter personal = letter.toBuilder().blocks(List.of(Block.paragraph("联系人张某某，手机13800138000，身份证号430202199001011234，住址：某市某区幸福路8号。"))).build();
        assertThat(LetterChecker.check(personal, CaseRecord.UNKNOWN)).isEmpty();
        assertThat(LetterChecker.checkPublicCopy(personal)).extracting(found -> found.finding().text())
                .containsExactly("13800138000", "430202199001011234", "某市某区幸福路8号", "0731-28687609");
        assertThat(LetterChecker.checkPublicCopy("提案第2104106号，投资12345678元，完成率98.5%。")).isEmpty();
    }

    @Test
    void looksIntoEveryPartOfALetter() {
        Letter parts = letter.toBuilder().blocks(List.of(new Block(1, "一、总体情况", "已经完成管理辦法。", null),
                        Block.table("表一", new Table(1, List.of(List.of("项目", "金额"), List.of("実验室", "辦公"))))))
                .attachments(List.of(new Attachment("管理辦法", List.of(Block.paragraph("本辦法自印发之日起施行。"))))).note("此件公開").build();
        assertThat(LetterChecker.check(parts, CaseRecord.UNKNOWN)).filteredOn(found -> "traditional-character".equals(found.finding().rule()))
                .extracting(LetterFinding::place, LetterFinding::block).containsExactly(
                        tuple("blocks[0].runIn", 0), tuple("blocks[1].table.rows[1][1]", 1),
                        tuple("attachments[0].name", -1), tuple("attachments[0].blocks[0].text", -1),
                        tuple("note", -1));
    }

    @Test
    void whatGoesOnInTheNextPartIsCutOff() {
        Letter broken = Letters.withBlocks(List.of(Block.paragraph("支持企业组建新型研发联盟，实行会员制。为此，今年再组建新型研发"),
                Block.paragraph("联盟三个，并给予经费支持，按季度通报进展。")));
        assertThat(LetterChecker.check(broken, CaseRecord.UNKNOWN)).singleElement().satisfies(found -> {
            assertThat(found.place()).isEqualTo("blocks[0].text");
            assertThat(found.finding().text()).isEqualTo("研发");
            assertThat(found.finding().suggestion()).isNull();
        });
    }

    private LetterFinding only(CaseRecord record, String rule) {
        List<LetterFinding> found = LetterChecker.check(letter, record).stream().filter(each -> each.finding().rule().equals(rule)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static CaseRecord points(String... points) {
        return record(null, null, List.of(points), null, null, null, null);
    }

    private static CaseRecord record(String title, String subject, List<String> points, String category, String publication, String number,
            List<String> commitments) {
        return new CaseRecord(title, subject, points, category, publication, number == null ? null : DocumentNumber.parse(number), commitments);
    }
}
