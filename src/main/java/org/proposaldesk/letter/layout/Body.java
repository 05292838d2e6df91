package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.CELL;
import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.RIGHT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;
import static org.proposaldesk.letter.layout.Gb9704.WIDTH;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.font.FontRole;

/** The rows from the salutation to the date (GB/T 9704-2012 clauses 7.3.2 to 7.3.5), not yet divided into pages. */
final class Body {

    private static final List<Part.Kind> HEADINGS =
            List.of(Part.Kind.HEADING_1, Part.Kind.HEADING_2, Part.Kind.HEADING_3, Part.Kind.HEADING_4);
    private static final double INDENT = 2 * CELL;
    private static final double LABEL_CELLS = 5;
    private static final double DATE_INSET = 4 * CELL;
    private static final String UNSIGNED_DATE = "　　　年　　月　　日";

    private final Shaper shaper;
    private final Letter letter;

    Body(Shaper shaper, Letter letter) {
        this.shaper = shaper;
        this.letter = letter;
    }

    /** Salutation, text and attachments: may turn the page between any two rows. */
    List<Row> flow() {
        List<Row> rows = new ArrayList<>();
        Part salutation = new Part(Part.Kind.SALUTATION, 1);
        rows.addAll(paragraph(salutation, shape(letter.salutation(), FontRole.FANGSONG, salutation, 0), 0));
        for (int i = 0; i < letter.blocks().size(); i++) {
            rows.addAll(block(letter.blocks().get(i), i + 1));
        }
        for (int i = 0; i < letter.attachments().size(); i++) {
            if (i == 0) {
                rows.add(Row.BLANK.keptWithNext());
            }
            rows.addAll(attachment(i));
        }
        return rows;
    }

    /** Who handled the item: one row for each. */
    List<Row> closing() {
        List<Row> rows = new ArrayList<>();
        if (letter.closing() != null) {
            closingLine(rows, "承办负责人", letter.closing().leadPerson());
            closingLine(rows, "承办人", letter.closing().handler());
            closingLine(rows, "联系电话", letter.closing().phone());
        }
        return rows;
    }

    /** Signature and date, the signature centred on the date. */
    List<Row> signature() {
        Part part = new Part(Part.Kind.SIGNATURE, 1);
        Part datePart = new Part(Part.Kind.DATE, 1);
        String written = letter.signed() ? ChineseDate.format(letter.date()) : UNSIGNED_DATE;
        LineBreaker.Line name = LineBreaker.single(shape(letter.signature(), FontRole.FANGSONG, part, 0));
        LineBreaker.Line date = LineBreaker.single(shape(written, FontRole.FANGSONG, datePart, 0));
        double centre = Math.min(RIGHT - DATE_INSET - date.width() / 2, RIGHT - name.width() / 2);
        return List.of(Row.of(part, name, centre - name.width() / 2), Row.of(datePart, date, centre - date.width() / 2));
    }

    private List<Row> block(Block block, int ordinal) {
        boolean standsAlone = block.level() > 0 && block.runIn() == null;
        Part part = new Part(standsAlone ? HEADINGS.get(block.level() - 1) : Part.Kind.PARAGRAPH, ordinal);
        FontRole role = switch (block.level()) {
            case 1 -> FontRole.HEITI;
            case 2 -> FontRole.KAITI;
            default -> FontRole.FANGSONG;
        };
        List<Atom> atoms = new ArrayList<>(shape(block.text(), role, part, 0));
        if (block.runIn() != null) {
            atoms.addAll(shape(block.runIn(), FontRole.FANGSONG, part, atoms.size()));
        }
        List<Row> rows = paragraph(part, atoms, INDENT);
        if (standsAlone) {
            rows.replaceAll(Row::keptWithNext);
        }
        return rows;
    }

    private List<Row> paragraph(Part part, List<Atom> atoms, double indent) {
        List<Row> rows = new ArrayList<>();
        for (LineBreaker.Line line : LineBreaker.lines(atoms, WIDTH - indent, WIDTH)) {
            rows.add(Row.of(part, line, rows.isEmpty() ? LEFT + indent : LEFT));
        }
        return rows;
    }

    /** 附件：1.…, the following numbers under the first and wrapped names under the name. */
    private List<Row> attachment(int index) {
        Part part = new Part(Part.Kind.ATTACHMENT, index + 1);
        boolean numbered = letter.attachments().size() > 1;
        LineBreaker.Line label = LineBreaker.single(shape("附件：", FontRole.FANGSONG, part, 0));
        double left = LEFT + INDENT + label.width();
        Row before = index == 0 ? Row.of(part, label, LEFT + INDENT) : Row.BLANK;
        if (numbered) {
            LineBreaker.Line number = LineBreaker.single(shape((index + 1) + ".", FontRole.FANGSONG, part, 0));
            before = before.with(Row.of(part, number, left));
            left += number.width();
        }
        return hanging(part, before, letter.attachments().get(index).name(), left);
    }

    private void closingLine(List<Row> rows, String label, String value) {
        if (value == null) {
            return;
        }
        Part part = new Part(Part.Kind.CLOSING, rows.size() + 1);
        List<Atom> atoms = shape(label + "：", FontRole.FANGSONG, part, 0);
        double[] x = new double[atoms.size()];
        int last = label.length() - 1;
        for (int i = 1; i <= last; i++) {
            x[i] = i * (LABEL_CELLS - 1) / last * CELL;
        }
        x[last + 1] = LABEL_CELLS * CELL;
        Row before = Row.of(part, new LineBreaker.Line(atoms, x), LEFT + INDENT);
        rows.addAll(hanging(part, before, value, LEFT + INDENT + (LABEL_CELLS + 1) * CELL));
    }

    /** A text whose rows all start at {@code left}, the first one after what stands before it. */
    private List<Row> hanging(Part part, Row before, String text, double left) {
        List<Row> rows = new ArrayList<>();
        double width = RIGHT - left;
        for (LineBreaker.Line line : LineBreaker.lines(shape(text, FontRole.FANGSONG, part, 0), width, width)) {
            Row row = Row.of(part, line, left);
            rows.add(rows.isEmpty() ? before.with(row) : row);
        }
        return rows;
    }

    private List<Atom> shape(String text, FontRole role, Part part, int start) {
        return shaper.shape(text, role, SIZE_3, CELL, part, start);
    }
}
