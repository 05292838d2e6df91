package org.proposaldesk.letter;

import java.util.List;

/**
 * An attachment (附件): named after the text, and set on pages of its own when it has contents.
 *
 * @param name   name (附件名称) without punctuation at the end; also its title on its first page
 * @param blocks contents bound with the letter; none for an attachment that is sent apart
 */
public record Attachment(String name, List<Block> blocks) {

    private static final int LONGEST_NAME = 100;

    public Attachment {
        Text.required("attachments", "附件名称", name);
        Text.atMost("attachments", "附件名称", name, LONGEST_NAME);
        if (name.matches(".*[。，；、]")) {
            throw new InvalidLetter("attachments", "附件名称“" + name + "”后面不加标点。");
        }
        blocks = List.copyOf(blocks);
    }

    /** An attachment that is named only. */
    public static Attachment named(String name) {
        return new Attachment(name, List.of());
    }
}
