package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.BOTTOM;
import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.RIGHT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_4;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.List;
import org.proposaldesk.letter.font.FontRole;
import org.proposaldesk.letter.font.Typeface;

/** The page number (GB/T 9704-2012 clause 7.5): right on odd pages, left on even ones, one character in. */
final class Folio {

    private static final double EM = mm(SIZE_4);
    /** The dashes lie 7 mm below the text area. */
    private static final double DASHES = BOTTOM + 7;

    private Folio() {
    }

    static List<GlyphRun> of(Shaper shaper, int page) {
        Part part = new Part(Part.Kind.FOLIO, page);
        List<Atom> atoms = shaper.shape("— " + page + " —", FontRole.SONGTI, SIZE_4, EM, part, 0);
        LineBreaker.Line line = LineBreaker.single(atoms);
        Typeface.Ink dash = atoms.get(0).face().ink(atoms.get(0).glyph());
        double baseline = DASHES + (dash.top() + dash.bottom()) / 2 * EM;
        double left = page % 2 == 1 ? RIGHT - EM - line.width() : LEFT + EM;
        return Row.of(part, line, left).runs().stream().map(run -> run.movedTo(baseline)).toList();
    }
}
