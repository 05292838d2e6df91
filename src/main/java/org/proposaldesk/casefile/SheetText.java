package org.proposaldesk.casefile;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.font.FontRole;
import org.proposaldesk.letter.font.Fonts;

/** What people wrote, as it fits into the cells of a sheet: nothing is left out, what cannot be printed is named. */
final class SheetText {

    /** Characters that one cell takes; a longer text goes on in the next row. */
    private static final int CELL = 280;

    private final Fonts fonts;

    SheetText(Fonts fonts) {
        this.fonts = fonts;
    }

    /** A single printable line; line breaks become spaces, a character without a glyph its code. */
    String line(String text) {
        StringBuilder line = new StringBuilder();
        (text == null ? "" : text).codePoints().forEach(codePoint -> {
            if (Character.isWhitespace(codePoint) || codePoint == 0x3000) {
                line.append(' ');
            } else if (!Character.isDefined(codePoint) || Character.getType(codePoint) == Character.FORMAT || Character.isISOControl(codePoint)
                    || fonts.find(FontRole.FANGSONG, codePoint) == null) {
                line.append("〔U+%04X〕".formatted(codePoint));
            } else {
                line.appendCodePoint(codePoint);
            }
        });
        return line.toString().replaceAll(" +", " ").strip();
    }

    /** The rows of a table that hold these cells; the last cell may be long. */
    List<List<String>> rows(List<String> cells) {
        String last = line(cells.get(cells.size() - 1));
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from == 0 || from < last.length();) {
            int to = Math.min(last.length(), from + CELL);
            to = to < last.length() && Character.isHighSurrogate(last.charAt(to - 1)) ? to - 1 : to;
            List<String> row = new ArrayList<>();
            for (int at = 0; at < cells.size() - 1; at++) {
                row.add(from == 0 ? line(cells.get(at)) : "");
            }
            row.add(last.substring(from, to).strip());
            rows.add(row);
            from = Math.max(to, 1);
        }
        return rows;
    }

    /** A hash in groups, so that it can be broken into lines and compared by eye. */
    static String grouped(String hash) {
        return hash == null ? "" : hash.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
