package org.proposaldesk.letter.layout;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.font.FontRole;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.font.Typeface;

/** Turns text into {@link Atom}s: finds the font of each character and measures it. */
final class Shaper {

    /** Blank that squeezing leaves beside the ink, in em. */
    private static final double KEPT = 0.06;
    private static final double LARGEST_SQUEEZE = 0.5;

    private final Fonts fonts;

    Shaper(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param size  type size in points
     * @param cell  room of a Chinese character in millimetres
     * @param start how many characters of the part came before, for the place in an error
     * @throws MissingGlyph when no font has a character
     */
    List<Atom> shape(String text, FontRole role, double size, double cell, Part part, int start) {
        List<Atom> atoms = new ArrayList<>();
        for (int codePoint : text.codePoints().toArray()) {
            Typeface face = fonts.find(role, codePoint);
            if (face == null) {
                throw new MissingGlyph(codePoint, part.place(start + atoms.size() + 1));
            }
            atoms.add(atom(codePoint, face, role, size, cell));
        }
        return atoms;
    }

    private static Atom atom(int codePoint, Typeface face, FontRole role, double size, double cell) {
        double em = Gb9704.mm(size);
        int glyph = face.glyph(codePoint);
        double advance = face.advance(glyph) * em;
        if (!Typography.isWide(codePoint)) {
            return new Atom(codePoint, face, role, glyph, size, 0, advance, 0, 0);
        }
        double offset = (cell - advance) / 2;
        Typeface.Ink ink = face.ink(glyph);
        double lead = Typography.isOpening(codePoint) ? squeezable(offset + ink.left() * em, em) : 0;
        double trail = Typography.isClosing(codePoint) ? squeezable(cell - offset - ink.right() * em, em) : 0;
        return new Atom(codePoint, face, role, glyph, size, offset, cell, lead, trail);
    }

    private static double squeezable(double blank, double em) {
        return Math.max(0, Math.min(blank - KEPT * em, LARGEST_SQUEEZE * em));
    }
}
