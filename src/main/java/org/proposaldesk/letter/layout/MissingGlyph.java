package org.proposaldesk.letter.layout;

/** A character that no font has: it stops the letter, because it would print as an empty box (R38). */
public class MissingGlyph extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int codePoint;
    private final String place;

    /**
     * @param codePoint the character
     * @param place     where it stands, in Chinese, for example 正文第3段第12字
     */
    public MissingGlyph(int codePoint, String place) {
        super("%s的“%s”（U+%04X）在所有字体中都没有字形，无法印制。请改用规范字。"
                .formatted(place, Character.toString(codePoint), codePoint));
        this.codePoint = codePoint;
        this.place = place;
    }

    /** The character. */
    public int codePoint() {
        return codePoint;
    }

    /** Where it stands, in Chinese. */
    public String place() {
        return place;
    }
}
