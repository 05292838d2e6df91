package org.proposaldesk.letter.docx;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Imprint;
import org.proposaldesk.letter.Letter;

/**
 * The imprint (版记, GB/T 9704-2012 clause 7.4) as a frame on the lower edge of the text area of the last page; in 信函格式 without
 * lines and printing office (clause 10.1).
 */
final class ImprintParagraphs {

    private static final String COPIES = "抄送：";
    private static final int HANGING = COPIES.length() * Measures.SMALL_CELL;

    private final CTBody body;
    private final Letter letter;

    ImprintParagraphs(CTBody body, Letter letter) {
        this.body = body;
        this.letter = letter;
    }

    /** Ends the document; the last paragraph, hardly a line high, is what the frame is anchored to. */
    void write() {
        if (letter.imprint() != null) {
            imprint(letter.imprint());
        }
        new Paragraph(body.addNewP(), Style.END);
    }

    private void imprint(Imprint imprint) {
        boolean lined = letter.format() == HeadFormat.DOCUMENT;
        if (lined) {
            framed(Style.IMPRINT_OUTER_LINE);
        }
        if (imprint.copies() != null) {
            framed(Style.IMPRINT).hanging(Measures.SMALL_CELL + HANGING, HANGING).text(COPIES + imprint.copies());
        }
        if (lined && imprint.copies() != null) {
            framed(Style.IMPRINT_INNER_LINE);
        }
        if (lined) {
            Paragraph printing = framed(Style.IMPRINT).text(imprint.printingOffice());
            if (imprint.printDate() != null) {
                printing.rightTabStop(Measures.WIDTH - Measures.SMALL_CELL).tab().text(ChineseDate.format(imprint.printDate()) + "印发");
            }
            framed(Style.IMPRINT_OUTER_LINE);
        }
    }

    private Paragraph framed(Style style) {
        return new Paragraph(body.addNewP(), style).framedAtFoot();
    }
}
