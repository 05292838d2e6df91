package org.proposaldesk.letter.checker;

/** One line of a manuscript without blanks at its ends; {@code kind} tells which rules concern it. */
record Line(int start, int end, Kind kind) {

    enum Kind {
        /** What the web page tells about the letter (索引号, 发布时间 …): no part of it. */
        PAGE,
        /** The title or a line of it. */
        TITLE,
        /** Anything else. */
        TEXT
    }

    int length() {
        return end - start;
    }
}
