package org.proposaldesk.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF in reading order, lines joined to paragraphs by where they start and end. Slanted stamps are left out. */
final class PdfText {

    private static final Pattern FOLIO = Pattern.compile("[—–\\-－]?\\s*\\d{1,3}\\s*[—–\\-－]?");

    private PdfText() {}

    static String read(Path file) throws IOException {
        return PdfFile.use(file, PdfText::read);
    }

    private static String read(PDDocument document) throws IOException {
        List<List<PdfLine>> pages = new ArrayList<>();
        long characters = 0;
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            List<PdfLine> lines = lines(document, number);
            characters += lines.stream().mapToLong(line -> line.text().length()).sum();
            if (characters > DocumentText.MOST_CHARACTERS) {
                throw DocumentText.tooLong();
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("Reading was stopped");
            }
            pages.add(lines);
        }
        return join(pages);
    }

    private static String join(List<List<PdfLine>> pages) {
        double left = pages.stream().flatMap(List::stream).mapToDouble(PdfLine::left).min().orElse(0);
        double right = pages.stream().flatMap(List::stream).mapToDouble(PdfLine::right).max().orElse(0);
        StringBuilder text = new StringBuilder();
        PdfPage before = null;
        for (List<PdfLine> lines : pages) {
            PdfPage page = new PdfPage(lines, left, right);
            page.appendTo(text, before);
            before = page.isEmpty() ? before : page;
        }
        return text.append('\n').toString();
    }

    /** The lines of a page from top to bottom without its number. */
    private static List<PdfLine> lines(PDDocument document, int page) throws IOException {
        Glyphs glyphs = new Glyphs();
        glyphs.setStartPage(page);
        glyphs.setEndPage(page);
        glyphs.getText(document);
        List<PdfLine> lines = PdfLine.of(glyphs.found);
        if (!lines.isEmpty() && FOLIO.matcher(lines.get(lines.size() - 1).text()).matches()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** Collects the upright glyphs of a page. */
    private static final class Glyphs extends PDFTextStripper {

        private final List<PdfLine.Glyph> found = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition position) {
            boolean upright = Math.abs(position.getTextMatrix().getShearX()) < 0.01 && Math.abs(position.getTextMatrix().getShearY()) < 0.01;
            if (upright && position.getUnicode() != null && found.size() < DocumentText.MOST_CHARACTERS) {
                double x = position.getX();
                found.add(new PdfLine.Glyph(position.getUnicode(), x, x + position.getWidth(), position.getY(), position.getFontSizeInPt()));
            }
        }
    }
}
