package org.proposaldesk.letter.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back and measures it in millimetres from the top left corner of the page. */
final class PdfProbe {

    private static final double DOTS_PER_MM = 200 / 25.4;

    private PdfProbe() {
    }

    /** One character as the file places it. */
    record Character(String text, double x, double baseline, double size, String font) {
    }

    /** Characters of each page by baseline, from left to right. */
    static List<NavigableMap<Double, List<Character>>> lines(byte[] pdf) throws IOException {
        List<NavigableMap<Double, List<Character>>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                NavigableMap<Double, List<Character>> lines = new TreeMap<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition position) {
                        double x = position.getTextMatrix().getTranslateX() * 25.4 / 72;
                        double y = 297 - position.getTextMatrix().getTranslateY() * 25.4 / 72;
                        double baseline = Math.round(y * 100) / 100.0;
                        lines.computeIfAbsent(baseline, key -> new ArrayList<>()).add(new Character(position.getUnicode(), x,
                                baseline, position.getFontSizeInPt(), position.getFont().getName()));
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
                lines.values().forEach(line -> line.sort((a, b) -> Double.compare(a.x(), b.x())));
                pages.add(lines);
            }
        }
        return pages;
    }

    static String text(List<Character> line) {
        StringBuilder text = new StringBuilder();
        line.forEach(character -> text.append(character.text()));
        return text.toString();
    }

    /** The text of the file in reading order without blanks and without what only serves the page: page numbers, repeated headings. */
    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                private final Deque<Boolean> artifacts = new ArrayDeque<>();

                @Override
                public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
                    artifacts.push(COSName.getPDFName("Artifact").equals(tag));
                    super.beginMarkedContentSequence(tag, properties);
                }

                @Override
                public void endMarkedContentSequence() {
                    artifacts.pop();
                    super.endMarkedContentSequence();
                }

                @Override
                protected void processTextPosition(TextPosition position) {
                    if (!artifacts.contains(true)) {
                        super.processTextPosition(position);
                    }
                }
            };
            return stripper.getText(document).replaceAll("[\\s　]", "");
        }
    }

    /** A page painted without smoothing at 200 dots per inch. */
    static BufferedImage paint(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, 200, ImageType.RGB);
        }
    }

    /** First and last row, in millimetres, between two heights that hold ink of a colour. */
    static double[] inkRows(BufferedImage page, double from, double to, double left, double right, IntPredicate colour) {
        double first = -1;
        double last = -1;
        for (int y = dots(from); y < dots(to); y++) {
            for (int x = dots(left); x < dots(right); x++) {
                if (colour.test(page.getRGB(x, y))) {
                    first = first < 0 ? y / DOTS_PER_MM : first;
                    last = (y + 1) / DOTS_PER_MM;
                    break;
                }
            }
        }
        return new double[] {first, last};
    }

    /** First and last column, in millimetres, of a row of the page that hold ink of a colour. */
    static double[] inkColumns(BufferedImage page, double height, IntPredicate colour) {
        double first = -1;
        double last = -1;
        for (int x = 0; x < page.getWidth(); x++) {
            if (colour.test(page.getRGB(x, dots(height)))) {
                first = first < 0 ? x / DOTS_PER_MM : first;
                last = (x + 1) / DOTS_PER_MM;
            }
        }
        return new double[] {first, last};
    }

    static boolean isRed(int rgb) {
        return (rgb >> 16 & 255) >= 200 && (rgb >> 8 & 255) <= 80 && (rgb & 255) <= 80;
    }

    static boolean isBlack(int rgb) {
        return (rgb >> 16 & 255) <= 80 && (rgb >> 8 & 255) <= 80 && (rgb & 255) <= 80;
    }

    private static int dots(double millimetres) {
        return (int) Math.round(millimetres * DOTS_PER_MM);
    }
}
