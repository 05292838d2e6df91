package org.proposaldesk.letter.ofd;

import static org.proposaldesk.letter.ofd.Xml.elements;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.w3c.dom.Element;

/** Reads an OFD back and measures it in millimetres from the top left corner of the page. */
public final class OfdProbe {

    private OfdProbe() {
    }

    /** One character as the file places it. */
    record Character(int codePoint, double x, double baseline, double size, String font, boolean red) {
    }

    /** A filled rectangle. */
    record Box(double left, double top, double width, double height, boolean red) {
    }

    /** Paths of the pages, from the first on. */
    public static List<String> pages(OfdPackage ofd) {
        return elements(ofd.xml("/Doc_0/Document.xml"), "Page").stream().map(page -> "/Doc_0/" + page.getAttribute("BaseLoc")).toList();
    }

    /** Characters of a page in their order, without the stamp. */
    static List<Character> characters(OfdPackage ofd, String page) {
        Map<String, String> fonts = new HashMap<>();
        elements(ofd.xml("/Doc_0/PublicRes.xml"), "Font").forEach(font -> fonts.put(font.getAttribute("ID"), font.getAttribute("FontName")));
        List<Character> characters = new ArrayList<>();
        for (Element object : elements(ofd.xml(page), "TextObject")) {
            if (object.hasAttribute("CTM")) {
                continue;
            }
            double[] boundary = numbers(object.getAttribute("Boundary"));
            for (Element code : elements(object, "TextCode")) {
                double x = boundary[0] + Double.parseDouble(code.getAttribute("X"));
                double baseline = boundary[1] + Double.parseDouble(code.getAttribute("Y"));
                int[] text = code.getTextContent().codePoints().toArray();
                double[] distances = text.length == 1 ? new double[0] : numbers(code.getAttribute("DeltaX"));
                for (int i = 0; i < text.length; i++) {
                    x += i == 0 ? 0 : distances[i - 1];
                    characters.add(new Character(text[i], x, baseline, Double.parseDouble(object.getAttribute("Size")),
                            fonts.get(object.getAttribute("Font")), isRed(object)));
                }
            }
        }
        return characters;
    }

    /** Lines of a page. */
    static List<Box> boxes(OfdPackage ofd, String page) {
        List<Box> boxes = new ArrayList<>();
        for (Element object : elements(ofd.xml(page), "PathObject")) {
            double[] boundary = numbers(object.getAttribute("Boundary"));
            double[] path = numbers(object.getTextContent().replaceAll("[MLC]", " ").strip());
            boxes.add(new Box(boundary[0] + path[0], boundary[1] + path[1], path[4] - path[0], path[5] - path[1], isRed(object)));
        }
        return boxes;
    }

    /** Text of the file as a foreign reader extracts it. */
    static String text(byte[] ofd) throws Exception {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            return String.join("", new ContentExtractor(reader).extractAll());
        }
    }

    private static boolean isRed(Element object) {
        return elements(object, "FillColor").get(0).getAttribute("Value").equals("255 0 0");
    }

    private static double[] numbers(String text) {
        return List.of(text.split(" +")).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
