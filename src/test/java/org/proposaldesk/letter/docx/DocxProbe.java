package org.proposaldesk.letter.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.RenderOptions;

/** An office file opened again. */
final class DocxProbe {

    static final Instant TIME = Instant.parse("2025-06-10T01:02:03Z");

    private DocxProbe() {
    }

    static byte[] issue(Letter letter) {
        return LetterDocx.render(letter, RenderOptions.issue(TIME));
    }

    static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    /** What every paragraph says, cells of tables included, in the order of the document; nothing for those without text. */
    static List<String> texts(XWPFDocument document) {
        List<String> texts = new ArrayList<>();
        document.getBodyElements().forEach(element -> {
            if (element instanceof XWPFParagraph paragraph) {
                texts.add(paragraph.getText());
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        cell.getParagraphs().forEach(paragraph -> texts.add(paragraph.getText()));
                    }
                }
            }
        });
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** The first paragraph in this style. */
    static XWPFParagraph paragraph(XWPFDocument document, Style style) {
        return paragraphs(document, style).get(0);
    }

    static List<XWPFParagraph> paragraphs(XWPFDocument document, Style style) {
        return document.getParagraphs().stream().filter(paragraph -> style.id().equals(paragraph.getStyle())).toList();
    }

    /** Blank space above a paragraph that is not given by its style. */
    static int before(XWPFParagraph paragraph) {
        CTSpacing spacing = paragraph.getCTP().getPPr().getSpacing();
        return spacing == null || !spacing.isSetBefore() ? 0 : number(spacing.getBefore());
    }

    /** Blank space below a paragraph likewise. */
    static int after(XWPFParagraph paragraph) {
        CTSpacing spacing = paragraph.getCTP().getPPr().getSpacing();
        return spacing == null || !spacing.isSetAfter() ? 0 : number(spacing.getAfter());
    }

    static CTInd indent(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr().getInd();
    }

    /** A length that the schema lets be a number or a text. */
    static int number(Object length) {
        return ((BigInteger) length).intValueExact();
    }

    /** The parts of the package by their names. */
    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
