package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.BOTTOM;
import static org.proposaldesk.letter.layout.Gb9704.LINES;
import static org.proposaldesk.letter.layout.Gb9704.PITCH;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;
import static org.proposaldesk.letter.layout.Gb9704.TOP;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the rows of a letter into pages.
 *
 * <p>Pages take 22 rows. A heading does not stay alone at the foot of a page; its row stays blank. The page that is signed
 * carries body text: when the signature does not fit below the text, rows move to its page and those of the pages before are
 * spread over their height, as GB/T 9704-2012 clause 7.3.5.5 wants. The imprint moves along as long as that costs few rows,
 * else it stands on a page of its own (clause 7.4).
 */
final class Pagination {

    /** Blank rows above the signature, so that a seal reaches up to within one row of the text. */
    private static final int ABOVE_SIGNATURE = 2;
    /** Rows of text that go along when the signature moves to a new page. */
    private static final int ROWS_WITH_SIGNATURE = 2;
    /** Rows that may be given up in all for the sake of the imprint. */
    private static final int MOST_FOR_IMPRINT = 4;
    /** Rows that a page may give up. */
    private static final int MOST_GIVEN_UP = 4;
    /** A page is spread to its full height unless that makes its rows wider apart than this; then it stays blank below. */
    private static final double WIDEST_PITCH = 1.25 * PITCH;

    private final int firstSlot;
    private final List<Row> flow;
    private final List<Row> closing;
    private final List<Row> signature;
    private final double imprintTop;

    /**
     * Rows of one page.
     *
     * @param top   top of the first row in millimetres
     * @param pitch distance of the rows in millimetres
     */
    record Sheet(List<Row> rows, double top, double pitch) {
    }

    /**
     * @param firstSlot  line of the grid on which the first page starts
     * @param flow       rows between which the page may turn
     * @param closing    rows that stay with the signature
     * @param signature  signature and date
     * @param imprintTop top of the imprint in millimetres
     */
    Pagination(int firstSlot, List<Row> flow, List<Row> closing, List<Row> signature, double imprintTop) {
        this.firstSlot = firstSlot;
        this.flow = flow;
        this.closing = closing;
        this.signature = signature;
        this.imprintTop = imprintTop;
    }

    List<Sheet> sheets() {
        List<Integer> turns = turns(flow.size(), new int[flow.size()]);
        int last = turns.size() - 1;
        for (boolean roomy : new boolean[] {true, false}) {
            if (fits(rowsOn(turns, last), last, tail(roomy), imprintTop)) {
                return sheets(turns, tail(roomy), false, false);
            }
        }
        boolean fitsWithoutImprint = fits(rowsOn(turns, last), last, tail(false), BOTTOM);
        int moved = moved(turns);
        int given = capacity(last) - (rowsOn(turns, last) - moved);
        if (fitsWithoutImprint && (given > MOST_FOR_IMPRINT || moved == 0)) {
            List<Row> tail = tail(fits(rowsOn(turns, last), last, tail(true), BOTTOM));
            return sheets(turns, tail, true, false);
        }
        List<Integer> resettled = resettle(turns, moved, given);
        List<Row> tail = tail(true);
        int page = resettled.size() - 1;
        return sheets(resettled, tail, !fits(rowsOn(resettled, page), page, tail, imprintTop), true);
    }

    /** Closing rows, blank rows for the seal, signature, date; with room below for the rest of the seal when roomy. */
    private List<Row> tail(boolean roomy) {
        List<Row> tail = new ArrayList<>();
        if (roomy && !closing.isEmpty()) {
            tail.add(Row.BLANK);
        }
        tail.addAll(closing);
        for (int i = 0; i < ABOVE_SIGNATURE; i++) {
            tail.add(Row.BLANK);
        }
        tail.addAll(signature);
        if (roomy) {
            tail.add(Row.BLANK);
        }
        return tail;
    }

    /** Index of the first row of each page when page i gives up {@code given[i]} rows and only {@code count} rows are set. */
    private List<Integer> turns(int count, int[] given) {
        List<Integer> turns = new ArrayList<>();
        int start = 0;
        while (start < count) {
            int page = turns.size();
            turns.add(start);
            int end = Math.min(count, start + capacity(page) - given[page]);
            while (end < count && end > start + 1 && flow.get(end - 1).keepWithNext()) {
                end--;
            }
            start = end;
        }
        return turns;
    }

    /** How many rows must go to a new page together with the signature; 0 when no row can. */
    private int moved(List<Integer> turns) {
        int last = turns.size() - 1;
        int firstMovable = last == 0 ? firstBodyRow() + 1 : turns.get(last) + 1;
        int start = Math.max(firstMovable, flow.size() - ROWS_WITH_SIGNATURE);
        while (start > firstMovable
                && (flow.get(start - 1).keepWithNext() || flow.subList(start, flow.size()).stream().noneMatch(Row::isBody))) {
            start--;
        }
        return Math.max(0, flow.size() - start);
    }

    private int firstBodyRow() {
        int row = 0;
        while (!flow.get(row).isBody()) {
            row++;
        }
        return row;
    }

    /** Turns with the last rows on a page of their own, and what the page before them lacks shared with those before it. */
    private List<Integer> resettle(List<Integer> turns, int moved, int lacking) {
        int[] given = new int[flow.size()];
        int left = lacking;
        for (int share = 1; share <= MOST_GIVEN_UP; share++) {
            for (int page = turns.size() - 1; page >= 0 && left > 0; page--) {
                if (page > 0 || share == 1) {
                    given[page]++;
                    left--;
                }
            }
        }
        List<Integer> shared = turns(flow.size(), given);
        int last = shared.size() - 1;
        if (left == 0 && last == turns.size() && fits(rowsOn(shared, last), last, tail(true), BOTTOM)
                && flow.subList(shared.get(last), flow.size()).stream().anyMatch(Row::isBody)) {
            return shared;
        }
        List<Integer> plain = new ArrayList<>(turns);
        plain.add(flow.size() - moved);
        return plain;
    }

    private int rowsOn(List<Integer> turns, int page) {
        return (page + 1 < turns.size() ? turns.get(page + 1) : flow.size()) - turns.get(page);
    }

    private int slot(int page) {
        return page == 0 ? firstSlot : 0;
    }

    private int capacity(int page) {
        return LINES - slot(page);
    }

    /** Whether the tail fits below that many rows of a page and above this height. */
    private boolean fits(int rows, int page, List<Row> tail, double limit) {
        int used = rows + tail.size();
        double bottom = TOP + (slot(page) + used - 1) * PITCH + mm(SIZE_3);
        return used <= capacity(page) && bottom <= limit + 1e-6;
    }

    private List<Sheet> sheets(List<Integer> turns, List<Row> tail, boolean imprintAlone, boolean spreadRows) {
        List<Sheet> sheets = new ArrayList<>();
        for (int page = 0; page < turns.size(); page++) {
            List<Row> rows = new ArrayList<>(flow.subList(turns.get(page), turns.get(page) + rowsOn(turns, page)));
            boolean last = page + 1 == turns.size();
            double pitch = PITCH;
            if (last) {
                rows.addAll(tail);
            } else if (spreadRows) {
                double spread = PITCH * (capacity(page) - 1) / Math.max(1, rows.size() - 1);
                pitch = spread > WIDEST_PITCH ? PITCH : spread;
            }
            sheets.add(new Sheet(rows, TOP + slot(page) * PITCH, pitch));
        }
        if (imprintAlone) {
            sheets.add(new Sheet(List.of(), TOP, PITCH));
        }
        return sheets;
    }
}
