package org.proposaldesk.letter;

import java.util.List;

/**
 * A paper that is no letter (文书), such as the approval sheet of a case: a title and what stands under it.
 *
 * @param title  one line, without punctuation at the end
 * @param blocks paragraphs, headings and tables
 * @param code   what a QR code at the top of the first page says, such as an address; null for none
 */
public record Paper(String title, List<Block> blocks, String code) {

    public Paper {
        Text.required("title", "标题", title);
        blocks = List.copyOf(blocks);
    }

    public Paper(String title, List<Block> blocks) {
        this(title, blocks, null);
    }

    /** SHA-256 over title and contents; tells one paper from another. */
    public String hash() {
        return LetterJson.sha256(toString());
    }
}
