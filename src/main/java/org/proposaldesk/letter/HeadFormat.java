package org.proposaldesk.letter;

/** The two heads that a bureau's letters have. */
public enum HeadFormat {
    /** 文件格式: red mark, number and red rule at the top of the first page (GB/T 9704-2012 clause 7.2). */
    DOCUMENT,
    /** 信函格式: mark 30 mm from the top, red double rules at the top and the bottom of the page (clause 10.1). */
    LETTER
}
