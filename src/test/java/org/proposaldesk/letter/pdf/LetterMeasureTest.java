package org.proposaldesk.letter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.LetterCases;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;

/** R32: files of every kind of letter, read back and measured in millimetres (GB/T 9704-2012). */
class LetterMeasureTest {

    private static final Instant TIME = Instant.parse("2025-06-10T01:02:03Z");
    private static final double CELL = 156.0 / 28;
    private static final double ASCENT = 0.88 * 5.644;
    private static final double DESCENT = 0.12 * 5.644;

    private static List<Named<Measured>> cases;

    /** A letter and its file, made once for all tests. */
    private record Measured(Letter letter, byte[] pdf, List<NavigableMap<Double, List<PdfProbe.Character>>> pages) {

        static Measured of(Letter letter) throws IOException {
            byte[] pdf = LetterPdf.render(letter, RenderOptions.issue(TIME));
            return new Measured(letter, pdf, PdfProbe.lines(pdf));
        }
    }

    static synchronized Stream<Named<Measured>> cases() throws IOException {
        if (cases == null) {
            List<Named<Measured>> made = new ArrayList<>();
            for (var one : LetterCases.all().entrySet()) {
                made.add(Named.of(one.getKey(), Measured.of(one.getValue())));
            }
            cases = made;
        }
        return cases.stream();
    }

