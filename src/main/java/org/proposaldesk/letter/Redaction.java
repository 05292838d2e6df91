package org.proposaldesk.letter;

/**
 * A passage that the public copy of a letter does not show.
 *
 * @param place  text that holds it, as a JSON pointer (RFC 6901) into {@link Letter#toJson}, for example {@code /blocks/3/text}
 * @param start  first character of the passage in that text, from 0; characters are code points
 * @param end    character after the passage
 * @param reason why it is not public, in Chinese; kept for the record, never printed
 */
public record Redaction(String place, int start, int end, String reason) {

    public Redaction {
        Text.required("redactions", "遮盖位置", place);
        Text.required("redactions", "不公开的理由", reason);
        if (start < 0 || end <= start) {
            throw new InvalidLetter("redactions", "遮盖范围须至少有一个字。");
        }
    }
}
