package org.proposaldesk.letter.docx;

/** The named styles of {@code styles.xml} that the letter uses. */
enum Style {
    MARK("Mark"),
    /** A mark in a line with other words, as 信函格式 has it. */
    MARK_WORDS("MarkChar"),
    ISSUER_MARK("IssuerMark"),
    DOCUMENT_NUMBER("DocumentNumber"),
    SIGNER("Signer"),
    RED_RULE("RedRule"),
    THICK_RED_RULE("ThickRedRule"),
    RULE_GAP("RuleGap"),
    THIN_RED_RULE("ThinRedRule"),
    TITLE("Title"),
    SALUTATION("Salutation"),
    BODY("BodyText"),
    HEADING_1("Heading1"),
    HEADING_2("Heading2"),
    HEADING_3("Heading3"),
    HEADING_4("Heading4"),
    /** The words of a level 1 heading that text follows in the same paragraph. */
    HEADING_1_WORDS("Heading1Char"),
    /** The same for level 2; deeper levels have the face of the text. */
    HEADING_2_WORDS("Heading2Char"),
    CAPTION("Caption"),
    TABLE_TEXT("TableText"),
    TABLE_HEAD("TableHead"),
    ATTACHMENT_LIST("AttachmentList"),
    CLOSING_LINE("ClosingLine"),
    SIGNATURE("Signature"),
    DATE("Date"),
    NOTE("Note"),
    ATTACHMENT_LABEL("AttachmentLabel"),
    ATTACHMENT_TITLE("AttachmentTitle"),
    IMPRINT("Imprint"),
    IMPRINT_OUTER_LINE("ImprintOuterLine"),
    IMPRINT_INNER_LINE("ImprintInnerLine"),
    END("End");

    private final String id;

    Style(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
