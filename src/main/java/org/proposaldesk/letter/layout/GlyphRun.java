package org.proposaldesk.letter.layout;

import java.util.List;
import org.proposaldesk.letter.font.FontRole;
import org.proposaldesk.letter.font.Typeface;

/**
 * Glyphs of one font and size on one baseline, in reading order.
 *
 * @param part     what they belong to
 * @param face     font
 * @param role     face that was asked for; {@code face} may be a fallback
 * @param size     type size in points
 * @param red      red ink instead of black
 * @param baseline millimetres from the top of the page
 * @param glyphs   never empty
 */
public record GlyphRun(Part part, Typeface face, FontRole role, double size, boolean red, double baseline,
        List<Glyph> glyphs) {

    /**
     * @param codePoint character
     * @param id        its glyph in the font
     * @param x         where its origin stands, in millimetres from the left edge of the page
     */
    public record Glyph(int codePoint, int id, double x) {
    }

    public GlyphRun {
        glyphs = List.copyOf(glyphs);
    }

    /** The characters. */
    public String text() {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.appendCodePoint(glyph.codePoint()));
        return text.toString();
    }

    GlyphRun movedTo(double newBaseline) {
        return new GlyphRun(part, face, role, size, red, newBaseline, glyphs);
    }
}
