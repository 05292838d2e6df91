package org.proposaldesk.letter.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.letter.Attachment;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.LetterCases;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.Sealing;
import org.proposaldesk.letter.Table;
import org.proposaldesk.letter.font.FontRole;
import org.proposaldesk.letter.font.Fonts;

class TypesetterTest {

    private static final double PITCH = 10.445;

    @Test
    void theSealReachesUpToWithinOneRowOfTheTextAndCoversNone() {
        for (int lines = 2; lines <= 40; lines++) {
            Layout layout = typeset(Letters.ofLines(lines));
            double top = layout.seal().centreY() - layout.seal().diameter() / 2;
            double textBottom = layout.pages().get(layout.seal().page() - 1).runs().stream()
                    .filter(run -> run.part().kind() == Part.Kind.CLOSING)
                    .mapToDouble(GlyphRun::baseline).max().orElseThrow() + 0.12 * 5.644;
            assertThat(top - textBottom).as(lines + " lines").isBetween(0.0, PITCH);
            assertThat(layout.seal().diameter()).isEqualTo(42);
        }
    }

    @Test
    void theSignatureIsCentredOnTheDateWhichStandsFourCharactersIn() {
        Layout layout = typeset(Letters.brief());
        List<GlyphRun> runs = layout.pages().get(layout.seal().page() - 1).runs();
        double[] name = span(runs, Part.Kind.SIGNATURE);
        double[] date = span(runs, Part.Kind.DATE);
        assertThat(date[1]).isCloseTo(184 - 4 * 5.571, within(0.1));
        assertThat((name[0] + name[1]) / 2).isCloseTo((date[0] + date[1]) / 2, within(0.05));
    }

    @Test
    void aHeadingIsNeverTheLastRowOfAPage() {
        for (int before = 1; before <= 50; before++) {
            List<Block> blocks = new ArrayList<>(Letters.ofLines(before).blocks());
            blocks.add(Block.heading(1, 1, "标题"));
            blocks.addAll(Letters.ofLines(25).blocks());
            for (Page page : typeset(Letters.withBlocks(blocks)).pages()) {
                List<GlyphRun> text = page.runs().stream().filter(run -> run.part().isBody()).toList();
                if (!text.isEmpty()) {
                    assertThat(text.get(text.size() - 1).part().kind()).as(before + " rows before")
                            .isNotEqualTo(Part.Kind.HEADING_1);
                }
            }
        }
    }

    @Test
    void rowsThatMoveToTheSignatureLeaveThePagesBeforeFull() {
        Layout layout = typeset(Letters.ofLines(48));
        assertThat(layout.seal().page()).isEqualTo(4);
        for (Page page : layout.pages().subList(0, 3)) {
            NavigableMap<Double, String> rows = bodyRows(page);
            assertThat(rows.lastKey() + 0.12 * 5.644).isCloseTo(262, within(0.01));
            assertThat(rows.higherKey(rows.firstKey()) - rows.firstKey()).isBetween(PITCH, 1.25 * PITCH);
        }
    }

    @Test
    void labelsOfTheClosingBlockAreFiveCharactersWide() {
        Layout layout = typeset(Letters.brief());
        List<GlyphRun> rows = layout.pages().get(layout.seal().page() - 1).runs().stream()
                .filter(run -> run.part().kind() == Part.Kind.CLOSING && run.text().contains("：")).toList();
        assertThat(rows).hasSize(3).allSatisfy(row -> {
            int colon = row.text().indexOf('：');
            assertThat(row.glyphs().get(colon).x() - row.glyphs().get(0).x()).isCloseTo(5 * 5.571, within(0.05));
        });
    }

