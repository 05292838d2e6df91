package org.proposaldesk.letter.layout;

import org.proposaldesk.letter.font.FontRole;
import org.proposaldesk.letter.font.Typeface;

/**
 * A character on its way to a line, with its font and the room it takes in millimetres.
 *
 * @param offset from the start of its room to the origin of the glyph
 * @param width  room
 * @param lead   blank before the ink that squeezing may take
 * @param trail  blank after the ink that squeezing may take
 */
record Atom(int codePoint, Typeface face, FontRole role, int glyph, double size, double offset, double width, double lead,
        double trail) {

    boolean isSpace() {
        return Character.isSpaceChar(codePoint) && codePoint != 0x3000;
    }

    /** Whether it takes the room of a Chinese character. */
    boolean isWide() {
        return Typography.isWide(codePoint);
    }
}
