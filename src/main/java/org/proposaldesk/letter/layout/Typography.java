package org.proposaldesk.letter.layout;

/** Which character may stand where: line-start and line-end prohibitions (GB/T 15834-2011 clause 5.1) and widths. */
final class Typography {

    private static final String OPENING = "（〔［｛《〈「『【〖“‘([{";
    private static final String CLOSING = "）〕］｝》〉」』】〗”’)]}";
    private static final String STOPS = "。，、；：？！．·～％‰℃°,.;:?!%";
    private static final String UNSPLIT = "—…";

    private Typography() {
    }

    /** Whether a character takes the room of a Chinese one. */
    static boolean isWide(int codePoint) {
        return codePoint == 0xB7 || codePoint >= 0x2010 && !Character.isSpaceChar(codePoint) || codePoint == 0x3000;
    }

    /** Opening marks: never at the end of a line; their blank half is the left one. */
    static boolean isOpening(int codePoint) {
        return OPENING.indexOf(codePoint) >= 0;
    }

    /** Closing marks and stops whose blank half is the right one. */
    static boolean isClosing(int codePoint) {
        return CLOSING.indexOf(codePoint) >= 0 || "。，、；：？！．".indexOf(codePoint) >= 0;
    }

    /** Never at the start of a line. */
    static boolean isForbiddenAtStart(int codePoint) {
        return CLOSING.indexOf(codePoint) >= 0 || STOPS.indexOf(codePoint) >= 0;
    }

    /** Dashes and ellipses of two characters stay together. */
    static boolean isPair(int first, int second) {
        return first == second && UNSPLIT.indexOf(first) >= 0;
    }
}
