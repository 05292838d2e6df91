package org.proposaldesk.letter.layout;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.font.Typeface;

/** Whatever the text, lines keep the rules of GB/T 15834-2011 clause 5.1 and the text area, and lose nothing. */
class LinePropertyTest {

    private static final String NEVER_FIRST = "。，、；：？！）〕》〉」』】”’·％,.;:?!)%";
    private static final String NEVER_LAST = "（〔《〈「『【“‘(";

    @Property(tries = 300)
    void linesKeepTheRulesAndLoseNothing(@ForAll("paragraphs") String text) {
        Layout layout = new Typesetter(Fonts.shipped()).typeset(Letters.withBlocks(List.of(Block.paragraph(text))));
        StringBuilder printed = new StringBuilder();
        for (Page page : layout.pages()) {
            Map<Double, String> lines = new TreeMap<>();
            for (GlyphRun run : page.runs()) {
                if (run.part().isBody()) {
                    lines.merge(run.baseline(), run.text(), String::concat);
                    assertInside(run);
                }
            }
            for (String line : lines.values()) {
                assertThat(NEVER_FIRST.indexOf(line.codePointAt(0))).as(line).isNegative();
                assertThat(NEVER_LAST.indexOf(line.codePointBefore(line.length()))).as(line).isNegative();
                printed.append(line);
            }
        }
        assertThat(printed.toString().replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    private static void assertInside(GlyphRun run) {
        double end = 0;
        for (GlyphRun.Glyph glyph : run.glyphs()) {
            Typeface.Ink ink = run.face().ink(glyph.id());
            double left = glyph.x() + ink.left() * Gb9704.mm(run.size());
            double right = glyph.x() + ink.right() * Gb9704.mm(run.size());
            assertThat(left).as(run.text()).isGreaterThan(27.8).isGreaterThan(end - 0.35);
            assertThat(right).as(run.text()).isLessThan(184.2);
            end = right;
        }
    }

    @Provide
    Arbitrary<String> paragraphs() {
        Arbitrary<String> ideographs = Arbitraries.strings().withCharRange('\u4E00', '\u9FA5').ofMinLength(1).ofMaxLength(9);
        Arbitrary<String> rare = Arbitraries.of("㛃", "䶮", "𬭊", "喆", "堃", "辦", "㎡", "①");
        Arbitrary<String> latin = Arbitraries.of("2025", "50%", "3.14", "GB/T 9704", "0731-28687609", "5G", "A",
                "https://www.example.org/very/long/address/2025/index.html");
        Arbitrary<String> word = Arbitraries.frequencyOf(Tuple.of(8, ideographs),
                Tuple.of(1, rare), Tuple.of(3, latin));
        Arbitrary<String> opening = Arbitraries.of("", "", "", "“", "《", "（", "（“");
        Arbitrary<String> stop = Arbitraries.of("", "", "，", "。", "、", "；", "：", "！", "”，", "》", "）。", "……", "——", "”", "·");
        Arbitrary<String> piece = Combinators.combine(opening, word, stop).as((a, b, c) -> a + b + c);
        return piece.list().ofMinSize(1).ofMaxSize(80).map(pieces -> String.join("", pieces) + "完");
    }
}
