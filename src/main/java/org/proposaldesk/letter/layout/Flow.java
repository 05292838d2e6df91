package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.LINES;
import static org.proposaldesk.letter.layout.Gb9704.PITCH;
import static org.proposaldesk.letter.layout.Gb9704.TOP;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are divided into pages of 22 lines; the page does not turn after a row that is kept with the next one.
 *
 * @param firstSlot line of the grid, from 0, on which the first page starts
 * @param rows      rows between which the page may turn
 */
record Flow(int firstSlot, List<Row> rows) {

    /** The pages with nothing after the rows. */
    List<Sheet> sheets() {
        List<Integer> turns = turns(new int[rows.size()]);
        List<Sheet> sheets = new ArrayList<>();
        for (int page = 0; page < turns.size(); page++) {
            sheets.add(new Sheet(rowsOn(turns, page), top(page), PITCH));
        }
        return sheets;
    }

    /** Index of the first row of each page when page i gives up {@code given[i]} lines. */
    List<Integer> turns(int[] given) {
        List<Integer> turns = new ArrayList<>();
        int start = 0;
        while (start < rows.size()) {
            int page = turns.size();
            turns.add(start);
            int room = capacity(page) - given[page] - Row.slots(rows.get(start).repeated());
            int end = start;
            while (end < rows.size() && (end == start || rows.get(end).slots() <= room)) {
                room -= rows.get(end++).slots();
            }
            int kept = end;
            while (kept > start && rows.get(kept - 1).keepWithNext()) {
                kept--;
            }
            start = end == rows.size() || kept == start ? end : kept;
        }
        return turns;
    }

    /** Rows of a page, the repeated ones included. */
    List<Row> rowsOn(List<Integer> turns, int page) {
        int start = turns.get(page);
        List<Row> onPage = new ArrayList<>(start == rows.size() ? List.of() : rows.get(start).repeated());
        onPage.addAll(rows.subList(start, page + 1 < turns.size() ? turns.get(page + 1) : rows.size()));
        return onPage;
    }

    /** Top of the first row of a page in millimetres. */
    double top(int page) {
        return TOP + (page == 0 ? firstSlot * PITCH : 0);
    }

    /** Lines that a page has. */
    int capacity(int page) {
        return page == 0 ? LINES - firstSlot : LINES;
    }
}
