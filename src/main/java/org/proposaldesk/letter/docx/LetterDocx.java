package org.proposaldesk.letter.docx;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.letter.layout.Typesetter;

/**
 * Turns a letter into an office file (DOCX) to go on editing: named styles, faces by the names that offices have. Its lines and pages
 * may end elsewhere than in the PDF, which is the record. Safe for any number of threads.
 */
public final class LetterDocx {

    private LetterDocx() {
    }

    /**
     * Writes a letter with breaks and sizes after the fonts that come with the application.
     *
     * @throws MissingGlyph when a character of the letter is in no font
     */
    public static byte[] render(Letter letter, RenderOptions options) {
        return render(letter, options, Fonts.shipped());
    }

    /**
     * Writes a letter after GB/T 9704-2012 as far as office programs can follow it.
     *
     * @throws MissingGlyph when a character of the letter is in no font
     */
    public static byte[] render(Letter letter, RenderOptions options, Fonts fonts) {
        LayoutReader typeset = new LayoutReader(new Typesetter(fonts).typeset(letter));
        DocxFile file = new DocxFile(letter, options.time());
        DocumentDocument xml = DocumentDocument.Factory.newInstance();
        CTBody body = xml.addNewDocument().addNewBody();
        AttachmentParagraphs attachments = new AttachmentParagraphs(body, letter.attachments());

        new HeadParagraphs(body, letter, typeset, Section.textTop(letter, typeset)).write();
        new BodyParagraphs(body).write(letter.blocks(), true);
        attachments.writeList();
        new EndingParagraphs(body, letter).write();
        attachments.writePages(typeset);
        new ImprintParagraphs(body, letter).write(typeset.salutationInImprint());
        Section.write(body.addNewSectPr(), file, typeset, letter, options.draft() || !letter.signed());
        return file.pack(xml);
    }
}
