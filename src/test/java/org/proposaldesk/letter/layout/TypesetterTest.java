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
import org.proposaldesk.letter.Letters;
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
