package org.proposaldesk.letter.ofd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** How XML is written and read in OFD: one namespace, lengths in millimetres. */
public final class Xml {

    /** Namespace of every element (GB/T 33190-2016 clause 5.2). */
    public static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private Xml() {
    }

    /**
     * A file with one root element.
     *
     * @param name    name of the element without prefix
     * @param start   its attributes, each after a blank
     * @param content what stands in it, already XML
     */
    public static byte[] file(String name, String start, CharSequence content) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofd:" + name + " xmlns:ofd=\"" + NAMESPACE + "\"" + start + ">"
                + content + "</ofd:" + name + ">\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Text as it stands in an element or an attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** Elements of a name below another, at any depth. */
    public static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(NAMESPACE, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Millimetres in thousandths, the precision of the files. */
    public static long thousandths(double millimetres) {
        return Math.round(millimetres * 1000);
    }

    /** Thousandths as a decimal number. */
    public static String number(long thousandths) {
        long size = Math.abs(thousandths);
        String decimals = size % 1000 == 0 ? "" : ("." + (1000 + size % 1000)).replace(".1", ".");
        return (thousandths < 0 ? "-" : "") + size / 1000 + decimals;
    }

    /** A box (ST_Box): left, top, width and height in thousandths of a millimetre. */
    public static String box(long left, long top, long width, long height) {
        return number(left) + " " + number(top) + " " + number(width) + " " + number(height);
    }
}
