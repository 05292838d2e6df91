package org.proposaldesk.letter;

import java.util.List;

/**
 * A table in the body or in an attachment; its heading rows repeat on every page.
 *
 * @param headRows number of heading rows, at least one
 * @param rows     cells of every row, heading rows first; a cell may be empty, all rows have the same number of cells
 */
public record Table(int headRows, List<List<String>> rows) {

    /** Most columns that a page can hold with two characters in each. */
    public static final int MOST_COLUMNS = 14;
    /** Most characters in one cell. */
    public static final int LONGEST_CELL = 300;

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
        if (headRows < 1 || headRows >= rows.size()) {
            throw new InvalidLetter("blocks", "表格须有至少一行表头和一行内容。");
        }
        int columns = rows.get(0).size();
        if (columns < 1 || columns > MOST_COLUMNS) {
            throw new InvalidLetter("blocks", "表格须有1至" + MOST_COLUMNS + "列，不能是" + columns + "列。");
        }
        for (List<String> row : rows) {
            if (row.size() != columns) {
                throw new InvalidLetter("blocks", "表格各行的列数须相同。");
            }
            for (String cell : row) {
                if (!cell.isEmpty()) {
                    Text.required("blocks", "表格单元", cell);
                    Text.atMost("blocks", "表格单元", cell, LONGEST_CELL);
                }
            }
        }
    }

    /** Number of columns. */
    public int columns() {
        return rows.get(0).size();
    }
}
