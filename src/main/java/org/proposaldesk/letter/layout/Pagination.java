package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.BOTTOM;
import static org.proposaldesk.letter.layout.Gb9704.PITCH;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the rows of a letter into pages.
 *
 * <p>Pages take 22 lines. A heading does not stay alone at the foot of a page; its line stays blank. The page that is signed
 * carries body text: when the signature does not fit below the text, rows move to its page and those of the pages before are
 * spread over their height, as GB/T 9704-2012 clause 7.3.5.5 wants; where no row can move, the lines are set closer. The
 * imprint moves along as long as that costs few lines, else it stands on a page of its own (clause 7.4).
 */
final class Pagination {

    /** Rows of text that go along when the signature moves to a new page. */
    private static final int ROWS_WITH_SIGNATURE = 2;
    /** Lines that may be given up in all for the sake of the imprint. */
    private static final int MOST_FOR_IMPRINT = 4;
    /** Lines that a page may give up. */
    private static final int MOST_GIVEN_UP = 4;
    /** A page is spread to its full height unless that makes its lines wider apart than this; then it stays blank below. */
    private static final double WIDEST_PITCH = 1.25 * PITCH;
    /** Lines are not set closer than this. */
    private static final double CLOSEST_PITCH = 0.75 * PITCH;

    private final Flow flow;
    private final List<Row> rows;
    private final List<Row> roomyEnding;
    private final List<Row> tightEnding;
    private final double imprintTop;

    /**
     * @param flow       salutation, text and list of attachments
     * @param ending     what stays together on the page that is signed
     * @param imprintTop top of the imprint in millimetres; the bottom of the text area when the imprint is not on these pages
     */
    Pagination(Flow flow, Ending ending, double imprintTop) {
        this.flow = flow;
        this.rows = flow.rows();
        this.roomyEnding = ending.rows(true);
        this.tightEnding = ending.rows(false);
        this.imprintTop = imprintTop;
    }

    /** The pages; the imprint is not on them yet. */
    List<Sheet> sheets() {
        List<Integer> turns = flow.turns(new int[rows.size()]);
        int last = turns.size() - 1;
        boolean lastHasBody = hasBody(turns.get(last));
        for (List<Row> ending : List.of(roomyEnding, tightEnding)) {
            if (lastHasBody && fits(turns, last, ending, imprintTop)) {
                return sheets(turns, ending, false);
            }
        }
        List<Integer> before = lastHasBody || last == 0 ? turns : turns.subList(0, last);
        int moved = moved(before);
        int page = before.size() - 1;
        int given = flow.capacity(page) - Row.slots(flow.rowsOn(before, page)) + Row.slots(rows.subList(rows.size() - moved, rows.size()));
        boolean staysForImprint = lastHasBody && given > MOST_FOR_IMPRINT;
        if (fits(turns, last, tightEnding, BOTTOM) && (staysForImprint || moved == 0)) {
            return sheets(turns, fits(turns, last, roomyEnding, BOTTOM) ? roomyEnding : tightEnding, false);
        }
        if (moved == 0) {
            return closePitch(turns, last) >= CLOSEST_PITCH ? sheets(turns, tightEnding, false) : sheets(plain(turns, 0), roomyEnding, true);
        }
        List<Integer> resettled = resettle(before, moved, given);
        return sheets(resettled, fits(resettled, resettled.size() - 1, roomyEnding, BOTTOM) ? roomyEnding : tightEnding, true);
    }

    /** How many rows must go to a new page together with the signature, some body text among them; 0 when that cannot be. */
    private int moved(List<Integer> turns) {
        int last = turns.size() - 1;
        int firstMovable = last == 0 ? firstBodyRow() + 1 : turns.get(last) + 1;
        int start = Math.max(firstMovable, rows.size() - ROWS_WITH_SIGNATURE);
        while (start > firstMovable && (rows.get(start - 1).keepWithNext() || !hasBody(start))) {
            start--;
        }
        while (start + 1 < rows.size() && (rows.get(start - 1).keepWithNext() || !fitsWithEnding(start))) {
            start++;
        }
        return start < rows.size() && hasBody(start) ? rows.size() - start : 0;
    }

    /** Whether body text stands in a row from this one on. */
    private boolean hasBody(int start) {
        return rows.subList(start, rows.size()).stream().anyMatch(Row::isBody);
    }

    private boolean fitsWithEnding(int start) {
        return Row.slots(rows.get(start).repeated()) + Row.slots(rows.subList(start, rows.size())) + Row.slots(tightEnding) <= Gb9704.LINES;
    }

    private int firstBodyRow() {
        int row = 0;
        while (!rows.get(row).isBody()) {
            row++;
        }
        return row;
    }

    /** As {@link #plain}, and what the page before them lacks shared with those before it. */
    private List<Integer> resettle(List<Integer> turns, int moved, int lacking) {
        int[] given = new int[rows.size()];
        int left = lacking;
        for (int share = 1; share <= MOST_GIVEN_UP; share++) {
            for (int page = turns.size() - 1; page >= 0 && left > 0; page--) {
                if (page > 0 || share == 1) {
                    given[page]++;
                    left--;
                }
            }
        }
        List<Integer> shared = flow.turns(given);
        int last = shared.size() - 1;
        if (left == 0 && last == turns.size() && fits(shared, last, roomyEnding, BOTTOM)
                && hasBody(shared.get(last))) {
            return shared;
        }
        return plain(turns, moved);
    }

    /** Turns with the last rows on a page of their own. */
    private List<Integer> plain(List<Integer> turns, int moved) {
        List<Integer> plain = new ArrayList<>(turns);
        plain.add(rows.size() - moved);
        return plain;
    }

    /** Whether the ending fits below the rows of a page and above this height. */
    private boolean fits(List<Integer> turns, int page, List<Row> ending, double limit) {
        int used = Row.slots(flow.rowsOn(turns, page)) + Row.slots(ending);
        double bottom = flow.top(page) + (used - 1) * PITCH + mm(SIZE_3);
        return used <= flow.capacity(page) && bottom <= limit + 1e-6;
    }

    /** Distance of lines at which the rows of a page and the ending fit into the text area. */
    private double closePitch(List<Integer> turns, int page) {
        int used = Row.slots(flow.rowsOn(turns, page)) + Row.slots(tightEnding);
        return (BOTTOM - mm(SIZE_3) - flow.top(page)) / (used - 1);
    }

    private List<Sheet> sheets(List<Integer> turns, List<Row> ending, boolean spread) {
        List<Sheet> sheets = new ArrayList<>();
        for (int page = 0; page < turns.size(); page++) {
            List<Row> onPage = flow.rowsOn(turns, page);
            double pitch = PITCH;
            if (page + 1 == turns.size()) {
                onPage.addAll(ending);
                pitch = Math.min(pitch, Math.max(CLOSEST_PITCH, closePitch(turns, page)));
            } else if (spread) {
                double full = PITCH * (flow.capacity(page) - 1) / Math.max(1, Row.slots(onPage) - 1);
                pitch = full > WIDEST_PITCH ? PITCH : full;
            }
            sheets.add(new Sheet(onPage, flow.top(page), pitch));
        }
        return sheets;
    }
}
