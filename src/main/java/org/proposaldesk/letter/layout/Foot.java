package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.BOTTOM;
import static org.proposaldesk.letter.layout.Gb9704.LEADING;
import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.RIGHT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_4;
import static org.proposaldesk.letter.layout.Gb9704.WIDTH;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.Imprint;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.font.FontRole;
import org.proposaldesk.letter.font.Typeface;

/** Imprint (版记, clause 7.4) and page number (clause 7.5). */
final class Foot {

    private static final double EM = mm(SIZE_4);
    private static final double ROW = EM + LEADING;
    private static final double THICK = 0.35;
    private static final double THIN = 0.25;
    /** The dashes of the page number lie 7 mm below the text area. */
    private static final double FOLIO = BOTTOM + 7;

    private final Shaper shaper;
    private final Letter letter;

    Foot(Shaper shaper, Letter letter) {
        this.shaper = shaper;
        this.letter = letter;
    }

    /** Top of the imprint in millimetres; the bottom of the text area when there is none. */
    double imprintTop() {
        return letter.imprint() == null ? BOTTOM : BOTTOM - (copies().size() + 1) * ROW;
    }

    /** Puts the imprint on the lower edge of the text area. */
    void imprint(List<GlyphRun> runs, List<Rule> rules) {
        if (letter.imprint() == null) {
            return;
        }
        double top = imprintTop();
        rules.add(new Rule(LEFT, top, WIDTH, THICK, false));
        for (Row row : copies()) {
            runs.addAll(row.placed(top + LEADING / 2));
            top += ROW;
        }
        if (top > imprintTop()) {
            rules.add(new Rule(LEFT, top, WIDTH, THIN, false));
        }
        runs.addAll(printing().placed(top + LEADING / 2));
        rules.add(new Rule(LEFT, BOTTOM, WIDTH, THICK, false));
    }

    /** The page number: right on odd pages, left on even ones, one character in. */
    List<GlyphRun> folio(int page) {
        Part part = new Part(Part.Kind.FOLIO, page);
        List<Atom> atoms = shaper.shape("— " + page + " —", FontRole.SONGTI, SIZE_4, EM, part, 0);
        LineBreaker.Line line = LineBreaker.single(atoms);
        Typeface.Ink dash = atoms.get(0).face().ink(atoms.get(0).glyph());
        double baseline = FOLIO + (dash.top() + dash.bottom()) / 2 * EM;
        double left = page % 2 == 1 ? RIGHT - EM - line.width() : LEFT + EM;
        return Row.of(part, line, left).runs().stream().map(run -> run.movedTo(baseline)).toList();
    }

    private List<Row> copies() {
        List<Row> rows = new ArrayList<>();
        if (letter.imprint().copies() == null) {
            return rows;
        }
        Part part = new Part(Part.Kind.COPIES, 1);
        LineBreaker.Line label = LineBreaker.single(shape("抄送：", part));
        double left = LEFT + EM + label.width();
        double width = RIGHT - EM - left;
        for (LineBreaker.Line line : LineBreaker.lines(shape(letter.imprint().copies(), part), width, width)) {
            Row row = Row.of(part, line, left);
            rows.add(rows.isEmpty() ? Row.of(part, label, LEFT + EM).with(row) : row);
        }
        return rows;
    }

    private Row printing() {
        Part part = new Part(Part.Kind.PRINTING, 1);
        Row row = Row.of(part, LineBreaker.single(shape(letter.imprint().printingOffice(), part)), LEFT + EM);
        if (letter.imprint().printDate() == null) {
            return row;
        }
        LineBreaker.Line date = LineBreaker.single(shape(ChineseDate.format(letter.imprint().printDate()) + "印发", part));
        return row.with(Row.of(part, date, RIGHT - EM - date.width()));
    }

    private List<Atom> shape(String text, Part part) {
        return shaper.shape(text, FontRole.FANGSONG, SIZE_4, EM, part, 0);
    }
}
