package org.proposaldesk.letter;

import java.time.LocalDate;
import java.util.List;

/** Collects the parts of a letter by name; {@link #build} checks them. */
public final class LetterBuilder {

    private HeadFormat format = HeadFormat.DOCUMENT;
    private Marks marks;
    private String issuerMark;
    private DocumentNumber documentNumber;
    private List<String> signers = List.of();
    private String title;
    private List<String> titleLines = List.of();
    private String salutation;
    private List<Block> blocks = List.of();
    private List<Attachment> attachments = List.of();
    private ClosingBlock closing;
    private String signature;
    private LocalDate date;
    private Sealing sealing = Sealing.SEAL;
    private String note;
    private Imprint imprint;

    LetterBuilder() {
    }

    LetterBuilder(Letter letter) {
        format = letter.format();
        marks = letter.marks();
        issuerMark = letter.issuerMark();
        documentNumber = letter.documentNumber();
        signers = letter.signers();
        title = letter.title();
        titleLines = letter.titleLines();
        salutation = letter.salutation();
        blocks = letter.blocks();
        attachments = letter.attachments();
        closing = letter.closing();
        signature = letter.signature();
        date = letter.date();
        sealing = letter.sealing();
        note = letter.note();
        imprint = letter.imprint();
    }

    public LetterBuilder format(HeadFormat value) {
        format = value;
        return this;
    }

    public LetterBuilder marks(Marks value) {
        marks = value;
        return this;
    }

    public LetterBuilder issuerMark(String value) {
        issuerMark = value;
        return this;
    }

    public LetterBuilder documentNumber(DocumentNumber value) {
        documentNumber = value;
        return this;
    }

    public LetterBuilder signers(List<String> value) {
        signers = value;
        return this;
    }

    public LetterBuilder title(String value) {
        title = value;
        return this;
    }

    public LetterBuilder titleLines(List<String> value) {
        titleLines = value;
        return this;
    }

    public LetterBuilder salutation(String value) {
        salutation = value;
        return this;
    }

    public LetterBuilder blocks(List<Block> value) {
        blocks = value;
        return this;
    }

    public LetterBuilder attachments(List<Attachment> value) {
        attachments = value;
        return this;
    }

    public LetterBuilder closing(ClosingBlock value) {
        closing = value;
        return this;
    }

    public LetterBuilder signature(String value) {
        signature = value;
        return this;
    }

    public LetterBuilder date(LocalDate value) {
        date = value;
        return this;
    }

    public LetterBuilder sealing(Sealing value) {
        sealing = value;
        return this;
    }

    public LetterBuilder note(String value) {
        note = value;
        return this;
    }

    public LetterBuilder imprint(Imprint value) {
        imprint = value;
        return this;
    }

    /**
     * The letter.
     *
     * @throws InvalidLetter when a part is missing or cannot be printed
     */
    public Letter build() {
        return new Letter(format, marks, issuerMark, documentNumber, signers, title, titleLines, salutation, blocks, attachments, closing,
                signature, date, sealing, note, imprint);
    }
}
