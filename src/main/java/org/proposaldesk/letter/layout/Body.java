package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.CELL;
import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.RIGHT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.font.FontRole;

/** The rows from the salutation to the list of attachments (GB/T 9704-2012 clauses 7.3.2 to 7.3.4), not yet divided into pages. */
final class Body {

    private final Shaper shaper;
    private final Letter letter;

    Body(Shaper shaper, Letter letter) {
        this.shaper = shaper;
        this.letter = letter;
    }

    List<Row> salutation() {
        Part part = new Part(Part.Kind.SALUTATION, 1);
        return Blocks.paragraph(part, shape(letter.salutation(), part), 0);
    }

    /** Text and list of attachments. */
    List<Row> text() {
        List<Row> rows = new Blocks(shaper, 0).rows(letter.blocks());
        for (int i = 0; i < letter.attachments().size(); i++) {
            if (i == 0) {
                rows.add(Row.BLANK.keptWithNext());
            }
            rows.addAll(attachment(i));
        }
        return rows;
    }

    /** 附件：1.…, the following numbers under the first and wrapped names under the name. */
    private List<Row> attachment(int index) {
        Part part = new Part(Part.Kind.ATTACHMENT, index + 1);
        boolean numbered = letter.attachments().size() > 1;
        LineBreaker.Line label = LineBreaker.single(shape("附件：", part));
        double left = LEFT + Blocks.INDENT + label.width();
        Row before = index == 0 ? Row.of(part, label, LEFT + Blocks.INDENT) : Row.BLANK;
        if (numbered) {
            LineBreaker.Line number = LineBreaker.single(shape((index + 1) + ".", part));
            before = before.with(Row.of(part, number, left));
            left += number.width();
        }
        return hanging(part, before, shape(letter.attachments().get(index).name(), part), left);
    }

    /** A text whose rows all start at {@code left}, the first one after what stands before it. */
    static List<Row> hanging(Part part, Row before, List<Atom> text, double left) {
        List<Row> rows = new ArrayList<>();
        double width = RIGHT - left;
        for (LineBreaker.Line line : LineBreaker.lines(text, width, width)) {
            Row row = Row.of(part, line, left);
            rows.add(rows.isEmpty() ? before.with(row) : row);
        }
        return rows;
    }

    private List<Atom> shape(String text, Part part) {
        return shaper.shape(text, FontRole.FANGSONG, SIZE_3, CELL, part, 0);
    }
}