    static Stream<Named<Measured>> documents() throws IOException {
        return cases().filter(one -> one.getPayload().letter().format() == HeadFormat.DOCUMENT);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theHeadStandsWhereTheStandardWantsIt(Measured one) throws IOException {
        BufferedImage page = PdfProbe.paint(one.pdf(), 1);
        NavigableMap<Double, List<PdfProbe.Character>> lines = one.pages().get(0);
        assertThat(PdfProbe.inkRows(page, 40, 100, 20, 190, PdfProbe::isRed)[0]).as("top of the red mark").isCloseTo(72, within(0.3));
        double number = baseline(lines, "株科办〔2025〕39号");
        double[] rule = PdfProbe.inkRows(page, number + 1.5, number + 10, 28, 184, PdfProbe::isRed);
        assertThat(rule[0] - (number + DESCENT)).as("from the number to the red rule").isCloseTo(4, within(0.5));
        assertThat(rule[1] - rule[0]).as("thickness of the red rule").isLessThan(0.6);
        double[] ends = PdfProbe.inkColumns(page, (rule[0] + rule[1]) / 2, PdfProbe::isRed);
        assertThat(ends[0]).isCloseTo(28, within(0.3));
        assertThat(ends[1]).isCloseTo(184, within(0.3));
        assertThat(lines.get(number).get(0).x()).as("number one character in").isCloseTo(28 + CELL, within(0.1));

        List<PdfProbe.Character> category = lines.firstEntry().getValue();
        assertThat(PdfProbe.text(category)).isEqualTo("A类");
        assertThat(category.get(1).x() + 5.644).as("right edge of the marks, R27").isCloseTo(184, within(0.1));
        assertThat(PdfProbe.text(lines.get(lines.higherKey(lines.firstKey())))).isEqualTo("同意公开");
    }

    @Test
    void theLetterHeadHasItsMarkAndItsTwoDoubleRules() throws IOException {
        Measured one = Measured.of(LetterCases.letterHead());
        BufferedImage page = PdfProbe.paint(one.pdf(), 1);
        double[] mark = PdfProbe.inkRows(page, 10, 47.5, 28, 184, PdfProbe::isRed);
        assertThat(mark[0]).as("top of the mark").isCloseTo(30, within(0.3));
        double[] upper = PdfProbe.inkRows(page, mark[1] + 1, mark[1] + 10, 20.5, 27, PdfProbe::isRed);
        assertThat(upper[0] - mark[1]).as("from the mark to the double rule").isCloseTo(4, within(0.3));
        double[] lower = PdfProbe.inkRows(page, 265, 285, 20.5, 27, PdfProbe::isRed);
        assertThat(lower[1]).as("lower double rule, 20 mm from the edge").isCloseTo(277, within(0.2));
        for (double height : new double[] {upper[0] + 0.4, lower[1] - 0.4}) {
            double[] ends = PdfProbe.inkColumns(page, height, PdfProbe::isRed);
            assertThat(ends[1] - ends[0]).as("length").isCloseTo(170, within(0.5));
            assertThat((ends[0] + ends[1]) / 2).as("centre of the page").isCloseTo(105, within(0.3));
        }
        assertThat(thickness(page, upper[0], upper[1])).as("thick over thin").satisfies(parts -> assertThat(parts.get(0)).isGreaterThan(parts.get(1)));
        assertThat(thickness(page, lower[0], lower[1])).as("thin over thick").satisfies(parts -> assertThat(parts.get(0)).isLessThan(parts.get(1)));

        NavigableMap<Double, List<PdfProbe.Character>> lines = one.pages().get(0);
        double number = baseline(lines, "株科办〔2025〕39号");
        List<PdfProbe.Character> row = lines.get(number);
        assertThat(row.get(row.size() - 1).x() + 5.644).as("number at the right").isCloseTo(184, within(0.1));
        assertThat(number - ASCENT - upper[1]).as("7/8 of a character under the rule").isCloseTo(4.94, within(0.2));
        assertThat(PdfProbe.text(lines.lastEntry().getValue())).as("no page number on page 1").doesNotContain("—");
        assertThat(PdfProbe.text(one.pages().get(1).lastEntry().getValue())).isEqualTo("— 2 —");
        int last = one.pages().size();
        NavigableMap<Double, List<PdfProbe.Character>> end = one.pages().get(last - 1);
        assertThat(PdfProbe.text(end.lowerEntry(end.lastKey()).getValue())).as("copies without printing office").isEqualTo("抄送：市政府办公室，市政协提案委。");
        assertThat(PdfProbe.inkRows(PdfProbe.paint(one.pdf(), last), 200, 264, 178, 184, PdfProbe::isBlack)).as("no lines").containsOnly(-1, -1);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void folioChangesSidesAndTheImprintEndsTheLastPage(Measured one) throws IOException {
        int pages = one.pages().size();
        for (int number = 1; number <= pages; number++) {
            NavigableMap<Double, List<PdfProbe.Character>> lines = one.pages().get(number - 1);
            boolean imprintOnly = number == pages && lines.size() <= 4 && PdfProbe.text(lines.firstEntry().getValue()).matches("(抄送|主送).*");
            if (imprintOnly) {
                assertThat(lines.lastKey()).as("no page number under an imprint that stands alone").isLessThan(262);
                continue;
            }
            List<PdfProbe.Character> folio = lines.lastEntry().getValue();
            assertThat(PdfProbe.text(folio)).isEqualTo("— " + number + " —");
            assertThat(folio.get(0).x() < 105).isEqualTo(number % 2 == 0);
            assertThat(folio.get(0).size()).isEqualTo(14);
            if (number <= 2) {
                double dash = number % 2 == 1 ? 178 : 34;
                double[] ink = PdfProbe.inkRows(PdfProbe.paint(one.pdf(), number), 264, 275, dash - 1, dash, PdfProbe::isBlack);
                assertThat((ink[0] + ink[1]) / 2).as("dash of page " + number).isCloseTo(269, within(0.2));
            }
        }
        double[] last = PdfProbe.inkRows(PdfProbe.paint(one.pdf(), pages), 261, 263, 80, 120, PdfProbe::isBlack);
        assertThat((last[0] + last[1]) / 2).as("lower edge of the imprint").isCloseTo(262, within(0.2));
    }

    @Test
    void theRealLetterFillsItsPagesWith22LinesOf28Characters() throws IOException {
        List<NavigableMap<Double, List<PdfProbe.Character>>> pages = Measured.of(Letters.sample()).pages();
        assertThat(pages).hasSize(5);
        for (NavigableMap<Double, List<PdfProbe.Character>> page : pages.subList(1, 3)) {
            List<Double> baselines = new ArrayList<>(page.headMap(264.0).keySet());
            assertThat(baselines).hasSize(22);
            assertThat(baselines.get(0) - ASCENT).as("top of the first line").isCloseTo(37, within(0.05));
            assertThat(baselines.get(21) + DESCENT).as("bottom of the last line").isCloseTo(262, within(0.05));
            for (int i = 1; i < 22; i++) {
                assertThat(baselines.get(i) - baselines.get(i - 1)).isCloseTo(10.445, within(0.02));
            }
            for (List<PdfProbe.Character> line : page.headMap(264.0).values()) {
                boolean blankMayStandOut = "“《（".contains(line.get(0).text());
                assertThat(line.get(0).x()).as(PdfProbe.text(line)).isGreaterThan(blankMayStandOut ? 25 : 27.9);
                assertThat(line.get(line.size() - 1).x()).isLessThan(184);
            }
        }
        List<PdfProbe.Character> full = pages.get(1).values().stream()
                .filter(line -> line.size() == 28 && PdfProbe.text(line).matches("[\\p{IsHan}、，。]+")).findFirst().orElseThrow();
        for (int i = 0; i < 28; i++) {
            assertThat(full.get(i).x()).isCloseTo(28 + (i + 0.5) * CELL - 5.644 / 2, within(0.05));
        }
        assertThat(full.get(0).font()).endsWith("FandolFang");
        assertThat(full.get(0).size()).isEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void textCopiesAsItWasWritten(Measured one) throws IOException {
        assertThat(PdfProbe.text(one.pdf())).isEqualTo(LetterText.of(one.letter()).replaceAll("[\\s　]", ""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTaggedPdfA2aOnA4WithEverySubsetEmbedded(Measured one) throws Exception {
        assertThat(VeraPdf.failures(one.pdf())).isEmpty();
        try (PDDocument document = Loader.loadPDF(one.pdf())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(one.letter().title());
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth() * 25.4 / 72).isCloseTo(210, within(0.01));
                assertThat(page.getMediaBox().getHeight() * 25.4 / 72).isCloseTo(297, within(0.01));
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                }
            }
        }
    }

    @Test
    void aStampedDraftIsPdfA2aToo() throws Exception {
        Letter unsigned = Letters.withBlocks(List.of(Block.paragraph("正文。"))).sign(List.of(), null);
        assertThat(VeraPdf.failures(LetterPdf.render(unsigned, RenderOptions.draft(TIME)))).isEmpty();
    }

    /** Thicknesses of the parts of a double rule from the top down. */
    private static List<Double> thickness(BufferedImage page, double from, double to) {
        List<Double> parts = new ArrayList<>();
        double start = -1;
        for (double y = from - 0.2; y < to + 0.3; y += 0.05) {
            boolean ink = PdfProbe.inkColumns(page, y, PdfProbe::isRed)[0] >= 0;
            if (ink && start < 0) {
                start = y;
            } else if (!ink && start >= 0) {
                parts.add(y - start);
                start = -1;
            }
        }
        assertThat(parts).hasSize(2);
        return parts;
    }

    private static double baseline(NavigableMap<Double, List<PdfProbe.Character>> lines, String text) {
        return lines.entrySet().stream().filter(line -> PdfProbe.text(line.getValue()).contains(text)).findFirst().orElseThrow().getKey();
    }
}
