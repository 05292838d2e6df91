package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.WIDTH;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Widths of the columns of a table, chosen by what their cells hold; together they are the width of the text area. */
final class ColumnWidths {

    /** Blank left and right in a cell, in millimetres. */
    static final double MARGIN = 0.8;
    private static final double FEWEST = 2;
    private static final double COMFORTABLE = 6;
    private static final int HALVINGS = 30;

    private final double[] natural;
    private final double comfortable;

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
        comfortable = COMFORTABLE * em + 2 * MARGIN;
    }

    /** Whether no cell wraps after fewer than six characters. */
    boolean comfortable() {
        return sum(limited(comfortable)) <= WIDTH;
    }

    /** Where the upright lines stand, in millimetres from the left edge of the page. */
    List<Double> edges() {
        double[] widths = comfortable() ? grown(limited(comfortable)) : limited(highestLimit());
        double stretch = WIDTH / sum(widths);
        List<Double> edges = new ArrayList<>(List.of(LEFT));
        double edge = LEFT;
        for (double width : widths) {
            edge += width * stretch;
            edges.add(edge);
        }
        return edges;
    }

    private double[] limited(double limit) {
        return DoubleStream.of(natural).map(width -> Math.min(width, limit)).toArray();
    }

    /** The limit at which the columns fill the text area: short cells keep their width, long ones share the rest. */
    private double highestLimit() {
        double low = 0;
        double high = comfortable;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (sum(limited(middle)) > WIDTH) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** Gives what is left of the text area to the columns whose cells wrap, by what they lack. */
    private double[] grown(double[] widths) {
        double lacking = sum(natural) - sum(widths);
        double share = lacking <= 0 ? 0 : Math.min(1, (WIDTH - sum(widths)) / lacking);
        double[] grown = new double[widths.length];
        for (int j = 0; j < widths.length; j++) {
            grown[j] = widths[j] + share * (natural[j] - widths[j]);
        }
        return grown;
    }

    private static double sum(double[] widths) {
        return DoubleStream.of(widths).sum();
    }
}
