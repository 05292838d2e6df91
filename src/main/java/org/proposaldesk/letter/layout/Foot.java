package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.BOTTOM;
import static org.proposaldesk.letter.layout.Gb9704.LEADING;
import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.RIGHT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_4;
import static org.proposaldesk.letter.layout.Gb9704.WIDTH;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.font.FontRole;

/** Imprint (版记, clause 7.4), with the recipients when the salutation moves there, and page number (clause 7.5). */
final class Foot {

    private static final double EM = mm(SIZE_4);
    private static final double ROW = EM + LEADING;
    private static final double THICK = 0.35;
    private static final double THIN = 0.25;

    private final Shaper shaper;
    private final Letter letter;
    private final List<Row> recipients;
    private final List<Row> copies;

    /** @param salutationInImprint whether the salutation found no room on the first page (clause 7.3.2) */
    Foot(Shaper shaper, Letter letter, boolean salutationInImprint) {
        this.shaper = shaper;
        this.letter = letter;
        String salutation = letter.salutation();
        recipients = salutationInImprint
                ? labelled(Part.Kind.RECIPIENTS, "主送：", salutation.substring(0, salutation.length() - 1) + "。") : List.of();
        copies = letter.imprint() == null || letter.imprint().copies() == null
                ? List.of() : labelled(Part.Kind.COPIES, "抄送：", letter.imprint().copies());
    }

    /** Top of the imprint in millimetres; the bottom of the text area when there is none. */
    double imprintTop() {
        return BOTTOM - (recipients.size() + copies.size() + (hasPrinting() ? 1 : 0)) * ROW;
    }

    /** Puts the imprint on the lower edge of the text area; with lines in 文件格式, without in 信函格式 (clause 10.1). */
    void imprint(List<GlyphRun> runs, List<Rule> rules) {
        double top = imprintTop();
        if (top == BOTTOM) {
            return;
        }
        boolean lined = letter.format() == HeadFormat.DOCUMENT;
        double above = lined ? LEADING / 2 : LEADING;
        if (lined) {
            rules.add(Rule.horizontal(LEFT, top, WIDTH, THICK, false));
        }
        for (List<Row> rows : List.of(recipients, copies)) {
            for (Row row : rows) {
                runs.addAll(row.placed(top + above));
                top += ROW;
            }
        }
        if (hasPrinting()) {
            if (top > imprintTop()) {
                rules.add(Rule.horizontal(LEFT, top, WIDTH, THIN, false));
            }
            runs.addAll(printing().placed(top + above));
        }
        if (lined) {
            rules.add(Rule.horizontal(LEFT, BOTTOM, WIDTH, THICK, false));
        }
    }

    private boolean hasPrinting() {
        return letter.imprint() != null && letter.format() == HeadFormat.DOCUMENT;
    }

    /** The page number; none on the first page of 信函格式. */
    List<GlyphRun> folio(int page) {
        if (page == 1 && letter.format() == HeadFormat.LETTER) {
            return List.of();
        }
        return Folio.of(shaper, page);
    }

    /** A label and what it introduces, one character in on both sides and wrapped under its first character. */
    private List<Row> labelled(Part.Kind kind, String label, String text) {
        Part part = new Part(kind, 1);
        LineBreaker.Line first = LineBreaker.single(shape(label, part));
        double left = LEFT + EM + first.width();
        double width = RIGHT - EM - left;
        List<Row> rows = new ArrayList<>();
        for (LineBreaker.Line line : LineBreaker.lines(shape(text, part), width, width)) {
            Row row = Row.of(part, line, left);
            rows.add(rows.isEmpty() ? Row.of(part, first, LEFT + EM).with(row) : row);
        }
        return rows;
    }

    private Row printing() {
        Part part = new Part(Part.Kind.PRINTING, 1);
        Row row = Row.of(part, LineBreaker.single(shape(letter.imprint().printingOffice(), part)), LEFT + EM);
        if (letter.imprint().printDate() == null) {
            return row;
        }
        LineBreaker.Line date = LineBreaker.single(shape(ChineseDate.format(letter.imprint().printDate()) + "印发", part));
        return row.with(Row.of(part, date, RIGHT - EM - date.width()));
    }

    private List<Atom> shape(String text, Part part) {
        return shaper.shape(text, FontRole.FANGSONG, SIZE_4, EM, part, 0);
    }
}
