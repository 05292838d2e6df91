package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.PITCH;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_4;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_5;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.Table;
import org.proposaldesk.letter.font.FontRole;

/**
 * Rows of a table on the grid of the page, as wide as the text area.
 *
 * <p>The type is the largest of 3号, 4号 and 5号 in which no cell must wrap after fewer than six characters. Each row takes whole
 * lines of the grid, so that the text below stands on it again. A row that would fill much of a page is parted.
 */
final class TableRows {

    private static final double[] SIZES = {SIZE_3, SIZE_4, SIZE_5};
    /** Distance of lines in a cell, in em. */
    private static final double LEADING = 1.25;
    /** Blank between the text and the lines round it, above and below. */
    private static final double BLANK = 1;
    /** What a row may lose at an edge of the text area, where its box would stand out by half the space between lines. */
    private static final double EDGE = (PITCH - mm(SIZE_3)) / 2;
    /** Lines of the grid that one row, or the whole heading, may take: both find room on the page that is signed. */
    private static final int TALLEST = 6;

    private final Shaper shaper;
    private final Part part;
    private final Table table;
    private double em;
    private List<Double> edges;

    TableRows(Shaper shaper, Part part, Table table) {
        this.shaper = shaper;
        this.part = part;
        this.table = table;
    }

    List<Row> rows() {
        List<List<List<Atom>>> cells = null;
        for (double size : SIZES) {
            em = mm(size);
            cells = shape(size);
            ColumnWidths widths = new ColumnWidths(cells, em);
            edges = widths.edges();
            if (widths.comfortable()) {
                break;
            }
        }
        List<Row> heads = new ArrayList<>();
        for (int i = 0; i < table.headRows(); i++) {
            parted(cells.get(i), i + 1, List.of()).forEach(row -> heads.add(row.keptWithNext()));
        }
        boolean tall = Row.slots(heads) > TALLEST;
        List<Row> repeated = tall ? List.of() : heads.stream().map(TableRows::repeated).toList();
        List<Row> rows = new ArrayList<>(heads);
        for (int i = table.headRows(); i < cells.size(); i++) {
            rows.addAll(parted(cells.get(i), i + 1, repeated));
        }
        return rows;
    }

    private List<List<List<Atom>>> shape(double size) {
        List<List<List<Atom>>> shaped = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<List<Atom>> row = new ArrayList<>();
            for (int j = 0; j < table.columns(); j++) {
                FontRole role = i < table.headRows() ? FontRole.HEITI : FontRole.FANGSONG;
                row.add(shaper.shape(table.rows().get(i).get(j), role, size, em, cell(i + 1, j + 1), 0));
            }
            shaped.add(row);
        }
        return shaped;
    }

    private Part cell(int row, int column) {
        return part.cell(row <= table.headRows() ? Part.Kind.TABLE_HEAD : Part.Kind.TABLE_CELL, row, column);
    }

    /** One row of the table, in pieces when it is too tall. */
    private List<Row> parted(List<List<Atom>> cells, int number, List<Row> repeated) {
        List<List<LineBreaker.Line>> lines = new ArrayList<>();
        int most = 1;
        for (int j = 0; j < cells.size(); j++) {
            double room = edges.get(j + 1) - edges.get(j) - 2 * ColumnWidths.MARGIN;
            lines.add(LineBreaker.ragged(cells.get(j), room));
            most = Math.max(most, lines.get(j).size());
        }
        int perPiece = (int) ((TALLEST * PITCH - EDGE - 2 * BLANK - em) / (LEADING * em)) + 1;
        List<Row> pieces = new ArrayList<>();
        for (int first = 0; first < most; first += perPiece) {
            List<GlyphRun> runs = new ArrayList<>();
            int tallest = 1;
            for (int j = 0; j < lines.size(); j++) {
                List<LineBreaker.Line> all = lines.get(j);
                List<LineBreaker.Line> piece = all.subList(Math.min(first, all.size()), Math.min(first + perPiece, all.size()));
                place(piece, all.size() == 1 || number <= table.headRows(), number, j, runs);
                tallest = Math.max(tallest, piece.size());
            }
            double needed = ((tallest - 1) * LEADING + 1) * em + 2 * BLANK + EDGE;
            TableFrame frame = new TableFrame(edges, first == 0, first + perPiece >= most);
            pieces.add(new Row(runs, (int) Math.ceil(needed / PITCH), false, frame, repeated));
        }
        return pieces;
    }

    /** Lines of a cell round the middle of its row, flush left unless centred. */
    private void place(List<LineBreaker.Line> lines, boolean centred, int row, int column, List<GlyphRun> runs) {
        double baseline = -((lines.size() - 1) * LEADING + 1) * em / 2 + Gb9704.ASCENT * em;
        double left = edges.get(column);
        for (LineBreaker.Line line : lines) {
            double centring = (edges.get(column + 1) - left - line.width()) / 2;
            double indent = centred ? Math.max(centring, ColumnWidths.MARGIN) : ColumnWidths.MARGIN;
            for (GlyphRun run : Row.runs(cell(row, column + 1), line, left + indent, false)) {
                runs.add(run.movedTo(baseline));
            }
            baseline += LEADING * em;
        }
    }

    private static Row repeated(Row head) {
        List<GlyphRun> runs = head.runs().stream().map(run -> new GlyphRun(
                new Part(Part.Kind.REPEATED_HEAD, run.part().ordinal(), run.part().attachment(), run.part().cell()),
                run.face(), run.role(), run.size(), run.red(), run.baseline(), run.glyphs())).toList();
        return new Row(runs, head.slots(), true, head.frame(), List.of());
    }
}
