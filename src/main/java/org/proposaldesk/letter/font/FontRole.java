package org.proposaldesk.letter.font;

/** The faces that GB/T 9704-2012 names, and what each is for. */
public enum FontRole {
    /** 仿宋: body, document number, imprint. */
    FANGSONG,
    /** 楷体: headings of level 2, names of signers. */
    KAITI,
    /** 黑体: marks, headings of level 1. */
    HEITI,
    /** 宋体: page number. */
    SONGTI,
    /** 小标宋: issuer mark, title. */
    XIAOBIAOSONG
}
