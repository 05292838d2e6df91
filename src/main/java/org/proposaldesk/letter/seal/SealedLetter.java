package org.proposaldesk.letter.seal;

import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.Sealing;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.Layout;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.letter.layout.Typesetter;
import org.proposaldesk.letter.ofd.LetterOfd;
import org.proposaldesk.letter.pdf.LetterPdf;

/**
 * Issues letters with the bureau's seal: over signature and date, and as a signature of the whole file.
 *
 * <p>A draft, a letter that is not signed and one that bears no seal ({@link Sealing#NONE}) go out as they are, and so does every
 * letter of a bureau without a seal service.
 */
public final class SealedLetter {

    private final SealService service;
    private final Fonts fonts;

    /** With the fonts that come with the application. */
    public SealedLetter(SealService service) {
        this(service, Fonts.shipped());
    }

    public SealedLetter(SealService service, Fonts fonts) {
        this.service = service;
        this.fonts = fonts;
    }

    /**
     * The letter as PDF, signed after ETSI EN 319 142-1 (PAdES).
     *
     * @throws MissingGlyph when a character of the letter is in no font
     * @throws SealFailure  when the seal service does not sign
     */
    public byte[] pdf(Letter letter, RenderOptions options) {
        byte[] file = LetterPdf.render(letter, options, fonts);
        if (!bearsSeal(letter, options)) {
            return file;
        }
        return service.seal().map(seal -> PdfSealing.seal(file, place(letter), seal, options.time())).orElse(file);
    }

    /**
     * The letter as OFD, signed after GB/T 33190-2016 clause 18 with a seal after GB/T 38540-2020.
     *
     * @throws MissingGlyph when a character of the letter is in no font
     * @throws SealFailure  when the seal service does not sign, or not with SM2
     */
    public byte[] ofd(Letter letter, RenderOptions options) {
        byte[] file = LetterOfd.render(letter, options, fonts);
        if (!bearsSeal(letter, options)) {
            return file;
        }
        return service.seal().map(seal -> OfdSealing.seal(file, place(letter), seal, options.time())).orElse(file);
    }

    private static boolean bearsSeal(Letter letter, RenderOptions options) {
        return letter.signed() && !options.draft() && letter.sealing() == Sealing.SEAL;
    }

    private Layout.Seal place(Letter letter) {
        return new Typesetter(fonts).typeset(letter).seal();
    }
}
