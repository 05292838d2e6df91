package org.proposaldesk.letter.docx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.layout.Gb9704;
import org.proposaldesk.letter.layout.Part;

/**
 * The head of the letter from the marks to the salutation (GB/T 9704-2012 clauses 7.2, 7.3.1, 7.3.2 and 10.1; R27), each paragraph
 * as high on the page as the typesetter has it. So the text starts on the same line as in the PDF.
 */
final class HeadParagraphs {

    private static final int PITCH = Measures.twips(Gb9704.PITCH);
    private static final int MARK_LINE = 352;
    private static final int TITLE_LINE = 720;
    private static final int RULE_LINE = 20;
    /** From the baseline of the document number to the red rule: 4 mm below the foot of its characters. */
    private static final int ABOVE_RULE = Measures.twips(4 + 0.12 * Gb9704.mm(Gb9704.SIZE_3));
    /** Room at the end of a line that programs which set type a little wider need. */
    private static final int SPARE = 20;
    private static final String SIGNED_BY = "签发人：";

    private final CTBody body;
    private final Letter letter;
    private final LayoutReader typeset;
    private int bottom;

    /** @param top where the text area of the first page starts, in twips from the edge of the page */
    HeadParagraphs(CTBody body, Letter letter, LayoutReader typeset, int top) {
        this.body = body;
        this.letter = letter;
        this.typeset = typeset;
        bottom = top;
    }

    void write() {
        if (letter.format() == HeadFormat.DOCUMENT) {
            marks();
            issuer();
            numberAndSigners();
        } else {
            marksAndNumber();
        }
        title();
        if (!typeset.salutationInImprint()) {
            new Paragraph(body.addNewP(), Style.SALUTATION).text(letter.salutation());
        }
    }

    private void marks() {
        int baseline = Measures.twips(Gb9704.TOP + Gb9704.ASCENT * Gb9704.mm(Gb9704.SIZE_3));
        for (String mark : labels()) {
            place(Style.MARK, baseline, MARK_LINE).text(mark);
            baseline += PITCH;
        }
    }

    private void issuer() {
        int line = issuerLine(typeset);
        place(Style.ISSUER_MARK, typeset.baseline(Part.Kind.ISSUER), line).lineHeight(line).sized(letter.issuerMark(), typeset.issuerSize());
    }

    /** Height of the line of the issuer mark: high enough that no program cuts its characters. */
    static int issuerLine(LayoutReader typeset) {
        return typeset.issuerSize() * 12;
    }

    /** The number one character in, or centred without signers; the signers at the right, the number beside the last of them. */
    private void numberAndSigners() {
        String number = letter.documentNumber() == null ? "" : letter.documentNumber().toString();
        List<String> signers = List.copyOf(typeset.lines(Part.Kind.SIGNERS));
        int rows = Math.max(1, signers.size());
        int signersLeft = Measures.WIDTH - Measures.CELL - widest(signers);
        for (int i = 0; i < rows; i++) {
            int baseline = typeset.redRule() - ABOVE_RULE - (rows - 1 - i) * PITCH;
            Paragraph row = place(Style.DOCUMENT_NUMBER, baseline, Measures.LINE);
            if (signers.isEmpty()) {
                row.centred();
            } else {
                row.left(Measures.CELL);
            }
            if (i + 1 == rows && !number.isEmpty()) {
                row.text(number);
            }
            if (!signers.isEmpty()) {
                signers(row, signers.get(i), signersLeft);
            }
        }
        placeAt(Style.RED_RULE, typeset.redRule() - RULE_LINE / 2, RULE_LINE);
    }

    /** Marks at the left under the red double rule, number and signers at the right (clause 10.1). */
    private void marksAndNumber() {
        List<String> signers = List.copyOf(typeset.lines(Part.Kind.SIGNERS));
        Iterator<String> labels = labels().iterator();
        int signersLeft = Measures.WIDTH - widest(signers) - SPARE;
        int rows = Math.max(labels().size(), 1 + signers.size());
        int baseline = bottom + Measures.twips(Gb9704.LEADING + Gb9704.ASCENT * Gb9704.mm(Gb9704.SIZE_3));
        for (int i = 0; i < rows; i++) {
            Paragraph row = place(Style.DOCUMENT_NUMBER, baseline + i * PITCH, Measures.LINE);
            if (labels.hasNext()) {
                row.text(labels.next(), Style.MARK_WORDS);
            }
            if (i == 0 && letter.documentNumber() != null) {
                row.rightTabStop(Measures.WIDTH).tab().text(letter.documentNumber().toString());
            }
            if (i > 0 && i <= signers.size()) {
                signers(row, signers.get(i - 1), signersLeft);
            }
        }
    }

    /** A line of signers: after the label in the first one, under the first name in the others. */
    private static void signers(Paragraph row, String line, int left) {
        boolean first = line.startsWith(SIGNED_BY);
        row.tabStop(left + (first ? 0 : Measures.width(SIGNED_BY))).tab();
        if (first) {
            row.text(SIGNED_BY);
        }
        row.text(first ? line.substring(SIGNED_BY.length()) : line, Style.SIGNER);
    }

    private static int widest(List<String> signers) {
        return signers.stream().mapToInt(line -> Measures.width(line.startsWith(SIGNED_BY) ? line : SIGNED_BY + line)).max().orElse(0);
    }

    /** The title with so much blank below that the text starts on the grid of lines. */
    private void title() {
        Paragraph title = place(Style.TITLE, typeset.baseline(Part.Kind.TITLE), TITLE_LINE);
        Collection<String> lines = typeset.lines(Part.Kind.TITLE);
        title.lines(lines);
        bottom += (lines.size() - 1) * TITLE_LINE;
        title.after(typeset.textTop() - bottom);
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        if (letter.marks() != null && letter.marks().categoryLabel() != null) {
            labels.add(letter.marks().categoryLabel());
        }
        if (letter.marks() != null && letter.marks().publication() != null) {
            labels.add(letter.marks().publication());
        }
        return labels;
    }

    /** The next paragraph, its first line on this baseline. */
    private Paragraph place(Style style, int baseline, int line) {
        return placeAt(style, baseline - Measures.ascent(line), line);
    }

    private Paragraph placeAt(Style style, int wanted, int line) {
        int top = Math.max(bottom, wanted);
        Paragraph paragraph = new Paragraph(body.addNewP(), style).before(top - bottom);
        bottom = top + line;
        return paragraph;
    }
}
