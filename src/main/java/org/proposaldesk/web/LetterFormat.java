package org.proposaldesk.web;

import java.util.Arrays;
import java.util.Optional;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.docx.LetterDocx;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.ofd.LetterOfd;
import org.proposaldesk.letter.pdf.LetterPdf;

/** The files that a letter can be had as. */
enum LetterFormat {
    PDF("pdf", "application/pdf", LetterPdf::render),
    OFD("ofd", "application/ofd", LetterOfd::render),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", LetterDocx::render);

    private final String extension;
    private final String mediaType;
    private final Writer writer;

    private interface Writer {
        byte[] write(Letter letter, RenderOptions options, Fonts fonts);
    }

    LetterFormat(String extension, String mediaType, Writer writer) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    static Optional<LetterFormat> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst();
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] write(Letter letter, RenderOptions options, Fonts fonts) {
        return writer.write(letter, options, fonts);
    }
}
