package org.proposaldesk.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * A reply letter or an opinion for a lead unit, as one value: everything that is printed and nothing about how.
 *
 * <p>Optional parts are null, never empty. What the constructor accepts can be printed, apart from characters that no font
 * has (R38).
 *
 * @param format         which head it has
 * @param marks          category and publication marks; null for letters without, such as 会办意见
 * @param issuerMark     red mark of the issuer (发文机关标志), for example 株洲市科学技术局文件
 * @param documentNumber document number (发文字号), null before numbering
 * @param signers        names after 签发人：, none for letters that print none or are not signed yet
 * @param title          title (标题)
 * @param titleLines     the drafter's line breaks: lines that joined are the title; empty lets the typesetter choose
 * @param salutation     salutation (主送), ends with a full-width colon
 * @param blocks         body (正文)
 * @param attachments    attachments (附件), listed after the text; those with contents follow on pages of their own
 * @param closing        who handled the item, null when not printed
 * @param signature      name of the issuing organ (署名)
 * @param date           signing date (成文日期), null until signed
 * @param sealing        what confirms the signature
 * @param note           note below the date without its brackets (附注), for example 此件主动公开; null when there is none
 * @param imprint        imprint (版记), null when not printed
 */
public record Letter(HeadFormat format, Marks marks, String issuerMark, DocumentNumber documentNumber, List<String> signers, String title,
        List<String> titleLines, String salutation, List<Block> blocks, List<Attachment> attachments, ClosingBlock closing,
        String signature, LocalDate date, Sealing sealing, String note, Imprint imprint) {

    /** Longest title that leaves room for body text on the first page. */
    public static final int LONGEST_TITLE = 80;

    /** Longest name after 签发人：; beside the document number there is no room for more. */
    public static final int LONGEST_SIGNER = 10;

    public Letter {
        Text.required("issuerMark", "发文机关标志", issuerMark);
        Text.atMost("issuerMark", "发文机关标志", issuerMark, 30);
        signers = Text.lines("signers", "签发人", signers);
        if (signers.size() > 4) {
            throw new InvalidLetter("signers", "签发人最多4名。");
        }
        for (String signer : signers) {
            Text.atMost("signers", "签发人姓名", signer, LONGEST_SIGNER);
        }
        Text.required("title", "标题", title);
        Text.atMost("title", "标题", title, LONGEST_TITLE);
        titleLines = Text.lines("titleLines", "标题分行", titleLines);
        if (!titleLines.isEmpty() && !String.join("", titleLines).equals(title)) {
            throw new InvalidLetter("titleLines", "标题分行连起来须与标题一致。");
        }
        if (titleLines.size() > 5) {
            throw new InvalidLetter("titleLines", "标题最多分为5行。");
        }
        for (String line : titleLines) {
            Text.atMost("titleLines", "标题的一行", line, 20);
        }
        Text.required("salutation", "主送（称谓）", salutation);
        Text.atMost("salutation", "主送（称谓）", salutation, 80);
        if (!salutation.endsWith("：")) {
            throw new InvalidLetter("salutation", "主送（称谓）须以全角冒号“：”结尾。");
        }
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new InvalidLetter("blocks", "请填写正文。");
        }
        attachments = List.copyOf(attachments);
        Text.required("signature", "署名", signature);
        Text.atMost("signature", "署名", signature, 24);
        Text.optional("note", "附注", note);
        if (format == null || sealing == null) {
            throw new InvalidLetter("format", "请选择版头格式和用印方式。");
        }
    }

    /** Whether the letter carries its signing date; without it every file is stamped 草稿. */
    public boolean signed() {
        return date != null;
    }

    /** An empty letter to be filled in: 文件格式, to be sealed. */
    public static LetterBuilder builder() {
        return new LetterBuilder();
    }

    /** A copy to be changed. */
    public LetterBuilder toBuilder() {
        return new LetterBuilder(this);
    }

    /** The letter once signed: names after 签发人： (none where the bureau prints none) and the signing date. */
    public Letter sign(List<String> names, LocalDate signingDate) {
        return toBuilder().signers(names).date(signingDate).build();
    }

    /** The letter with its document number. */
    public Letter number(DocumentNumber number) {
        return toBuilder().documentNumber(number).build();
    }

    /** The letter with the day it goes to print; a letter without imprint stays as it is. */
    public Letter print(LocalDate printDate) {
        return imprint == null ? this : toBuilder().imprint(new Imprint(imprint.copies(), imprint.printingOffice(), printDate)).build();
    }

    /** Canonical JSON: UTF-8 text with a version, every field in fixed order, no blanks. */
    public String toJson() {
        return LetterJson.write(this);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws InvalidLetter when it is no such text or holds a letter that cannot be printed
     */
    public static Letter fromJson(String json) {
        return LetterJson.read(json);
    }

    /** SHA-256 of the canonical JSON in lower-case hexadecimal: identifies an issued letter. */
    public String hash() {
        return LetterJson.sha256(toJson());
    }

    /**
     * SHA-256 over what the signer approves; the signature locks it (R20).
     *
     * <p>Left out is exactly what comes into being with or after the signature: document number, signing date, names after
     * 签发人： and the print date. So signing, numbering and printing keep this hash, and any other change breaks it.
     */
    public String contentHash() {
        return sign(List.of(), null).number(null).print(null).hash();
    }
}
