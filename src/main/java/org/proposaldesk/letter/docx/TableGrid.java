package org.proposaldesk.letter.docx;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.proposaldesk.letter.Table;

/** A table as wide as the text area, whose heading rows repeat on every page. */
final class TableGrid {

    /** Half a point, in eighths of a point. */
    private static final int LINE_WIDTH = 4;
    private static final int FEWEST = 2;
    private static final int MOST = 12;

    private TableGrid() {
    }

    static void write(CTTbl xml, Table table) {
        int[] widths = widths(table);
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
        var grid = xml.addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            row(xml.addNewTr(), table.rows().get(i), widths, i < table.headRows());
        }
    }

    private static void row(CTRow row, List<String> cells, int[] widths, boolean heading) {
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
                paragraph.text(cells.get(i));
            }
        }
    }

    /** Widths in the proportion of the longest cells, counted as at least two and at most twelve characters. */
    private static int[] widths(Table table) {
        int[] longest = new int[table.columns()];
        for (List<String> row : table.rows()) {
            for (int i = 0; i < longest.length; i++) {
                int characters = (Measures.width(row.get(i)) + Measures.CELL - 1) / Measures.CELL;
                longest[i] = Math.max(longest[i], Math.max(FEWEST, Math.min(MOST, characters)));
            }
        }
        int sum = 0;
        for (int characters : longest) {
            sum += characters + 1;
        }
        int left = Measures.WIDTH;
        for (int i = 0; i < longest.length; i++) {
            int characters = longest[i] + 1;
            longest[i] = left * characters / sum;
            left -= longest[i];
            sum -= characters;
        }
        return longest;
    }

    private static void width(CTTblWidth element, int twips) {
        element.setType(STTblWidth.DXA);
        element.setW(BigInteger.valueOf(twips));
    }
}
