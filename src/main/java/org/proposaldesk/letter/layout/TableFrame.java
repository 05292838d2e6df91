package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.BOTTOM;
import static org.proposaldesk.letter.layout.Gb9704.TOP;

import java.util.List;

/**
 * The lines round the cells of one row of a table.
 *
 * @param edges  where the upright lines stand, in millimetres from the left edge of the page
 * @param opens  whether the row starts here; not so for what is left of a row that is parted
 * @param closes whether the row ends here
 */
record TableFrame(List<Double> edges, boolean opens, boolean closes) {

    private static final double THICKNESS = 0.25;

    /**
     * Draws the lines inside the text area and returns the middle of the row.
     *
     * @param top    upper edge in millimetres; moved into the text area when it is above
     * @param bottom lower edge likewise
     * @param first  whether the row is the first of its page
     * @param last   whether it is the last
     */
    double draw(double top, double bottom, boolean first, boolean last, List<Rule> rules) {
        double upper = Math.max(top, TOP + THICKNESS / 2);
        double lower = Math.min(bottom, BOTTOM - THICKNESS / 2);
        double left = edges.get(0);
        double width = edges.get(edges.size() - 1) - left;
        if (opens || first) {
            rules.add(Rule.horizontal(left, upper, width, THICKNESS, false));
        }
        if (closes || last) {
            rules.add(Rule.horizontal(left, lower, width, THICKNESS, false));
        }
        for (double edge : edges) {
            rules.add(Rule.vertical(edge, upper - THICKNESS / 2, lower - upper + THICKNESS, THICKNESS));
        }
        return (upper + lower) / 2;
    }
}
