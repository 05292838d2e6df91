package org.proposaldesk.letter.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.layout.Part;

/**
 * What surrounds the text of every page: size, margins, grid of lines, page numbers on alternating sides, 草稿 on drafts. In 信函格式
 * the issuer mark stands above the text area, so it and its red rule are the header of the first page.
 */
final class Section {

    private static final int HEADER = 851;
    private static final int FOOTER = 1134;
    /** Height of the red double rule: thick line, gap, thin line. */
    private static final int DOUBLE_RULE = 51 + 34 + 17;
    /** What lies between the ink of the issuer mark and the foot of its line, as part of its size. */
    private static final double BELOW_INK = 0.15;

    private final CTSectPr xml;
    private final DocxFile file;
    private final LayoutReader typeset;

    private Section(CTSectPr xml, DocxFile file, LayoutReader typeset) {
        this.xml = xml;
        this.file = file;
        this.typeset = typeset;
    }

    /** @param draft whether every page is stamped */
    static void write(CTSectPr xml, DocxFile file, LayoutReader typeset, Letter letter, boolean draft) {
        Section section = new Section(xml, file, typeset);
        boolean letterFormat = letter.format() == HeadFormat.LETTER;
        if (draft) {
            section.header(STHdrFtr.DEFAULT, 1, FixedPart.DRAFT_HEADER.bytes());
            section.header(STHdrFtr.EVEN, 2, FixedPart.DRAFT_HEADER.bytes());
        }
        section.footer(STHdrFtr.DEFAULT, 1, FixedPart.ODD_FOOTER);
        section.footer(STHdrFtr.EVEN, 2, FixedPart.EVEN_FOOTER);
        if (letterFormat) {
            section.header(STHdrFtr.FIRST, 3, section.letterHead(letter.issuerMark(), draft));
            section.footer(STHdrFtr.FIRST, 3, FixedPart.LETTER_FOOTER);
            xml.addNewTitlePg();
        }
        section.geometry(letterFormat ? issuerTop(typeset) : HEADER);
    }

    /** Where the text of the first page starts, in twips from its top edge. */
    static int textTop(Letter letter, LayoutReader typeset) {
        return letter.format() == HeadFormat.DOCUMENT ? Measures.TOP
                : issuerTop(typeset) + HeadParagraphs.issuerLine(typeset) + ruleGap(typeset) + DOUBLE_RULE;
    }

    private static int issuerTop(LayoutReader typeset) {
        return typeset.baseline(Part.Kind.ISSUER) - Measures.ascent(HeadParagraphs.issuerLine(typeset));
    }

    /** From the line of the issuer mark to the double rule, which lies 4 mm below the ink. */
    private static int ruleGap(LayoutReader typeset) {
        return Measures.twips(4) - (int) Math.round(BELOW_INK * typeset.issuerSize() * Measures.HALF_POINT);
    }

    private void geometry(int header) {
        CTPageSz size = xml.addNewPgSz();
        size.setW(BigInteger.valueOf(Measures.PAGE_WIDTH));
        size.setH(BigInteger.valueOf(Measures.PAGE_HEIGHT));
        CTPageMar margins = xml.addNewPgMar();
        margins.setTop(BigInteger.valueOf(Measures.TOP));
        margins.setBottom(BigInteger.valueOf(Measures.BOTTOM));
        margins.setLeft(BigInteger.valueOf(Measures.LEFT));
        margins.setRight(BigInteger.valueOf(Measures.RIGHT));
        margins.setHeader(BigInteger.valueOf(header));
        margins.setFooter(BigInteger.valueOf(FOOTER));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = xml.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(Measures.LINE));
    }

    private void header(STHdrFtr.Enum pages, int number, byte[] content) {
        refer(xml.addNewHeaderReference(), pages, file.add(XWPFRelation.HEADER, number, content));
    }

    private void footer(STHdrFtr.Enum pages, int number, FixedPart content) {
        refer(xml.addNewFooterReference(), pages, file.add(XWPFRelation.FOOTER, number, content.bytes()));
    }

    private static void refer(CTHdrFtrRef reference, STHdrFtr.Enum pages, String id) {
        reference.setType(pages);
        reference.setId(id);
    }

    private byte[] letterHead(String issuerMark, boolean draft) {
        HdrDocument header = HdrDocument.Factory.newInstance();
        CTHdrFtr content = header.addNewHdr();
        CTP paragraph = content.addNewP();
        new Paragraph(paragraph, Style.ISSUER_MARK).lineHeight(HeadParagraphs.issuerLine(typeset)).sized(issuerMark, typeset.issuerSize());
        if (draft) {
            paragraph.addNewR().set(stamp());
        }
        new Paragraph(content.addNewP(), Style.THICK_RED_RULE).before(ruleGap(typeset));
        new Paragraph(content.addNewP(), Style.RULE_GAP);
        new Paragraph(content.addNewP(), Style.THIN_RED_RULE);
        return DocxFile.bytes(header);
    }

    private static CTR stamp() {
        try {
            return HdrDocument.Factory.parse(new ByteArrayInputStream(FixedPart.DRAFT_HEADER.bytes())).getHdr().getPArray(0).getRArray(0);
        } catch (XmlException e) {
            throw new IllegalStateException("The header of drafts is fixed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
