package org.proposaldesk.letter;

import java.util.List;

/**
 * A paper that is no letter (文书), such as the approval sheet of a case: a title and what stands under it.
 *
 * @param title  one line, without punctuation at the end
 * @param blocks paragraphs, headings and tables
 */
public record Paper(String title, List<Block> blocks) {

    public Paper {
        Text.required("title", "标题", title);
        blocks = List.copyOf(blocks);
    }

    /** SHA-256 over title and contents; tells one paper from another. */
    public String hash() {
        return LetterJson.sha256(toString());
    }
}
