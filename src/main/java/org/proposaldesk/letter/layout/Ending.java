package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.CELL;
import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.RIGHT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Sealing;
import org.proposaldesk.letter.font.FontRole;

/** What stays together on the page that is signed: who handled the item, signature, date and note (clauses 7.3.5 and 7.3.6). */
final class Ending {

    private static final double LABEL_CELLS = 5;
    private static final double DATE_INSET = 4 * CELL;
    private static final double UNSEALED_INSET = 2 * CELL;
    /** Blank rows above a signature that is sealed, so that the seal reaches up to within one row of the text. */
    private static final int ABOVE_SEALED = 2;
    private static final int ABOVE_UNSEALED = 1;
    private static final String UNSIGNED_DATE = "　　　年　　月　　日";

    private final Shaper shaper;
    private final Letter letter;

    Ending(Shaper shaper, Letter letter) {
        this.shaper = shaper;
        this.letter = letter;
    }

    /** The rows; with blanks between text and closing block and below the date for the rest of the seal when roomy. */
    List<Row> rows(boolean roomy) {
        List<Row> closing = closing();
        List<Row> note = note();
        boolean sealed = letter.sealing() == Sealing.SEAL;
        List<Row> rows = new ArrayList<>();
        if (roomy && !closing.isEmpty()) {
            rows.add(Row.BLANK);
        }
        rows.addAll(closing);
        rows.addAll(Collections.nCopies(sealed ? ABOVE_SEALED : ABOVE_UNSEALED, Row.BLANK));
        rows.addAll(signature(sealed));
        rows.addAll(note);
        if (roomy && sealed && note.isEmpty()) {
            rows.add(Row.BLANK);
        }
        return rows;
    }

    /** Who handled the item: one row for each, labels as wide as five characters. */
    private List<Row> closing() {
        List<Row> rows = new ArrayList<>();
        if (letter.closing() != null) {
            closingLine(rows, "承办负责人", letter.closing().leadPerson());
            closingLine(rows, "承办人", letter.closing().handler());
            closingLine(rows, "联系电话", letter.closing().phone());
        }
        return rows;
    }

    private void closingLine(List<Row> rows, String label, String value) {
        if (value == null) {
            return;
        }
        Part part = new Part(Part.Kind.CLOSING, rows.size() + 1);
        List<Atom> atoms = shape(label + "：", part);
        double[] x = new double[atoms.size()];
        int last = label.length() - 1;
        for (int i = 1; i <= last; i++) {
            x[i] = i * (LABEL_CELLS - 1) / last * CELL;
        }
        x[last + 1] = LABEL_CELLS * CELL;
        Row before = Row.of(part, new LineBreaker.Line(atoms, x), LEFT + Blocks.INDENT);
        rows.addAll(Body.hanging(part, before, shape(value, part), LEFT + Blocks.INDENT + (LABEL_CELLS + 1) * CELL));
    }

    /**
     * Signature and date. Sealed: the date four characters in, the signature centred on it (7.3.5.1). Not sealed: the signature
     * two characters in and the date starting two characters after it; when the date is longer, the date is two characters in
     * and the signature moves left (7.3.5.2).
     */
    private List<Row> signature(boolean sealed) {
        Part part = new Part(Part.Kind.SIGNATURE, 1);
        Part datePart = new Part(Part.Kind.DATE, 1);
        LineBreaker.Line name = LineBreaker.single(shape(letter.signature(), part));
        LineBreaker.Line date = LineBreaker.single(shape(letter.signed() ? ChineseDate.format(letter.date()) : UNSIGNED_DATE, datePart));
        double nameLeft;
        double dateLeft;
        if (sealed) {
            double centre = Math.min(RIGHT - DATE_INSET - date.width() / 2, RIGHT - name.width() / 2);
            nameLeft = centre - name.width() / 2;
            dateLeft = centre - date.width() / 2;
        } else {
            boolean dateIsLonger = date.width() > name.width();
            dateLeft = dateIsLonger ? RIGHT - UNSEALED_INSET - date.width() : RIGHT - name.width();
            nameLeft = dateLeft - UNSEALED_INSET;
        }
        return List.of(Row.of(part, name, nameLeft), Row.of(datePart, date, dateLeft));
    }

    /** The note below the date, in brackets. */
    private List<Row> note() {
        Part part = new Part(Part.Kind.NOTE, 1);
        return letter.note() == null ? List.of() : Blocks.paragraph(part, shape("（" + letter.note() + "）", part), Blocks.INDENT);
    }

    private List<Atom> shape(String text, Part part) {
        return shaper.shape(text, FontRole.FANGSONG, SIZE_3, CELL, part, 0);
    }
}
