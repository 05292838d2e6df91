package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.List;

/**
 * Rows of one page.
 *
 * @param rows  from the top down; none for a page that holds the imprint only
 * @param top   top of the first row in millimetres
 * @param pitch distance of the lines of the grid in millimetres
 */
record Sheet(List<Row> rows, double top, double pitch) {

    /** Bottom of the last row in millimetres. */
    double bottom() {
        return rows.isEmpty() ? top : top + (Row.slots(rows) - 1) * pitch + mm(SIZE_3);
    }

    /** Puts the rows on a page. */
    void place(List<GlyphRun> runs, List<Rule> rules) {
        double gap = pitch - mm(SIZE_3);
        double y = top;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double next = y + row.slots() * pitch;
            if (row.frame() == null) {
                runs.addAll(row.placed(y));
            } else {
                double middle = row.frame().draw(y - gap / 2, next - gap / 2, i == 0, i + 1 == rows.size(), rules);
                row.runs().forEach(run -> runs.add(run.movedTo(middle + run.baseline())));
            }
            y = next;
        }
    }
}
