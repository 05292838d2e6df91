package org.proposaldesk.letter.layout;

import java.util.List;
import org.proposaldesk.letter.font.FontRole;
import org.proposaldesk.letter.font.Fonts;

/** The words 草稿 across every page of a letter that is not signed. */
public final class DraftStamp {

    /** How far the stamp is turned against the reading direction, in degrees. */
    public static final double ANGLE = 45;
    /** Its grey, from 0 for black to 1 for white: text on it stays readable. */
    public static final double GREY = 0.9;

    private static final String WORDS = "草稿";
    private static final double SIZE = 190;

    private DraftStamp() {
    }

    /**
     * The stamp round the origin, to be turned and moved to the middle of a page.
     *
     * @return runs whose baseline is their height above the origin, not below the top of a page
     */
    public static List<GlyphRun> runs(Fonts fonts) {
        double em = Gb9704.mm(SIZE);
        Part part = new Part(Part.Kind.FOLIO, 1);
        List<Atom> atoms = new Shaper(fonts).shape(WORDS, FontRole.HEITI, SIZE, em, part, 0);
        return Row.runs(part, LineBreaker.single(atoms), -em, false).stream().map(run -> run.movedTo(-em * (Gb9704.ASCENT - 0.5))).toList();
    }
}
