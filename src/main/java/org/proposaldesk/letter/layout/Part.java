package org.proposaldesk.letter.layout;

/**
 * A part of a letter that glyphs belong to; one element of the tagged file.
 *
 * @param kind       what it is
 * @param ordinal    which one of its kind, from 1; paragraphs, headings and tables of one text are counted together
 * @param attachment attachment that it belongs to, from 1; 0 for the letter itself
 * @param cell       cell of a table, null for anything else
 */
public record Part(Kind kind, int ordinal, int attachment, Cell cell) {

    /** Parts in the order in which they are read. */
    public enum Kind {
        CATEGORY("类别标记", "P"),
        PUBLICATION("公开标记", "P"),
        ISSUER("发文机关标志", "P"),
        NUMBER("发文字号", "P"),
        SIGNERS("签发人", "P"),
        TITLE("标题", "H1"),
        SALUTATION("主送", "P"),
        HEADING_1("正文", "H2"),
        HEADING_2("正文", "H3"),
        HEADING_3("正文", "H4"),
        HEADING_4("正文", "H5"),
        PARAGRAPH("正文", "P"),
        CAPTION("正文", "P"),
        TABLE_HEAD("正文", "TH"),
        TABLE_CELL("正文", "TD"),
        /** A heading row again, on a page on which its table goes on. */
        REPEATED_HEAD("表头", "Artifact"),
        ATTACHMENT("附件说明", "P"),
        CLOSING("承办人栏", "P"),
        SIGNATURE("署名", "P"),
        DATE("成文日期", "P"),
        NOTE("附注", "P"),
        ATTACHMENT_LABEL("附件顺序号", "P"),
        ATTACHMENT_TITLE("附件标题", "H1"),
        RECIPIENTS("主送机关", "P"),
        COPIES("抄送机关", "P"),
        PRINTING("印发机关和日期", "P"),
        FOLIO("页码", "Artifact");

        private final String label;
        private final String tag;

        Kind(String label, String tag) {
            this.label = label;
            this.tag = tag;
        }

        /** Structure type in a tagged file; {@code Artifact} for what is no content. */
        public String tag() {
            return tag;
        }

        /** Whether it is printed for the sake of the page and adds nothing to the text. */
        public boolean isArtifact() {
            return tag.equals("Artifact");
        }
    }

    /**
     * Place in a table.
     *
     * @param row    from 1, heading rows included
     * @param column from 1
     */
    public record Cell(int row, int column) {
    }

    /** A part of the letter itself. */
    Part(Kind kind, int ordinal) {
        this(kind, ordinal, 0, null);
    }

    /** The same table with another cell. */
    Part cell(Kind cellKind, int row, int column) {
        return new Part(cellKind, ordinal, attachment, new Cell(row, column));
    }

    /** Whether it is body text (正文), which the first page and the signature page must carry. */
    public boolean isBody() {
        return attachment == 0 && kind.label.equals("正文");
    }

    /** Where a character of this part stands, in Chinese. */
    String place(int character) {
        StringBuilder place = new StringBuilder(attachment == 0 ? "" : "附件" + attachment + "的").append(kind.label);
        if (kind.label.equals("正文")) {
            place.append('第').append(ordinal).append('段');
        } else if (kind == Kind.ATTACHMENT) {
            place = new StringBuilder("附件" + ordinal + "的名称");
        }
        if (cell != null) {
            place.append("表格第").append(cell.row).append("行第").append(cell.column).append("列");
        }
        return place.append('第').append(character).append('字').toString();
    }
}
