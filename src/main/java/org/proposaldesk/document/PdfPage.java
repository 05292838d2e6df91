package org.proposaldesk.document;

import java.util.ArrayList;
import java.util.List;

/** The lines of a page, joined where a paragraph goes on: a full line, and below it one that starts at the margin. */
final class PdfPage {

    /** Blank that the last line of a paragraph may leave in the width of characters and still be full. */
    private static final double FULL = 1.7;
    private static final double AT_MARGIN = 0.7;
    private static final double HANGING = 2.6;
    private static final double SAME_SIZE = 0.1;
    private static final double LARGER = 1.15;
    private static final double BLANK_LINE = 1.7;

    private final List<PdfLine> lines;
    private final double left;
    private final double right;
    private final double size;
    private final double pitch;

    /**
     * @param lines from top to bottom
     * @param left  left margin of the document in points
     * @param right right margin of the document in points
     */
    PdfPage(List<PdfLine> lines, double left, double right) {
        this.lines = lines;
        this.left = left;
        this.right = right;
        this.size = median(lines.stream().map(PdfLine::size).toList());
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            distances.add(lines.get(i).height() - lines.get(i - 1).height());
        }
        this.pitch = median(distances);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Adds the paragraphs of this page; the first may go on from the page before. */
    void appendTo(StringBuilder text, PdfPage before) {
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (i == 0 ? before != null && goesOnFrom(before, line) : goesOn(i)) {
                text.append(joint(text, line.text()));
            } else if (text.length() > 0) {
                text.append('\n');
            }
            text.append(line.text());
        }
    }

    private boolean goesOnFrom(PdfPage before, PdfLine first) {
        PdfLine last = before.lines.get(before.lines.size() - 1);
        return sameSize(last, first) && before.isFull(last) && (first.left() - left < AT_MARGIN * size || isDeep(last) && hangs(last, first));
    }

    private boolean goesOn(int index) {
        PdfLine before = lines.get(index - 1);
        PdfLine line = lines.get(index);
        if (!sameSize(before, line)) {
            return false;
        }
        double distance = line.height() - before.height();
        if (line.size() > LARGER * size) {
            return distance < BLANK_LINE * 1.2 * line.size();
        }
        boolean underText = hangs(before, line) || line.left() - before.left() > HANGING * line.size();
        return distance < BLANK_LINE * pitch && isFull(before) && (line.left() - left < AT_MARGIN * size || underText);
    }

    /** Whether the line stands under the text of an item that is set in deeply, and is no item itself. */
    private boolean hangs(PdfLine before, PdfLine line) {
        return isDeep(line) && line.left() >= before.left() - AT_MARGIN && !line.text().matches("\\d{1,2}[.．、].*");
    }

    private boolean isDeep(PdfLine line) {
        return line.left() - left > HANGING * line.size();
    }

    private boolean isFull(PdfLine line) {
        return right - line.right() < FULL * line.size();
    }

    private static boolean sameSize(PdfLine one, PdfLine other) {
        return Math.abs(one.size() - other.size()) < SAME_SIZE * one.size();
    }

    /** A blank between two Latin words that a line break parted; an address or a number is not parted. */
    private static String joint(StringBuilder before, String after) {
        boolean words = Character.isLetter(after.charAt(0)) && after.charAt(0) < 0x250
                && Character.isLetter(before.charAt(before.length() - 1)) && before.charAt(before.length() - 1) < 0x250;
        if (!words) {
            return "";
        }
        int start = before.length();
        while (start > 0 && before.charAt(start - 1) > ' ' && before.charAt(start - 1) < 0x7F) {
            start--;
        }
        return before.substring(start).matches("[A-Za-z']+") ? " " : "";
    }

    private static double median(List<Double> values) {
        return values.isEmpty() ? 0 : values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }
}
