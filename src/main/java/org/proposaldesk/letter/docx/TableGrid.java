package org.proposaldesk.letter.docx;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.proposaldesk.letter.Table;

/**
 * A table as wide as the text area, whose heading rows repeat on every page. The type is the largest of 3号, 4号 and 5号 in which no
 * column is narrower than its longest cell or six characters.
 */
final class TableGrid {

    /** Half a point, in eighths of a point. */
    private static final int LINE_WIDTH = 4;
    /** Blank left and right in a cell: 1 mm. */
    private static final int MARGIN = 57;
    /** Type sizes in half points. */
    private static final int[] SIZES = {32, 28, 21};
    private static final int COMFORTABLE = 6;
    private static final int FEWEST = 2;
    private static final int MOST = 12;

    private TableGrid() {
    }

    static void write(CTTbl xml, Table table) {
        int[] longest = longest(table);
        int[] widths = widths(longest);
        int size = size(longest);
        CTTblPr properties = xml.addNewTblPr();
        width(properties.addNewTblW(), Measures.WIDTH);
        CTTblBorders borders = properties.addNewTblBorders();
        for (CTBorder border : List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(), borders.addNewRight(),
                borders.addNewInsideH(), borders.addNewInsideV())) {
            border.setVal(STBorder.SINGLE);
            border.setSz(BigInteger.valueOf(LINE_WIDTH));
            border.setSpace(BigInteger.ZERO);
            border.setColor("000000");
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        width(margins.addNewLeft(), MARGIN);
        width(margins.addNewRight(), MARGIN);
        CTTblGrid grid = xml.addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            row(xml.addNewTr(), table.rows().get(i), widths, size, i < table.headRows());
        }
    }

    private static void row(CTRow row, List<String> cells, int[] widths, int size, boolean heading) {
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        if (heading) {
            properties.addNewTblHeader();
        }
        for (int i = 0; i < cells.size(); i++) {
            CTTc cell = row.addNewTc();
            width(cell.addNewTcPr().addNewTcW(), widths[i]);
            cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
            Paragraph paragraph = new Paragraph(cell.addNewP(), heading ? Style.TABLE_HEAD : Style.TABLE_TEXT);
            if (!cells.get(i).isEmpty()) {
                paragraph.sized(cells.get(i), size);
            }
        }
    }

    /** Length of the longest cell of each column in Chinese characters. */
    private static int[] longest(Table table) {
        int[] longest = new int[table.columns()];
        for (List<String> row : table.rows()) {
            for (int i = 0; i < longest.length; i++) {
                longest[i] = Math.max(longest[i], (Measures.width(row.get(i)) + Measures.CELL - 1) / Measures.CELL);
            }
        }
        return longest;
    }

    private static int size(int[] longest) {
        int characters = IntStream.of(longest).map(length -> Math.min(COMFORTABLE, length)).sum();
        int room = Measures.WIDTH - longest.length * 2 * MARGIN;
        int last = SIZES.length - 1;
        return IntStream.of(SIZES).filter(size -> characters * size * Measures.HALF_POINT <= room).findFirst().orElse(SIZES[last]);
    }

    /** Widths in the proportion of the longest cells, counted as at least two and at most twelve characters. */
    private static int[] widths(int[] longest) {
        int[] widths = IntStream.of(longest).map(length -> Math.max(FEWEST, Math.min(MOST, length)) + 1).toArray();
        int sum = IntStream.of(widths).sum();
        int left = Measures.WIDTH;
        for (int i = 0; i < widths.length; i++) {
            int share = widths[i];
            widths[i] = left * share / sum;
            left -= widths[i];
            sum -= share;
        }
        return widths;
    }

    private static void width(CTTblWidth element, int twips) {
        element.setType(STTblWidth.DXA);
        element.setW(BigInteger.valueOf(twips));
    }
}
