package org.proposaldesk.letter.ofd;

import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.letter.layout.Typesetter;

/** Turns a letter into an OFD file. Safe for any number of threads. */
public final class LetterOfd {

    private LetterOfd() {
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
     * Typesets a letter after GB/T 9704-2012 and writes it as OFD (GB/T 33190-2016) with embedded fonts.
     *
     * @throws MissingGlyph when a character of the letter is in no font
     */
    public static byte[] render(Letter letter, RenderOptions options, Fonts fonts) {
        return new OfdWriter(letter, options, fonts).write(new Typesetter(fonts).typeset(letter)).toZip();
    }
}
