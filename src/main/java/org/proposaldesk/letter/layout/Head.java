package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.CELL;
import static org.proposaldesk.letter.layout.Gb9704.LEADING;
import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.PITCH;
import static org.proposaldesk.letter.layout.Gb9704.RIGHT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_2;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;
import static org.proposaldesk.letter.layout.Gb9704.TOP;
import static org.proposaldesk.letter.layout.Gb9704.WIDTH;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.font.FontRole;
import org.proposaldesk.letter.font.Typeface;

/**
 * The top of the first page: marks, issuer mark, document number, signers, red rule and title (GB/T 9704-2012 clauses 7.2
 * and 7.3.1; R27).
 *
 * <p>The three blank spaces of the head (two 行, two 行, one 行) may each grow by the leading of a row, so that the text
 * below stands on the grid of 22 lines like that of every other page.
 */
final class Head {

    /** Ink top of the issuer mark: 35 mm below the top of the text area. */
    static final double ISSUER_TOP = TOP + 35;
    private static final double ISSUER_WIDTH = 150;
    private static final double LARGEST_ISSUER_SIZE = 46;
    private static final double RULE_GAP = 4;
    private static final double RULE_THICKNESS = 0.35;
    private static final double TITLE_PITCH = mm(SIZE_2) + LEADING;

    private final Shaper shaper;
    private final Letter letter;
    private final List<GlyphRun> runs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final int firstSlot;

    Head(Shaper shaper, Letter letter) {
        this.shaper = shaper;
        this.letter = letter;
        marks();
        double markBottom = issuer();
        List<Row> signers = signers();
        List<List<GlyphRun>> title = title();
        double numberTop = markBottom + 2 * PITCH;
        double ruleAfterNumber = (signers.size() - 1) * PITCH + mm(SIZE_3) + RULE_GAP;
        double titleHeight = title.size() * TITLE_PITCH - LEADING;
        double natural = numberTop + ruleAfterNumber + 2 * PITCH + titleHeight + PITCH;
        firstSlot = (int) Math.ceil((natural - TOP) / PITCH - 1e-9);
        double slack = (TOP + firstSlot * PITCH - natural) / 3;

        double top = numberTop + slack;
        number(top + (signers.size() - 1) * PITCH, letter.signers().isEmpty());
        for (Row row : signers) {
            runs.addAll(row.placed(top));
            top += PITCH;
        }
        double rule = numberTop + slack + ruleAfterNumber;
        rules.add(new Rule(LEFT, rule, WIDTH, RULE_THICKNESS, true));
        top = rule + 2 * PITCH + slack;
        for (List<GlyphRun> line : title) {
            runs.addAll(new Row(line, false).placed(top));
            top += TITLE_PITCH;
        }
    }

    List<GlyphRun> runs() {
        return runs;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Line of the grid, from 0, on which the text starts. */
    int firstSlot() {
        return firstSlot;
    }

    private void marks() {
        if (letter.marks() == null) {
            return;
        }
        double top = TOP;
        if (letter.marks().categoryLabel() != null) {
            mark(Part.Kind.CATEGORY, letter.marks().categoryLabel(), top);
            top += PITCH;
        }
        if (letter.marks().publication() != null) {
            mark(Part.Kind.PUBLICATION, letter.marks().publication(), top);
        }
    }

    private void mark(Part.Kind kind, String text, double top) {
        Part part = new Part(kind, 1);
        LineBreaker.Line line = LineBreaker.single(shaper.shape(text, FontRole.HEITI, SIZE_3, CELL, part, 0));
        runs.addAll(Row.of(part, line, RIGHT - line.width()).placed(top));
    }

    /** Places the issuer mark as large as its line allows and returns where its ink ends. */
    private double issuer() {
        Part part = new Part(Part.Kind.ISSUER, 1);
        double em = shaped(part, letter.issuerMark(), 72 / 25.4, 1).width();
        double size = Math.min(LARGEST_ISSUER_SIZE, ISSUER_WIDTH / em * 72 / 25.4);
        LineBreaker.Line line = shaped(part, letter.issuerMark(), size, mm(size));
        double above = 0;
        double below = 0;
        for (Atom atom : line.atoms()) {
            Typeface.Ink ink = atom.face().ink(atom.glyph());
            above = Math.max(above, ink.top() * mm(size));
            below = Math.min(below, ink.bottom() * mm(size));
        }
        double baseline = ISSUER_TOP + above;
        for (GlyphRun run : Row.runs(part, line, LEFT + (WIDTH - line.width()) / 2, true)) {
            runs.add(run.movedTo(baseline));
        }
        return baseline - below;
    }

    private LineBreaker.Line shaped(Part part, String text, double size, double cell) {
        return LineBreaker.single(shaper.shape(text, FontRole.XIAOBIAOSONG, size, cell, part, 0));
    }

    /** The number: left, one character in, when signers stand at the right, else centred. */
    private void number(double top, boolean centred) {
        if (letter.documentNumber() == null) {
            return;
        }
        Part part = new Part(Part.Kind.NUMBER, 1);
        String text = letter.documentNumber().toString();
        LineBreaker.Line line = LineBreaker.single(shaper.shape(text, FontRole.FANGSONG, SIZE_3, CELL, part, 0));
        double left = centred ? LEFT + (WIDTH - line.width()) / 2 : LEFT + CELL;
        runs.addAll(Row.of(part, line, left).placed(top));
    }

    /** Rows of two names, the first after the label and the others under the first name; one blank row without signers. */
    private List<Row> signers() {
        if (letter.signers().isEmpty()) {
            return List.of(Row.BLANK);
        }
        Part part = new Part(Part.Kind.SIGNERS, 1);
        List<Row> rows = new ArrayList<>();
        double left = 0;
        for (int i = 0; i < letter.signers().size(); i += 2) {
            List<Atom> atoms = new ArrayList<>();
            if (i == 0) {
                atoms.addAll(shaper.shape("签发人：", FontRole.FANGSONG, SIZE_3, CELL, part, 0));
            }
            atoms.addAll(shaper.shape(letter.signers().get(i), FontRole.KAITI, SIZE_3, CELL, part, 4));
            if (i + 1 < letter.signers().size()) {
                atoms.addAll(shaper.shape("　" + letter.signers().get(i + 1), FontRole.KAITI, SIZE_3, CELL, part, 4));
            }
            LineBreaker.Line line = LineBreaker.single(atoms);
            if (i == 0) {
                left = RIGHT - CELL - line.width();
            }
            rows.add(Row.of(part, line, i == 0 ? left : left + 4 * CELL));
        }
        return rows;
    }

    private List<List<GlyphRun>> title() {
        Part part = new Part(Part.Kind.TITLE, 1);
        List<Atom> atoms = shaper.shape(letter.title(), FontRole.XIAOBIAOSONG, SIZE_2, mm(SIZE_2), part, 0);
        List<Integer> starts = new ArrayList<>();
        if (letter.titleLines().isEmpty()) {
            starts.addAll(TitleBreaker.starts(letter.title(), atoms));
        } else {
            int start = 0;
            for (String line : letter.titleLines().subList(0, letter.titleLines().size() - 1)) {
                start += line.codePointCount(0, line.length());
                starts.add(start);
            }
        }
        starts.add(0, 0);
        starts.add(atoms.size());
        List<List<GlyphRun>> lines = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            LineBreaker.Line line = LineBreaker.single(atoms.subList(starts.get(i), starts.get(i + 1)));
            lines.add(Row.runs(part, line, LEFT + (WIDTH - line.width()) / 2, false));
        }
        return lines;
    }
}
