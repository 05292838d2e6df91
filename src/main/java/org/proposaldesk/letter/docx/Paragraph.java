package org.proposaldesk.letter.docx;

import java.math.BigInteger;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/** A paragraph being written: a style, what differs from it, and text. Lengths are in twips. */
final class Paragraph {

    private final CTP xml;
    private final CTPPr properties;

    Paragraph(CTP xml, Style style) {
        this.xml = xml;
        properties = xml.addNewPPr();
        properties.addNewPStyle().setVal(style.id());
    }

    Paragraph text(String text) {
        addText(addRun(), text);
        return this;
    }

    /** Text in a character style. */
    Paragraph text(String text, Style style) {
        CTR run = xml.addNewR();
        run.addNewRPr().addNewRStyle().setVal(style.id());
        chinese(run);
        addText(run, text);
        return this;
    }

    /** Text whose characters stand further apart by that much. */
    Paragraph spread(String text, int spacing) {
        CTR run = addRun();
        run.getRPr().addNewSpacing().setVal(spacing);
        addText(run, text);
        return this;
    }

    /** Text of that size in half points. */
    Paragraph sized(String text, int halfPoints) {
        CTR run = addRun();
        run.getRPr().addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.getRPr().addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        addText(run, text);
        return this;
    }

    Paragraph tab() {
        xml.addNewR().addNewTab();
        return this;
    }

    /** Text that breaks where these lines end. */
    Paragraph lines(Iterable<String> lines) {
        boolean first = true;
        for (String line : lines) {
            if (!first) {
                xml.addNewR().addNewBr();
            }
            first = false;
            text(line);
        }
        return this;
    }

    /** Blank space above. */
    Paragraph before(int twips) {
        spacing().setBefore(BigInteger.valueOf(twips));
        return this;
    }

    /** Blank space below. */
    Paragraph after(int twips) {
        spacing().setAfter(BigInteger.valueOf(twips));
        return this;
    }

    /** Exact height of its lines. */
    Paragraph lineHeight(int twips) {
        spacing().setLine(BigInteger.valueOf(twips));
        spacing().setLineRule(STLineSpacingRule.EXACT);
        return this;
    }

    /** @param first how far the first line starts to the left of the others */
    Paragraph hanging(int left, int first) {
        CTInd indent = indent();
        indent.setLeft(BigInteger.valueOf(left));
        indent.setHanging(BigInteger.valueOf(first));
        return this;
    }

    Paragraph left(int twips) {
        indent().setLeft(BigInteger.valueOf(twips));
        return this;
    }

    Paragraph right(int twips) {
        indent().setRight(BigInteger.valueOf(twips));
        return this;
    }

    Paragraph centred() {
        properties.addNewJc().setVal(STJc.CENTER);
        return this;
    }

    /** A tab stop at which text starts. */
    Paragraph tabStop(int twips) {
        return tabStop(twips, STTabJc.LEFT);
    }

    /** A tab stop at which text ends. */
    Paragraph rightTabStop(int twips) {
        return tabStop(twips, STTabJc.RIGHT);
    }

    Paragraph keptWithNext() {
        properties.addNewKeepNext();
        return this;
    }

    /** Puts it on the lower edge of the text area, below framed paragraphs that stand before it. */
    Paragraph framedAtFoot() {
        CTFramePr frame = properties.addNewFramePr();
        frame.setW(BigInteger.valueOf(Measures.WIDTH));
        frame.setWrap(STWrap.NOT_BESIDE);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setXAlign(STXAlign.LEFT);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setYAlign(STYAlign.BOTTOM);
        return this;
    }

    private Paragraph tabStop(int twips, STTabJc.Enum alignment) {
        CTTabs tabs = properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs();
        CTTabStop stop = tabs.addNewTab();
        stop.setVal(alignment);
        stop.setPos(BigInteger.valueOf(twips));
        return this;
    }

    private CTSpacing spacing() {
        return properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
    }

    private CTInd indent() {
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    private CTR addRun() {
        CTR run = xml.addNewR();
        run.addNewRPr();
        chinese(run);
        return run;
    }

    /** Has quotation marks and dashes set in the Chinese face; programs would take those of the Latin one. */
    private static void chinese(CTR run) {
        run.getRPr().addNewRFonts().setHint(STHint.EAST_ASIA);
    }

    private static void addText(CTR run, String text) {
        CTText element = run.addNewT();
        element.setStringValue(text);
        element.setSpace(SpaceAttribute.Space.PRESERVE);
    }
}
