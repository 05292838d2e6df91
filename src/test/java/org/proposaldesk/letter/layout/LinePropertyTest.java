package org.proposaldesk.letter.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.proposaldesk.letter.Attachment;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.Table;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.font.Typeface;

/** Whatever the text, lines keep the rules of GB/T 15834-2011 clause 5.1 and the text area, and lose nothing. */
class LinePropertyTest {

    private static final String NEVER_FIRST = "。，、；：？！）〕》〉」』】”’·％,.;:?!)%";
    /** How far the tails of Latin letters hang out of the box of a Chinese character, in millimetres. */
    private static final double LATIN_DESCENT = 1;
    private static final String NEVER_LAST = "（〔《〈「『【“‘(";

    @Property(tries = 300)
    void paragraphsKeepTheRulesAndLoseNothing(@ForAll("texts") String text, @ForAll("texts") String inAttachment, @ForAll HeadFormat format) {
        Letter letter = Letters.withBlocks(List.of(Block.paragraph(text))).toBuilder().format(format)
                .attachments(List.of(new Attachment("说明", List.of(Block.paragraph(inAttachment))))).build();
        Layout layout = new Typesetter(Fonts.shipped()).typeset(letter);
        Map<Integer, StringBuilder> printed = new HashMap<>();
        for (Page page : layout.pages()) {
            Map<Double, String> lines = new TreeMap<>();
            page.runs().forEach(LinePropertyTest::assertInside);
            for (GlyphRun run : page.runs()) {
                if (run.part().kind() == Part.Kind.PARAGRAPH) {
                    lines.merge(run.baseline(), run.text(), String::concat);
                    printed.computeIfAbsent(run.part().attachment(), key -> new StringBuilder()).append(run.text());
                }
            }
            for (String line : lines.values()) {
                assertThat(NEVER_FIRST.indexOf(line.codePointAt(0))).as(line).isNegative();
                assertThat(NEVER_LAST.indexOf(line.codePointBefore(line.length()))).as(line).isNegative();
            }
        }
        assertThat(withoutSpaces(printed.get(0).toString())).isEqualTo(withoutSpaces(text));
        assertThat(withoutSpaces(printed.get(1).toString())).isEqualTo(withoutSpaces(inAttachment));
    }

    @Property(tries = 150)
    void tablesLoseNothingAndKeepTheirCells(@ForAll("tables") Table table, @ForAll HeadFormat format) {
        Letter letter = Letters.withBlocks(List.of(Block.paragraph("见下表。"), Block.table("表1", table))).toBuilder().format(format).build();
        Map<Part.Cell, StringBuilder> printed = new HashMap<>();
        for (Page page : new Typesetter(Fonts.shipped()).typeset(letter).pages()) {
            page.runs().forEach(LinePropertyTest::assertInside);
            for (Rule rule : page.rules()) {
                assertThat(rule.top() + rule.height()).isLessThan(277.001);
                assertThat(rule.left() + rule.width()).isLessThan(190.001);
            }
            for (GlyphRun run : page.runs()) {
                if (run.part().cell() != null && !run.part().kind().isArtifact()) {
                    printed.computeIfAbsent(run.part().cell(), key -> new StringBuilder()).append(run.text());
                    assertThat(betweenUprightLines(run, page.rules())).as(run.text()).isTrue();
                }
            }
        }
        for (int row = 1; row <= table.rows().size(); row++) {
            for (int column = 1; column <= table.columns(); column++) {
                String cell = printed.getOrDefault(new Part.Cell(row, column), new StringBuilder()).toString();
                assertThat(withoutSpaces(cell)).isEqualTo(withoutSpaces(table.rows().get(row - 1).get(column - 1)));
            }
        }
    }

    /** Whether the ink of a run lies in one cell: no upright line of its row crosses it. */
    private static boolean betweenUprightLines(GlyphRun run, List<Rule> rules) {
        double em = Gb9704.mm(run.size());
        GlyphRun.Glyph first = run.glyphs().get(0);
        GlyphRun.Glyph last = run.glyphs().get(run.glyphs().size() - 1);
        double left = first.x() + run.face().ink(first.id()).left() * em;
        double right = last.x() + run.face().ink(last.id()).right() * em;
        return rules.stream().filter(rule -> rule.height() > 1 && rule.top() < run.baseline() && rule.top() + rule.height() > run.baseline() - em / 2)
                .noneMatch(rule -> rule.left() > left && rule.left() < right);
    }

    private static void assertInside(GlyphRun run) {
        boolean outside = run.part().kind() == Part.Kind.FOLIO || run.part().kind() == Part.Kind.ISSUER;
        double em = Gb9704.mm(run.size());
        double lowest = 262 + LATIN_DESCENT;
        double end = 0;
        for (GlyphRun.Glyph glyph : run.glyphs()) {
            Typeface.Ink ink = run.face().ink(glyph.id());
            double left = glyph.x() + ink.left() * em;
            double right = glyph.x() + ink.right() * em;
            assertThat(left).as(run.text()).isGreaterThan(27.8).isGreaterThan(end - 0.35);
            assertThat(right).as(run.text()).isLessThan(184.2);
            if (!outside) {
                assertThat(run.baseline() - ink.top() * em).as(run.text()).isGreaterThan(36.4);
                assertThat(run.baseline() - ink.bottom() * em).as(run.text()).isLessThan(lowest);
            }
            end = right;
        }
    }

    private static String withoutSpaces(String text) {
        return text.replace(" ", "");
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of("", "是", "株洲", "2025.06", "1,234.50", "欧阳晓明", "㛃䶮𬭊")),
                Tuple.of(1, texts(12).filter(text -> text.length() <= Table.LONGEST_CELL)));
        return Arbitraries.integers().between(1, 14).flatMap(columns -> cell.list().ofSize(columns).list().ofMinSize(2).ofMaxSize(12)
                .flatMap(rows -> Arbitraries.integers().between(1, Math.min(2, rows.size() - 1)).map(heads -> new Table(heads, new ArrayList<>(rows)))));
    }

    @Provide
    Arbitrary<String> texts() {
        return texts(80);
    }

    private static Arbitrary<String> texts(int mostPieces) {
        Arbitrary<String> ideographs = Arbitraries.strings().withCharRange('\u4E00', '\u9FA5').ofMinLength(1).ofMaxLength(9);
        Arbitrary<String> rare = Arbitraries.of("㛃", "䶮", "𬭊", "喆", "堃", "辦", "㎡", "①");
        Arbitrary<String> latin = Arbitraries.of("2025", "50%", "3.14", "GB/T 9704", "0731-28687609", "5G", "A",
                "https://www.example.org/very/long/address/2025/index.html");
        Arbitrary<String> word = Arbitraries.frequencyOf(Tuple.of(8, ideographs), Tuple.of(1, rare), Tuple.of(3, latin));
        Arbitrary<String> opening = Arbitraries.of("", "", "", "“", "《", "（", "（“");
        Arbitrary<String> stop = Arbitraries.of("", "", "，", "。", "、", "；", "：", "！", "”，", "》", "）。", "……", "——", "”", "·");
        Arbitrary<String> piece = Combinators.combine(opening, word, stop).as((a, b, c) -> a + b + c);
        return piece.list().ofMinSize(1).ofMaxSize(mostPieces).map(pieces -> String.join("", pieces) + "完");
    }
}
