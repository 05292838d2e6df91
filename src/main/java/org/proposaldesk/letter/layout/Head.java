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
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.font.FontRole;
import org.proposaldesk.letter.font.Typeface;

/** The top of the first page: what both formats have in common (GB/T 9704-2012 clauses 7.2, 7.3.1 and 10.1; R27). */
abstract class Head {

    static final double TITLE_PITCH = mm(SIZE_2) + LEADING;
    private static final double ISSUER_WIDTH = 150;
    private static final double LARGEST_ISSUER_SIZE = 46;

    final Letter letter;
    final List<Rule> rules = new ArrayList<>();
    private final List<GlyphRun> runs = new ArrayList<>();
    private final Shaper shaper;

    Head(Shaper shaper, Letter letter) {
        this.shaper = shaper;
        this.letter = letter;
    }

    /** The head that a letter's format wants. */
    static Head of(Shaper shaper, Letter letter) {
        return letter.format() == HeadFormat.LETTER ? new LetterHead(shaper, letter) : new DocumentHead(shaper, letter);
    }

    /** Line of the grid, from 0, on which the text starts. */
    abstract int firstSlot();

    List<GlyphRun> runs() {
        return runs;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Places the issuer mark as large as its line allows, its ink from this height on, and returns where its ink ends. */
    double issuer(double inkTop) {
        Part part = new Part(Part.Kind.ISSUER, 1);
        double em = shapeIssuer(part, 72 / 25.4, 1).width();
        double size = Math.min(LARGEST_ISSUER_SIZE, ISSUER_WIDTH / em * 72 / 25.4);
        LineBreaker.Line line = shapeIssuer(part, size, mm(size));
        double above = 0;
        double below = 0;
        for (Atom atom : line.atoms()) {
            Typeface.Ink ink = atom.face().ink(atom.glyph());
            above = Math.max(above, ink.top() * mm(size));
            below = Math.min(below, ink.bottom() * mm(size));
        }
        double baseline = inkTop + above;
        for (GlyphRun run : Row.runs(part, line, LEFT + (WIDTH - line.width()) / 2, true)) {
            runs.add(run.movedTo(baseline));
        }
        return baseline - below;
    }

    private LineBreaker.Line shapeIssuer(Part part, double size, double cell) {
        return LineBreaker.single(shaper.shape(letter.issuerMark(), FontRole.XIAOBIAOSONG, size, cell, part, 0));
    }

    /** Category and publication marks, one row each; none when the letter has none. */
    List<Row> marks(boolean right) {
        List<Row> rows = new ArrayList<>();
        if (letter.marks() != null && letter.marks().categoryLabel() != null) {
            rows.add(mark(Part.Kind.CATEGORY, letter.marks().categoryLabel(), right));
        }
        if (letter.marks() != null && letter.marks().publication() != null) {
            rows.add(mark(Part.Kind.PUBLICATION, letter.marks().publication(), right));
        }
        return rows;
    }

    private Row mark(Part.Kind kind, String text, boolean right) {
        Part part = new Part(kind, 1);
        LineBreaker.Line line = LineBreaker.single(shape(text, FontRole.HEITI, part));
        return Row.of(part, line, right ? RIGHT - line.width() : LEFT);
    }

    /** Width of the document number, 0 without one. */
    double numberWidth() {
        return letter.documentNumber() == null ? 0 : number().width();
    }

    /** The row of the document number, blank without one. */
    Row number(double left) {
        return letter.documentNumber() == null ? Row.BLANK : Row.of(new Part(Part.Kind.NUMBER, 1), number(), left);
    }

    private LineBreaker.Line number() {
        return LineBreaker.single(shape(letter.documentNumber().toString(), FontRole.FANGSONG, new Part(Part.Kind.NUMBER, 1)));
    }

    /**
     * Rows of the signers, the longest ending at {@code right}: two names a row, or one where two find no room, the others under
     * the first name (clause 7.2.6).
     *
     * @param room how wide a row may be
     */
    List<Row> signers(double right, double room) {
        List<LineBreaker.Line> pairs = signerLines(2);
        List<LineBreaker.Line> lines = widest(pairs) <= room ? pairs : signerLines(1);
        Part part = new Part(Part.Kind.SIGNERS, 1);
        double left = right - widest(lines);
        List<Row> rows = new ArrayList<>();
        for (LineBreaker.Line line : lines) {
            rows.add(Row.of(part, line, left + (rows.isEmpty() ? 0 : 4 * CELL)));
        }
        return rows;
    }

    private List<LineBreaker.Line> signerLines(int perLine) {
        Part part = new Part(Part.Kind.SIGNERS, 1);
        List<LineBreaker.Line> lines = new ArrayList<>();
        for (int i = 0; i < letter.signers().size(); i += perLine) {
            List<String> names = letter.signers().subList(i, Math.min(i + perLine, letter.signers().size()));
            List<Atom> atoms = new ArrayList<>(i == 0 ? shape("签发人：", FontRole.FANGSONG, part) : List.of());
            atoms.addAll(shape(String.join("　", names), FontRole.KAITI, part));
            lines.add(LineBreaker.single(atoms));
        }
        return lines;
    }

    private static double widest(List<LineBreaker.Line> lines) {
        double widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            widest = Math.max(widest, lines.get(i).width() + (i == 0 ? 0 : 4 * CELL));
        }
        return widest;
    }

    List<Row> title() {
        return TitleRows.of(shaper, new Part(Part.Kind.TITLE, 1), letter.title(), letter.titleLines());
    }

    /** Places rows with this distance and returns the top of the row that would follow. */
    double place(List<Row> rows, double top, double pitch) {
        double next = top;
        for (Row row : rows) {
            runs.addAll(row.placed(next));
            next += pitch;
        }
        return next;
    }

    /** First line of the grid that does not lie above this height. */
    static int slotAt(double top) {
        return (int) Math.ceil((top - TOP) / PITCH - 1e-9);
    }

    private List<Atom> shape(String text, FontRole role, Part part) {
        return shaper.shape(text, role, SIZE_3, CELL, part, 0);
    }
}
