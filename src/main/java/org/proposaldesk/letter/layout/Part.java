package org.proposaldesk.letter.layout;

/**
 * A part of a letter that glyphs belong to; one paragraph of the tagged file.
 *
 * @param kind    what it is
 * @param ordinal which one of its kind, from 1
 */
public record Part(Kind kind, int ordinal) {

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
        ATTACHMENT("附件说明", "P"),
        CLOSING("承办人栏", "P"),
        SIGNATURE("署名", "P"),
        DATE("成文日期", "P"),
        COPIES("抄送机关", "P"),
        PRINTING("印发机关和日期", "P"),
        FOLIO("页码", "Artifact");

        private final String label;
        private final String tag;

        Kind(String label, String tag) {
            this.label = label;
            this.tag = tag;
        }

        /** Structure type in a tagged file. */
        public String tag() {
            return tag;
        }

        /** Whether it is body text (正文), which the first page and the signature page must carry. */
        public boolean isBody() {
            return label.equals("正文");
        }
    }

    /** Where a character of this part stands, in Chinese. */
    String place(int character) {
        String label = switch (kind) {
            case HEADING_1, HEADING_2, HEADING_3, HEADING_4, PARAGRAPH -> kind.label + "第" + ordinal + "段";
            case ATTACHMENT -> "附件" + ordinal + "的名称";
            default -> kind.label;
        };
        return label + "第" + character + "字";
    }
}
