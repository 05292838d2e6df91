package org.proposaldesk.letter.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Parts that are the same in every letter, kept as files beside the classes. */
enum FixedPart {
    STYLES("styles"),
    SETTINGS("settings"),
    FONTS("fontTable"),
    /** Header with the words 草稿 across the page. */
    DRAFT_HEADER("header-draft"),
    ODD_FOOTER("footer-odd"),
    EVEN_FOOTER("footer-even"),
    /** Footer of the first page in 信函格式. */
    LETTER_FOOTER("footer-letter");

    private final byte[] bytes;

    FixedPart(String name) {
        try (InputStream file = FixedPart.class.getResourceAsStream("/docx/" + name + ".xml")) {
            bytes = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Part " + name + " cannot be read", e);
        }
    }

    byte[] bytes() {
        return bytes;
    }
}
