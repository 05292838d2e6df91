package org.proposaldesk.letter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The file, read back and measured (GB/T 9704-2012). */
class LetterPdfTest {

    private static final Instant TIME = Instant.parse("2025-06-10T01:02:03Z");
    private static final double CELL = 156.0 / 28;

    static List<Letter> letters() throws Exception {
        List<Letter> letters = new ArrayList<>(List.of(Letters.brief(), Letters.ofLines(60),
                Letters.with("关于加快推进先进硬质材料产业集群高质量发展有关问题的第2104106号提案的答复", List.of(), Letters.brief().blocks())));
        letters.add(Letters.sample());
        return letters;
    }

    @ParameterizedTest
    @MethodSource("letters")
    void headStandsWhereTheStandardWantsIt(Letter letter) throws Exception {
        byte[] pdf = issue(letter);
        BufferedImage page = PdfProbe.paint(pdf, 1);
        NavigableMap<Double, List<PdfProbe.Character>> lines = PdfProbe.lines(pdf).get(0);

        assertThat(PdfProbe.inkRows(page, 40, 100, 20, 190, PdfProbe::isRed)[0]).as("top of the red mark").isCloseTo(72, within(0.3));
        double number = baseline(lines, "株科办〔2025〕39号签发人：张俊");
        double[] rule = PdfProbe.inkRows(page, number + 1.5, number + 10, 28, 184, PdfProbe::isRed);
        assertThat(rule[0] - (number + 0.12 * 5.644)).as("from the number to the red rule").isCloseTo(4, within(0.5));
        double[] ends = PdfProbe.inkColumns(page, (rule[0] + rule[1]) / 2, PdfProbe::isRed);
        assertThat(ends[0]).isCloseTo(28, within(0.3));
        assertThat(ends[1]).isCloseTo(184, within(0.3));
        assertThat(lines.get(number).get(0).x()).as("number one character in").isCloseTo(28 + CELL, within(0.1));

        List<PdfProbe.Character> category = lines.firstEntry().getValue();
        assertThat(PdfProbe.text(category)).isEqualTo("A类");
        assertThat(category.get(1).x() + 5.644).as("right edge of the marks").isCloseTo(184, within(0.1));
        assertThat(PdfProbe.text(lines.get(lines.higherKey(lines.firstKey())))).isEqualTo("同意公开");
        assertThat(category.get(1).font()).endsWith("NotoSansSC-Medium");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void folioChangesSidesAndTheImprintEndsTheLastPage(Letter letter) throws Exception {
        byte[] pdf = issue(letter);
        int pages = PdfProbe.lines(pdf).size();
        for (int number = 1; number <= pages; number++) {
            BufferedImage page = PdfProbe.paint(pdf, number);
            NavigableMap<Double, List<PdfProbe.Character>> lines = PdfProbe.lines(pdf).get(number - 1);
            List<PdfProbe.Character> folio = lines.lastEntry().getValue();
            assertThat(PdfProbe.text(folio)).isEqualTo("— " + number + " —");
            double dash = number % 2 == 1 ? 178 : 34;
            double[] ink = PdfProbe.inkRows(page, 264, 275, dash - 1, dash, PdfProbe::isBlack);
            assertThat((ink[0] + ink[1]) / 2).as("dash of page " + number).isCloseTo(269, within(0.2));
            assertThat(folio.get(0).x() < 105).isEqualTo(number % 2 == 0);
        }
        double[] last = PdfProbe.inkRows(PdfProbe.paint(pdf, pages), 261, 263, 80, 120, PdfProbe::isBlack);
        assertThat((last[0] + last[1]) / 2).as("lower edge of the imprint").isCloseTo(262, within(0.2));
    }

    @Test
    void theRealLetterFillsItsPagesWith22LinesOf28Characters() throws Exception {
        List<NavigableMap<Double, List<PdfProbe.Character>>> pages = PdfProbe.lines(issue(Letters.sample()));
        assertThat(pages).hasSize(5);
        for (NavigableMap<Double, List<PdfProbe.Character>> page : pages.subList(1, 3)) {
            List<Double> baselines = new ArrayList<>(page.headMap(264.0).keySet());
            assertThat(baselines).hasSize(22);
            assertThat(baselines.get(0) - 0.88 * 5.644).as("top of the first line").isCloseTo(37, within(0.05));
            assertThat(baselines.get(21) + 0.12 * 5.644).as("bottom of the last line").isCloseTo(262, within(0.05));
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
    @MethodSource("letters")
    void textCopiesAsItWasWritten(Letter letter) throws Exception {
        StringBuilder expected = new StringBuilder("A类同意公开" + letter.issuerMark() + letter.documentNumber() + "签发人：")
                .append(String.join("", letter.signers())).append(letter.title()).append(letter.salutation());
        letter.blocks().forEach(block -> expected.append(block.text()).append(block.runIn() == null ? "" : block.runIn()));
        expected.append("承办负责人：李白军承办人：周南萍联系电话：0731-28687609株洲市科学技术局2025年6月9日")
                .append("抄送：市政府办公室，市政协提案委。株洲市科学技术局办公室2025年6月10日印发");
        try (PDDocument document = Loader.loadPDF(issue(letter))) {
            String copied = new PDFTextStripper().getText(document).replaceAll("— ?\\d ?—", "").replaceAll("\\s", "");
            assertThat(copied).isEqualTo(expected.toString().replaceAll("\\s", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void isTaggedPdfA2a(Letter letter) throws Exception {
        assertThat(failures(issue(letter))).isEmpty();
        assertThat(failures(LetterPdf.render(letter, RenderOptions.draft(TIME)))).isEmpty();
    }

    @Test
    void namesItsLanguageAndTitleAndEmbedsEveryFontAsSubset() throws Exception {
        try (PDDocument document = Loader.loadPDF(issue(Letters.brief()))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(Letters.TITLE);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                }
            }
        }
    }

    @Test
    void printsRareCharactersOfNames() throws Exception {
        Letter letter = Letters.withBlocks(List.of(Block.paragraph("委员㛃、䶮、𬭊、喆、堃。"), Block.heading(1, 1, "㛃䶮𬭊喆堃辦"),
                Block.heading(2, 1, "㛃䶮𬭊喆堃辦")));
        byte[] pdf = issue(letter.sign(List.of("㛃䶮𬭊", "喆堃"), letter.date()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("委员㛃、䶮、𬭊、喆、堃。").contains("一、㛃䶮𬭊喆堃辦");
        }
        double row = PdfProbe.lines(pdf).get(0).values().stream().filter(line -> PdfProbe.text(line).startsWith("委员"))
                .findFirst().orElseThrow().get(0).baseline();
        BufferedImage page = PdfProbe.paint(pdf, 1);
        for (int cell : new int[] {2, 4, 6, 8, 10}) {
            double left = 28 + (2 + cell) * CELL;
            double[] ink = PdfProbe.inkRows(page, row - 6, row + 2, left, left + CELL, PdfProbe::isBlack);
            assertThat(ink[1] - ink[0]).as("height of the ink of character " + cell).isGreaterThan(3.5);
        }
    }

    @Test
    void aCharacterThatNoFontHasStopsTheLetterWithItsPlace() {
        Letter letter = Letters.withBlocks(List.of(Block.paragraph("第一段。"), Block.paragraph("委员𠄀先生")));
        assertThatThrownBy(() -> issue(letter))
                .isInstanceOfSatisfying(MissingGlyph.class, missing -> {
                    assertThat(missing.codePoint()).isEqualTo(0x20100);
                    assertThat(missing.place()).isEqualTo("正文第2段第3字");
                })
                .hasMessageContaining("U+20100").hasMessageContaining("没有字形");
    }

    @Test
    void whatIsNotSignedIsStamped() throws Exception {
        Letter unsigned = Letters.brief().sign(List.of(), null);
        assertThat(stamps(LetterPdf.render(Letters.brief(), RenderOptions.draft(TIME)))).isEqualTo(2);
        assertThat(stamps(issue(unsigned))).isEqualTo(2);
        assertThat(stamps(issue(Letters.brief()))).isZero();
    }

    @Test
    void theSameLetterGivesTheSameBytesFromManyThreads() throws Exception {
        byte[] expected = issue(Letters.sample());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<byte[]> render = () -> issue(Letters.sample());
            List<Future<byte[]>> files = threads.invokeAll(Collections.nCopies(32, render));
            for (Future<byte[]> file : files) {
                assertThat(file.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void idAndTimesComeFromTheLetterAndTheOptions() {
        byte[] pdf = issue(Letters.brief());
        assertThat(LetterPdf.render(Letters.brief(), RenderOptions.issue(TIME.plusSeconds(60)))).isNotEqualTo(pdf);
        assertThat(issue(Letters.brief().print(null))).isNotEqualTo(pdf);
    }

    private static byte[] issue(Letter letter) {
        return LetterPdf.render(letter, RenderOptions.issue(TIME));
    }

    private static double baseline(NavigableMap<Double, List<PdfProbe.Character>> lines, String text) {
        return lines.entrySet().stream().filter(line -> PdfProbe.text(line.getValue()).equals(text)).findFirst().orElseThrow()
                .getKey();
    }

    private static int stamps(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            return text.split("稿", -1).length - 1;
        }
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false).validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
            return result.getFailedChecks().keySet().stream().map(Object::toString).toList();
        }
    }
}
