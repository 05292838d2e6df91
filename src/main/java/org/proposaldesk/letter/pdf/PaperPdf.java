package org.proposaldesk.letter.pdf;

import java.time.Instant;
import org.proposaldesk.letter.Paper;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.letter.layout.Typesetter;

/** Turns a paper of the file into a PDF file, like letters tagged PDF/A-2a with embedded fonts. Safe for any number of threads. */
public final class PaperPdf {

    private PaperPdf() {
    }

    /**
     * @param time creation time written into the file
     * @throws MissingGlyph when a character is in no font
     */
    public static byte[] render(Paper paper, Instant time, Fonts fonts) {
        return new PdfWriter(paper.title(), paper.hash(), false, RenderOptions.issue(time), fonts).write(new Typesetter(fonts).typeset(paper));
    }
}
