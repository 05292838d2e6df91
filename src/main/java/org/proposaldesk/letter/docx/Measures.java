package org.proposaldesk.letter.docx;

/**
 * Measures of the letter in an office file, in twips (1/1440 inch) as such files count.
 *
 * <p>An office program sets type of 16 pt with its own advance and lines by their height, so its grid is a little narrower than that
 * of {@link org.proposaldesk.letter.layout.Gb9704}: 28 characters of 15.75 pt and 22 lines of 28.95 pt just fit into the text area
 * (documented in {@code docs/decisions/012}).
 */
final class Measures {

    static final int PAGE_WIDTH = 11906;
    static final int PAGE_HEIGHT = 16838;
    static final int TOP = 2098;
    static final int BOTTOM = 1984;
    static final int LEFT = 1588;
    static final int RIGHT = 1474;
    /** Twips in half a point, the unit of type sizes. */
    static final int HALF_POINT = 10;
    /** Width of the text area, 156 mm. */
    static final int WIDTH = PAGE_WIDTH - LEFT - RIGHT;
    /** Height of a line, one 行. */
    static final int LINE = 579;
    /** Width of a character of 3号, one 字. */
    static final int CELL = 315;
    /** Width of a character of 4号. */
    static final int SMALL_CELL = 280;

    private static final int DIGIT = 155;
    private static final int STOP = 75;
    private static final int FIRST_WIDE = 0x2000;
    /** Part of an exact line height that lies above the baseline. */
    private static final double ASCENT = 0.8;

    private Measures() {
    }

    /** Millimetres to twips. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    /** How far the baseline of a line of this exact height lies below its top. */
    static int ascent(int line) {
        return (int) Math.round(line * ASCENT);
    }

    /** Width of a text of 3号. */
    static int width(String text) {
        return text.codePoints().map(codePoint -> codePoint >= FIRST_WIDE ? CELL : codePoint == '.' ? STOP : DIGIT).sum();
    }
}
