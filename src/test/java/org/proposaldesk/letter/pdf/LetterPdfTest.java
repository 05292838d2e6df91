package org.proposaldesk.letter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.LetterCases;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.PublicCopy;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.layout.MissingGlyph;

/** What a file holds besides the measures of {@link LetterMeasureTest}. */
class LetterPdfTest {

    private static final Instant TIME = Instant.parse("2025-06-10T01:02:03Z");
    private static final double CELL = 156.0 / 28;

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
    void whatIsNotSignedIsStampedOnEveryPageWhateverTheOptions() throws Exception {
        Letter unsigned = LetterCases.twoAttachments().sign(List.of(), null);
        for (RenderOptions options : List.of(new RenderOptions(TIME, true), new RenderOptions(TIME, false))) {
            assertThat(stamps(LetterPdf.render(unsigned, options))).as(options.toString()).isEqualTo(6);
            assertThat(stamps(LetterPdf.render(PublicCopy.of(unsigned, List.of()), options))).as("public copy").isEqualTo(6);
        }
        assertThat(RenderOptions.class.getRecordComponents()).as("options that this test tries").hasSize(2);
        assertThat(stamps(LetterPdf.render(Letters.brief(), RenderOptions.draft(TIME)))).isEqualTo(2);
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

    private static int stamps(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            return text.split("稿", -1).length - 1;
        }
    }
}
