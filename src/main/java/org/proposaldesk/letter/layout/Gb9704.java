package org.proposaldesk.letter.layout;

/**
 * Measures of GB/T 9704-2012 in millimetres from the top left corner of the page; type sizes in points.
 *
 * <p>The text area holds 22 lines of 28 characters (clauses 5.2.1 to 5.2.3). Type of 16 pt with its own advance gives 27
 * characters and a pitch of 29 pt gives 21 lines, so both pitches are derived from the area: 28 cells of 5.571 mm fill
 * 156 mm, and 22 rows with 21 gaps fill 225 mm.
 */
public final class Gb9704 {

    public static final double PAGE_WIDTH = 210;
    public static final double PAGE_HEIGHT = 297;
    public static final double LEFT = 28;
    public static final double TOP = 37;
    public static final double WIDTH = 156;
    public static final double HEIGHT = 225;
    public static final double RIGHT = LEFT + WIDTH;
    public static final double BOTTOM = TOP + HEIGHT;
    public static final int LINES = 22;
    public static final int CELLS = 28;

    /** 2号, title. */
    public static final double SIZE_2 = 22;
    /** 3号, body. */
    public static final double SIZE_3 = 16;
    /** 4号, imprint and page number. */
    public static final double SIZE_4 = 14;
    /** 5号, tables with many columns. */
    public static final double SIZE_5 = 10.5;

    /** Width of one character (字) on the grid. */
    public static final double CELL = WIDTH / CELLS;
    /** Distance of baselines on the grid (行). */
    public static final double PITCH = (HEIGHT - mm(SIZE_3)) / (LINES - 1);
    /** What a row adds below its characters: 7/8 of the height of a 3号 character (clause 3.2). */
    public static final double LEADING = mm(SIZE_3) * 7 / 8;

    /** Part of a character's height that lies over the baseline. */
    public static final double ASCENT = 0.88;

    private Gb9704() {
    }

    /** Points to millimetres. */
    public static double mm(double points) {
        return points * 25.4 / 72;
    }
}
