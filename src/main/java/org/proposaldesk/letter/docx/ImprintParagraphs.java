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

    private static final int HANGING = 3 * Measures.SMALL_CELL;

    private final CTBody body;
    private final Letter letter;
    private final boolean lined;

    ImprintParagraphs(CTBody body, Letter letter) {
        this.body = body;
        this.letter = letter;
        lined = letter.format() == HeadFormat.DOCUMENT;
    }

    /**
     * Ends the document; the last paragraph, hardly a line high, is what the frame is anchored to.
     *
     * @param salutation whether the salutation stands here because it found no room on the first page (clause 7.3.2)
     */
    void write(boolean salutation) {
        Imprint imprint = letter.imprint();
        boolean copies = imprint != null && imprint.copies() != null;
        line(Style.IMPRINT_OUTER_LINE, salutation || imprint != null);
        if (salutation) {
            labelled("主送：", letter.salutation().substring(0, letter.salutation().length() - 1) + "。");
        }
        if (copies) {
            labelled("抄送：", imprint.copies());
        }
        line(Style.IMPRINT_INNER_LINE, imprint != null && (salutation || copies));
        if (lined && imprint != null) {
            printing(imprint);
        }
        line(Style.IMPRINT_OUTER_LINE, salutation || imprint != null);
        new Paragraph(body.addNewP(), Style.END);
    }

    private void line(Style style, boolean wanted) {
        if (lined && wanted) {
            framed(style);
        }
    }

    private void labelled(String label, String text) {
        framed(Style.IMPRINT).hanging(Measures.SMALL_CELL + HANGING, HANGING).text(label + text);
    }

    private void printing(Imprint imprint) {
        Paragraph printing = framed(Style.IMPRINT).text(imprint.printingOffice());
        if (imprint.printDate() != null) {
            printing.rightTabStop(Measures.WIDTH - Measures.SMALL_CELL).tab().text(ChineseDate.format(imprint.printDate()) + "印发");
        }
    }

    private Paragraph framed(Style style) {
        return new Paragraph(body.addNewP(), style).framedAtFoot();
    }
}
