package org.proposaldesk.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a page; lengths in points, from the left and the top.
 *
 * @param text   what it says; wide gaps are blanks
 * @param left   where it starts
 * @param right  where it ends
 * @param height its baseline
 * @param size   type size of most of it
 */
record PdfLine(String text, double left, double right, double height, double size) {

    private static final double SAME_LINE = 0.45;
    private static final double WORD_GAP = 0.2;
    private static final double WIDE_GAP = 0.8;

    /** One glyph as the page places it. */
    record Glyph(String text, double x, double end, double height, double size) {
    }

    /** Puts glyphs into lines, from top to bottom and left to right. */
    static List<PdfLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::height));
        List<PdfLine> lines = new ArrayList<>();
        List<Glyph> current = new ArrayList<>();
        double height = 0;
        for (Glyph glyph : sorted) {
            if (!current.isEmpty() && glyph.height() - height > SAME_LINE * glyph.size()) {
                add(lines, current);
                current = new ArrayList<>();
            }
            if (current.isEmpty()) {
                height = glyph.height();
            }
            current.add(glyph);
        }
        add(lines, current);
        return lines;
    }

    private static void add(List<PdfLine> lines, List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null && glyph.x() - before.end() > (isLatin(before) && isLatin(glyph) ? WORD_GAP : WIDE_GAP) * glyph.size()) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph.text().isBlank() ? before : glyph;
        }
        if (!text.toString().isBlank()) {
            Glyph first = glyphs.stream().filter(glyph -> !glyph.text().isBlank()).findFirst().orElseThrow();
            lines.add(new PdfLine(text.toString().strip(), first.x(), before.end(), first.height(), glyphs.get(glyphs.size() / 2).size()));
        }
    }

    private static boolean isLatin(Glyph glyph) {
        return Character.isLetter(glyph.text().codePointAt(0)) && glyph.text().codePointAt(0) < 0x250;
    }
}
