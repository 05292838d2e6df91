package org.proposaldesk.letter;

/**
 * Who handled the item; printed after the text in up to three lines whose labels have the width of five characters.
 *
 * @param leadPerson 承办负责人, null when not printed
 * @param handler    承办人, null when not printed
 * @param phone      联系电话, null when not printed
 */
public record ClosingBlock(String leadPerson, String handler, String phone) {

    public ClosingBlock {
        Text.optional("closing", "承办负责人", leadPerson);
        Text.optional("closing", "承办人", handler);
        Text.optional("closing", "联系电话", phone);
        if (leadPerson == null && handler == null && phone == null) {
            throw new InvalidLetter("closing", "承办负责人、承办人、联系电话至少填写一项。");
        }
    }
}
