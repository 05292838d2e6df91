package org.proposaldesk.letter;

import java.util.List;

/** Checks that the records of a letter share. */
final class Text {

    private Text() {
    }

    /** Returns the text when it is a single printable line that is not blank. */
    static String required(String field, String label, String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidLetter(field, "请填写" + label + "。");
        }
        return line(field, label, text);
    }

    /** Returns null for null, else what {@link #required} returns. */
    static String optional(String field, String label, String text) {
        return text == null ? null : required(field, label, text);
    }

    static List<String> lines(String field, String label, List<String> texts) {
        List<String> copy = List.copyOf(texts);
        copy.forEach(text -> required(field, label, text));
        return copy;
    }

    static void atMost(String field, String label, String text, int characters) {
        int length = text.codePointCount(0, text.length());
        if (length > characters) {
            throw new InvalidLetter(field, "%s有%d字，最多%d字，请缩短。".formatted(label, length, characters));
        }
    }

    private static String line(String field, String label, String text) {
        if (!text.equals(text.strip())) {
            throw new InvalidLetter(field, label + "的开头或结尾有空格，请删去。");
        }
        text.codePoints().filter(Text::isUnprintable).findFirst().ifPresent(codePoint -> {
            throw new InvalidLetter(field, "%s含有换行或不可打印的字符（U+%04X），请删去。".formatted(label, codePoint));
        });
        return text;
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                 Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
