package org.proposaldesk.letter.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of glyphs that has its place from left to right but not yet from top to bottom.
 *
 * @param runs         runs on baseline 0, none for a blank row
 * @param keepWithNext whether it may not be the last row of a page
 */
record Row(List<GlyphRun> runs, boolean keepWithNext) {

    static final Row BLANK = new Row(List.of(), false);

    /** A row from one line. */
    static Row of(Part part, LineBreaker.Line line, double left) {
        return new Row(runs(part, line, left, false), false);
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

    /** This row joined with another on the same baseline. */
    Row with(Row other) {
        List<GlyphRun> all = new ArrayList<>(runs);
        all.addAll(other.runs);
        return new Row(all, keepWithNext || other.keepWithNext);
    }

    Row keptWithNext() {
        return new Row(runs, true);
    }

    boolean isBody() {
        return runs.stream().anyMatch(run -> run.part().kind().isBody());
    }

    /** The runs with their characters' top at this height. */
    List<GlyphRun> placed(double top) {
        List<GlyphRun> placed = new ArrayList<>();
        for (GlyphRun run : runs) {
            placed.add(run.movedTo(top + Gb9704.ASCENT * Gb9704.mm(run.size())));
        }
        return placed;
    }
}