    @Test
    void levelsHaveTheirFaces() {
        List<Block> blocks = List.of(Block.heading(1, 1, "黑体"), Block.heading(2, 1, "楷体"), Block.heading(3, 1, "仿宋"),
                Block.heading(4, 1, "仿宋"), Block.heading(2, 2, "楷体。", "接排仿宋。"), Block.paragraph("仿宋。"));
        List<GlyphRun> runs = typeset(Letters.withBlocks(blocks)).pages().stream().flatMap(page -> page.runs().stream())
                .filter(run -> run.part().isBody()).toList();
        assertThat(role(runs, "一、黑体")).isEqualTo(FontRole.HEITI);
        assertThat(role(runs, "（一）楷体")).isEqualTo(FontRole.KAITI);
        assertThat(role(runs, "）仿宋")).isEqualTo(FontRole.FANGSONG);
        assertThat(role(runs, "（二）楷体。")).isEqualTo(FontRole.KAITI);
        assertThat(role(runs, "接排仿宋。")).isEqualTo(FontRole.FANGSONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theNumberStandsOnTheRowOfTheLastSigner(int signers) {
        List<String> names = List.of("张俊", "欧阳修远", "李白军", "周南萍").subList(0, signers);
        Letter letter = Letters.brief();
        List<GlyphRun> runs = typeset(letter.sign(names, letter.date())).pages().get(0).runs();
        double number = baselines(runs, Part.Kind.NUMBER).firstKey();
        assertThat(baselines(runs, Part.Kind.SIGNERS).lastKey()).isEqualTo(number);
        assertThat(baselines(runs, Part.Kind.SIGNERS)).hasSize((signers + 1) / 2);
        assertThat(span(runs, Part.Kind.NUMBER)[0]).isCloseTo(28 + 5.571, within(0.1));
        assertThat(span(runs, Part.Kind.SIGNERS)[1]).isCloseTo(184 - 5.571, within(0.1));
    }

    @Test
    void withoutSignersTheNumberIsCentred() {
        Letter letter = Letters.brief();
        double[] number = span(typeset(letter.sign(List.of(), letter.date())).pages().get(0).runs(), Part.Kind.NUMBER);
        assertThat((number[0] + number[1]) / 2).isCloseTo(106, within(0.1));
    }

    @Test
    void attachmentsAreNumberedAndWrappedUnderTheirNames() {
        Letter letter = Letters.brief().toBuilder().attachments(List.of(
                Attachment.named("株洲市重大科研基础设施和大型科研仪器向社会开放共享目录清单及服务指南汇编"), Attachment.named("征询意见表"))).build();
        NavigableMap<Double, String> rows = new TreeMap<>();
        List<GlyphRun> runs = typeset(letter).pages().stream().flatMap(page -> page.runs().stream()).toList();
        runs.stream().filter(run -> run.part().kind() == Part.Kind.ATTACHMENT)
                .forEach(run -> rows.merge(run.baseline(), run.text(), String::concat));
        assertThat(rows.values()).hasSize(3).first().asString().startsWith("附件：1.株洲市");
        assertThat(rows.lastEntry().getValue()).isEqualTo("2.征询意见表");
    }

    @Test
    void anImprintThatFindsNoRoomStandsAloneWithoutPageNumber() {
        Layout layout = typeset(Letters.ofLines(22));
        Page last = layout.pages().get(layout.pages().size() - 1);
        assertThat(layout.seal().page()).isLessThan(layout.pages().size());
        assertThat(last.runs()).extracting(run -> run.part().kind()).containsOnly(Part.Kind.COPIES, Part.Kind.PRINTING);
    }

    @Test
    void withoutSealTheDateStartsTwoCharactersAfterTheSignature() {
        Letter unsealed = Letters.brief().toBuilder().sealing(Sealing.NONE).build();
        Layout layout = typeset(unsealed);
        List<GlyphRun> runs = layout.pages().stream().flatMap(page -> page.runs().stream()).toList();
        assertThat(layout.seal()).isNull();
        assertThat(span(runs, Part.Kind.SIGNATURE)[1]).as("two characters in").isCloseTo(184 - 2 * 5.571, within(0.1));
        assertThat(span(runs, Part.Kind.DATE)[0] - span(runs, Part.Kind.SIGNATURE)[0]).isCloseTo(2 * 5.571, within(0.1));
        double text = baselines(runs, Part.Kind.CLOSING).lastKey();
        double name = baselines(runs, Part.Kind.SIGNATURE).firstKey();
        assertThat(name - text).as("one blank row").isCloseTo(2 * PITCH, within(0.01));
        assertThat(baselines(runs, Part.Kind.DATE).firstKey() - name).isCloseTo(PITCH, within(0.01));
    }

    @Test
    void aDateThatIsLongerThanAnUnsealedSignatureStandsTwoCharactersIn() {
        Letter unsealed = Letters.brief().toBuilder().sealing(Sealing.NONE).signature("科技局").build();
        List<GlyphRun> runs = typeset(unsealed).pages().stream().flatMap(page -> page.runs().stream()).toList();
        assertThat(span(runs, Part.Kind.DATE)[1]).isCloseTo(184 - 2 * 5.571, within(0.1));
        assertThat(span(runs, Part.Kind.DATE)[0] - span(runs, Part.Kind.SIGNATURE)[0]).isCloseTo(2 * 5.571, within(0.1));
    }

    @Test
    void theNoteStandsInBracketsBelowTheDate() {
        Letter letter = Letters.brief().toBuilder().note("此件主动公开").build();
        List<GlyphRun> runs = typeset(letter).pages().stream().flatMap(page -> page.runs().stream()).toList();
        assertThat(baselines(runs, Part.Kind.NOTE)).hasSize(1).containsValue("（此件主动公开）");
        assertThat(baselines(runs, Part.Kind.NOTE).firstKey() - baselines(runs, Part.Kind.DATE).firstKey()).isCloseTo(PITCH, within(0.01));
        assertThat(span(runs, Part.Kind.NOTE)[0]).isCloseTo(28 + 2 * 5.571, within(0.1));
    }

    @Test
    void anAttachmentStartsAPageWithItsNumberAndItsTitleInLineThree() {
        List<Page> pages = typeset(LetterCases.twoAttachments()).pages();
        List<GlyphRun> first = pages.stream().filter(page -> page.runs().get(0).text().equals("附件1")).findFirst().orElseThrow().runs();
        double label = baselines(first, Part.Kind.ATTACHMENT_LABEL).firstKey();
        assertThat(label - 0.88 * 5.644).as("line 1").isCloseTo(37, within(0.01));
        assertThat(first.get(0).role()).isEqualTo(FontRole.HEITI);
        assertThat(span(first, Part.Kind.ATTACHMENT_LABEL)[0]).isCloseTo(28, within(0.1));
        double title = baselines(first, Part.Kind.ATTACHMENT_TITLE).firstKey();
        assertThat(title - 0.88 * Gb9704.mm(22)).as("line 3").isCloseTo(37 + 2 * PITCH, within(0.01));
        double[] ends = span(first, Part.Kind.ATTACHMENT_TITLE);
        assertThat((ends[0] + ends[1]) / 2).isCloseTo(106, within(0.1));
    }

    @Test
    void theHeadingOfATableIsRepeatedOnEveryPageAndTheGridGoesOnBelowIt() {
        List<Page> pages = typeset(LetterCases.twoAttachments()).pages();
        List<Page> continued = pages.stream().filter(page -> page.runs().stream().anyMatch(run -> run.part().kind() == Part.Kind.REPEATED_HEAD))
                .toList();
        assertThat(continued).hasSize(2).allSatisfy(page -> {
            assertThat(baselines(page.runs(), Part.Kind.REPEATED_HEAD).values()).containsExactly("序号仪器名称所在单位联系电话");
            assertThat(page.runs().get(0).part().kind()).isEqualTo(Part.Kind.REPEATED_HEAD);
        });
        double below = baselines(continued.get(1).runs(), Part.Kind.PARAGRAPH).firstKey();
        double slots = (below - 0.88 * 5.644 - 37) / PITCH;
        assertThat(slots).as("on the grid").isCloseTo(Math.round(slots), within(0.01));
    }

    @Test
    void theTypeOfATableIsAsLargeAsItsColumnsAllow() {
        assertThat(cellSize(LetterCases.wideTable())).isEqualTo(10.5);
        Table small = new Table(1, List.of(List.of("名称", "数量"), List.of("仪器", "3台")));
        assertThat(cellSize(Letters.withBlocks(List.of(Block.paragraph("见下表。"), Block.table("表1", small))))).isEqualTo(16);
    }

    @Test
    void aSalutationThatWouldLeavePageOneWithoutTextMovesIntoTheImprint() {
        Layout layout = typeset(LetterCases.salutationInImprint());
        List<GlyphRun> runs = layout.pages().stream().flatMap(page -> page.runs().stream()).toList();
        assertThat(baselines(runs, Part.Kind.SALUTATION)).isEmpty();
        assertThat(bodyRows(layout.pages().get(0))).isNotEmpty();
        NavigableMap<Double, String> recipients = baselines(runs, Part.Kind.RECIPIENTS);
        assertThat(recipients.firstEntry().getValue()).startsWith("主送：欧阳晓明委员、");
        assertThat(recipients.lastEntry().getValue()).endsWith("。");
        assertThat(baselines(runs, Part.Kind.COPIES).firstKey()).isGreaterThan(recipients.lastKey());
        Page last = layout.pages().get(layout.pages().size() - 1);
        assertThat(last.rules()).as("no line between recipients and copies").hasSize(3);
    }

    @Test
    void longNamesOfSignersStandOneInARowAndMeetNoNumber() {
        Letter letter = Letters.brief().toBuilder().signers(List.of("阿不都热西提江", "买买提依明江")).build();
        List<GlyphRun> runs = typeset(letter).pages().get(0).runs();
        assertThat(baselines(runs, Part.Kind.SIGNERS)).hasSize(2);
        assertThat(span(runs, Part.Kind.SIGNERS)[0]).isGreaterThan(span(runs, Part.Kind.NUMBER)[1]);
    }

    @Test
    void theRecordOfALetterNamesTheFacesThatDrewIt() {
        Layout layout = typeset(Letters.withBlocks(List.of(Block.paragraph("委员𬭊。"))));
        assertThat(layout.faces().get(FontRole.FANGSONG)).containsExactly("DeskKai", "FandolFang", "NotoSerifSC-Regular");
        assertThat(layout.faces().get(FontRole.XIAOBIAOSONG)).containsExactly("NotoSerifSC-Bold");
    }

    private static double cellSize(Letter letter) {
        return typeset(letter).pages().stream().flatMap(page -> page.runs().stream()).filter(run -> run.part().cell() != null)
                .mapToDouble(GlyphRun::size).distinct().reduce((a, b) -> Double.NaN).orElseThrow();
    }

    private static Layout typeset(Letter letter) {
        return new Typesetter(Fonts.shipped()).typeset(letter);
    }

    private static NavigableMap<Double, String> bodyRows(Page page) {
        NavigableMap<Double, String> rows = new TreeMap<>();
        page.runs().stream().filter(run -> run.part().isBody())
                .forEach(run -> rows.merge(run.baseline(), run.text(), String::concat));
        return rows;
    }

    private static NavigableMap<Double, String> baselines(List<GlyphRun> runs, Part.Kind kind) {
        NavigableMap<Double, String> rows = new TreeMap<>();
        runs.stream().filter(run -> run.part().kind() == kind)
                .forEach(run -> rows.merge(run.baseline(), run.text(), String::concat));
        return rows;
    }

    /** From the first glyph's origin to the end of the last glyph's advance. */
    private static double[] span(List<GlyphRun> runs, Part.Kind kind) {
        double left = 210;
        double right = 0;
        for (GlyphRun run : runs) {
            if (run.part().kind() == kind) {
                for (GlyphRun.Glyph glyph : run.glyphs()) {
                    left = Math.min(left, glyph.x());
                    right = Math.max(right, glyph.x() + run.face().advance(glyph.id()) * Gb9704.mm(run.size()));
                }
            }
        }
        return new double[] {left, right};
    }

    private static FontRole role(List<GlyphRun> runs, String text) {
        return runs.stream().filter(run -> run.text().equals(text)).findFirst().orElseThrow().role();
    }
}
