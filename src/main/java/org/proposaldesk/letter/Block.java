package org.proposaldesk.letter;

import java.util.regex.Pattern;

/**
 * One paragraph or table of the body. A heading keeps its label in its text, so that what is signed is what is printed.
 *
 * @param level 0 for text; 1 to 4 for headings labelled 一、（一）1.（1） (GB/T 9704-2012 clause 7.3.3); levels may be skipped
 * @param text  the paragraph, the heading with its label, or the caption of the table
 * @param runIn text that follows a heading in the same paragraph in the face of the body; null when there is none
 * @param table a table under the text, which is its caption; null for a paragraph or heading
 */
public record Block(int level, String text, String runIn, Table table) {

    /** Deepest level of headings. */
    public static final int DEEPEST = 4;

    private static final Pattern[] LABELS = {
        null,
        Pattern.compile("[一二三四五六七八九十]+、.+"),
        Pattern.compile("（[一二三四五六七八九十]+）.+"),
        Pattern.compile("[1-9]\\d*[.．].+"),
        Pattern.compile("（[1-9]\\d*）.+"),
    };

    public Block {
        if (level < 0 || level > DEEPEST) {
            throw new InvalidLetter("blocks", "正文层次须为0至" + DEEPEST + "，不能是" + level + "。");
        }
        Text.required("blocks", "正文段落", text);
        Text.optional("blocks", "标题后的正文", runIn);
        if (level > 0 && !LABELS[level].matcher(text).matches()) {
            throw new InvalidLetter("blocks", "第" + level + "层标题“" + text + "”须以“" + label(level, 1) + "”一类的序号开头。");
        }
        if (level == 0 && runIn != null) {
            throw new InvalidLetter("blocks", "只有标题后面才能接排正文。");
        }
        if (table != null && level > 0) {
            throw new InvalidLetter("blocks", "表格上方须为表题，不能是层次标题。");
        }
    }

    /** A paragraph of text. */
    public static Block paragraph(String text) {
        return new Block(0, text, null, null);
    }

    /** A table under its caption. */
    public static Block table(String caption, Table table) {
        return new Block(0, caption, null, table);
    }

    /** A heading that carries its label already, in a paragraph of its own. */
    public static Block heading(int level, String labelled) {
        return new Block(level, labelled, null, null);
    }

    /** A heading in a paragraph of its own; the label is put before the words. */
    public static Block heading(int level, int ordinal, String words) {
        return new Block(level, label(level, ordinal) + words, null, null);
    }

    /** A heading followed by text in the same paragraph; the label is put before the words. */
    public static Block heading(int level, int ordinal, String words, String runIn) {
        return new Block(level, label(level, ordinal) + words, runIn, null);
    }

    /** The label of the n-th heading of a level: 一、（一）1.（1）. */
    public static String label(int level, int ordinal) {
        return switch (level) {
            case 1 -> ChineseNumerals.of(ordinal) + "、";
            case 2 -> "（" + ChineseNumerals.of(ordinal) + "）";
            case 3 -> ordinal + ".";
            case 4 -> "（" + ordinal + "）";
            default -> throw new IllegalArgumentException("第" + level + "层没有序号。");
        };
    }
}
