package org.proposaldesk.letter.pdf;

import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.Layout;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.letter.layout.Typesetter;

/** Turns a letter into a PDF file. Safe for any number of threads. */
public final class LetterPdf {

    private LetterPdf() {
    }

    /**
     * Typesets a letter after GB/T 9704-2012 and writes it as tagged PDF/A-2a with embedded fonts.
     *
     * @throws MissingGlyph when a character of the letter is in no font
     */
    public static byte[] render(Letter letter, RenderOptions options) {
        Layout layout = new Typesetter(Fonts.shipped()).typeset(letter);
        return new PdfWriter(letter, options).write(layout);
    }
}
