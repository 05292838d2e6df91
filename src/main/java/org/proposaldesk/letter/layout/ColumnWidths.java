package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.WIDTH;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Widths of the columns of a table, chosen by what their cells hold; together they are the width of the text area. */
final class ColumnWidths {

    /** Blank left and right in a cell, in millimetres. */
    static final double MARGIN = 1;
    private static final double FEWEST = 2;
    private static final double COMFORTABLE = 6;

    private final double[] fewest;
    private final double[] comfortable;
    private final double[] natural;

    /**
     * @param cells rows of cells, shaped
     * @param em    type size in millimetres
     */
    ColumnWidths(List<List<List<Atom>>> cells, double em) {
        int columns = cells.get(0).size();
        natural = new double[columns];
        for (List<List<Atom>> row : cells) {
            for (int j = 0; j < columns; j++) {
                natural[j] = Math.max(natural[j], row.get(j).stream().mapToDouble(Atom::width).sum());
            }
        }
        for (int j = 0; j < columns; j++) {
            natural[j] = Math.max(natural[j], FEWEST * em) + 2 * MARGIN;
        }
        fewest = DoubleStream.of(natural).map(width -> Math.min(width, FEWEST * em + 2 * MARGIN)).toArray();
        comfortable = DoubleStream.of(natural).map(width -> Math.min(width, COMFORTABLE * em + 2 * MARGIN)).toArray();
    }

    /** Whether no cell wraps after fewer than six characters. */
    boolean comfortable() {
        return sum(comfortable) <= WIDTH;
    }

    /** Where the upright lines stand, in millimetres from the left edge of the page. */
    List<Double> edges() {
        double[] widths = grown(grown(fewest, comfortable), natural);
        double stretch = WIDTH / sum(widths);
        List<Double> edges = new ArrayList<>(List.of(LEFT));
        double edge = LEFT;
        for (double width : widths) {
            edge += width * stretch;
            edges.add(edge);
        }
        return edges;
    }

    /** Widths that come as near to those wanted as there is room, all by the same share. */
    private static double[] grown(double[] from, double[] wanted) {
        double missing = sum(wanted) - sum(from);
        double share = missing <= 0 ? 0 : Math.max(0, Math.min(1, (WIDTH - sum(from)) / missing));
        double[] widths = new double[from.length];
        for (int j = 0; j < widths.length; j++) {
            widths[j] = from[j] + share * (wanted[j] - from[j]);
        }
        return widths;
    }

    private static double sum(double[] widths) {
        return DoubleStream.of(widths).sum();
    }
}
