package org.proposaldesk.letter.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of glyphs, or of cells of a table, that has its place from left to right but not yet from top to bottom.
 *
 * @param runs         runs on baseline 0, for a table on baselines counted from the middle of its row; none for a blank row
 * @param slots        lines of the grid that it takes
 * @param keepWithNext whether it may not be the last row of a page
 * @param frame        lines round cells, null for text
 * @param repeated     rows that stand again over this one when it begins a page: the heading of its table
 */
record Row(List<GlyphRun> runs, int slots, boolean keepWithNext, TableFrame frame, List<Row> repeated) {

    static final Row BLANK = text(List.of());

    /** A row of text from runs on baseline 0. */
    static Row text(List<GlyphRun> runs) {
        return new Row(runs, 1, false, null, List.of());
    }

    /** A row from one line. */
    static Row of(Part part, LineBreaker.Line line, double left) {
        return text(runs(part, line, left, false));
    }

    /** Runs on baseline 0 from one line that starts at {@code left}. */
    static List<GlyphRun> runs(Part part, LineBreaker.Line line, double left, boolean red) {
        List<GlyphRun> runs = new ArrayList<>();
        List<GlyphRun.Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < line.x().length; i++) {
            Atom atom = line.atoms().get(i);
            glyphs.add(new GlyphRun.Glyph(atom.codePoint(), atom.glyph(), left + line.x()[i] + atom.offset()));
            Atom next = i + 1 == line.x().length ? null : line.atoms().get(i + 1);
            boolean endsRun = next == null || next.face() != atom.face() || next.role() != atom.role();
            if (endsRun) {
                runs.add(new GlyphRun(part, atom.face(), atom.role(), atom.size(), red, 0, glyphs));
                glyphs = new ArrayList<>();
            }
        }
        return runs;
    }

    /** This row of text joined with another on the same baseline. */
    Row with(Row other) {
        List<GlyphRun> all = new ArrayList<>(runs);
        all.addAll(other.runs);
        return new Row(all, slots, keepWithNext || other.keepWithNext, frame, repeated);
    }

    Row keptWithNext() {
        return new Row(runs, slots, true, frame, repeated);
    }

    boolean isBody() {
        return runs.stream().anyMatch(run -> run.part().isBody());
    }

    /** Lines of the grid that rows take together. */
    static int slots(List<Row> rows) {
        return rows.stream().mapToInt(Row::slots).sum();
    }

    /** The runs of text with their characters' top at this height. */
    List<GlyphRun> placed(double top) {
        List<GlyphRun> placed = new ArrayList<>();
        for (GlyphRun run : runs) {
            placed.add(run.movedTo(top + Gb9704.ASCENT * Gb9704.mm(run.size())));
        }
        return placed;
    }
}
