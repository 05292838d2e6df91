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
     * Typesets a letter with the fonts that come with the application.
     *
     * @throws MissingGlyph when a character of the letter is in no font
     */
    public static byte[] render(Letter letter, RenderOptions options) {
        return render(letter, options, Fonts.shipped());
    }

    /**
     * Typesets a letter after GB/T 9704-2012 and writes it as tagged PDF/A-2a with embedded fonts.
     *
     * @throws MissingGlyph when a character of the letter is in no font
     */
    public static byte[] render(Letter letter, RenderOptions options, Fonts fonts) {
        Layout layout = new Typesetter(fonts).typeset(letter);
        return new PdfWriter(letter.title(), letter.hash(), options.draft() || !letter.signed(), options, fonts).write(layout);
    }
}
