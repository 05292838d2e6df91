package org.proposaldesk.letter.docx;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.ClosingBlock;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Sealing;

/** Who handled the item, signature, date and note (GB/T 9704-2012 clauses 7.3.5 and 7.3.6). */
final class EndingParagraphs {

    private static final int LABEL_CELLS = 5;
    private static final int DATE_INSET = 4 * Measures.CELL;
    private static final int UNSEALED_INSET = 2 * Measures.CELL;
    private static final String UNSIGNED_DATE = "　　　年　　月　　日";

    private final CTBody body;
    private final Letter letter;

    EndingParagraphs(CTBody body, Letter letter) {
        this.body = body;
        this.letter = letter;
    }

    void write() {
        if (letter.closing() != null) {
            closing(letter.closing());
        }
        signature();
        if (letter.note() != null) {
            new Paragraph(body.addNewP(), Style.NOTE).text("（" + letter.note() + "）");
        }
    }

    private void closing(ClosingBlock closing) {
        int above = Measures.LINE;
        above = closingLine("承办负责人", closing.leadPerson(), above);
        above = closingLine("承办人", closing.handler(), above);
        closingLine("联系电话", closing.phone(), above);
    }

    /** One line whose label is as wide as five characters; returns the blank space above the next one. */
    private int closingLine(String label, String value, int above) {
        if (value == null) {
            return above;
        }
        int last = label.length() - 1;
        int spacing = (LABEL_CELLS - label.length()) * Measures.CELL / last;
        Paragraph line = new Paragraph(body.addNewP(), Style.CLOSING_LINE).before(above);
        if (spacing == 0) {
            line.text(label + "：");
        } else {
            line.spread(label.substring(0, last), spacing + NARROWED).text(label.substring(last) + "：");
        }
        line.text(value);
        return 0;
    }

    /** What every character of 3号 gives up so that 28 fit into a line. */
    private static final int NARROWED = -5;

    /**
     * Sealed: two lines blank for the seal, the date four characters in, the signature centred on it. Not sealed: one line blank, the
     * signature two characters in and the date two characters further right; a date that is longer stands two characters in.
     */
    private void signature() {
        String date = letter.signed() ? ChineseDate.format(letter.date()) : UNSIGNED_DATE;
        int nameWidth = Measures.width(letter.signature());
        int dateWidth = Measures.width(date);
        Paragraph name = new Paragraph(body.addNewP(), Style.SIGNATURE).text(letter.signature());
        Paragraph signed = new Paragraph(body.addNewP(), Style.DATE).text(date);
        if (letter.sealing() == Sealing.SEAL) {
            int box = Math.max(2 * DATE_INSET + dateWidth, nameWidth);
            name.before(2 * Measures.LINE).left(Measures.WIDTH - box).centred();
            signed.left(Measures.WIDTH - box).centred();
        } else {
            int dateLeft = Measures.WIDTH - (dateWidth > nameWidth ? UNSEALED_INSET + dateWidth : nameWidth);
            name.before(Measures.LINE).left(dateLeft - UNSEALED_INSET);
            signed.left(dateLeft);
        }
    }
}
