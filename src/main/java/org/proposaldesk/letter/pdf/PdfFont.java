package org.proposaldesk.letter.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.proposaldesk.letter.font.SubsetFont;
import org.proposaldesk.letter.font.Typeface;
import org.proposaldesk.letter.layout.Gb9704;

/**
 * A typeface embedded in a PDF: a composite font over a TrueType subset (ISO 32000-1 clause 9.7) whose codes are the glyph
 * numbers of the subset.
 */
final class PdfFont {

    private static final HexFormat HEXADECIMAL = HexFormat.of().withUpperCase();
    private static final int SYMBOLIC = 4;
    private static final int MAPPINGS_PER_BLOCK = 100;
    /** Thickness of stems, which readers use only to choose a substitute. */
    private static final int STEM = 80;

    private final String key;
    private final Typeface face;
    private final SortedSet<Integer> codePoints = new TreeSet<>();
    private SubsetFont subset;

    /** @param key name of the font in the resources of the pages */
    PdfFont(String key, Typeface face) {
        this.key = key;
        this.face = face;
    }

    String key() {
        return key;
    }

    Typeface face() {
        return face;
    }

    /** Takes a character into the subset; all are taken in before the first {@link #code}. */
    void add(int codePoint) {
        codePoints.add(codePoint);
    }

    /** Code of a character in text of this font. */
    int code(int codePoint) {
        return subset().glyphOfCodePoint().get(codePoint);
    }

    /** The font dictionary. */
    COSDictionary write(PDDocument document) throws IOException {
        String name = tag() + "+" + face.name();
        COSDictionary font = dictionary("Font");
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, name);
        font.setName(COSName.ENCODING, "Identity-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant(document, name));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(document, toUnicode().getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    private COSDictionary descendant(PDDocument document, String name) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);

        COSDictionary font = dictionary("Font");
        font.setName(COSName.SUBTYPE, "CIDFontType2");
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setName(COSName.CID_TO_GID_MAP, "Identity");
        font.setItem(COSName.FONT_DESC, descriptor(document, name));
        COSArray widths = new COSArray();
        for (double advance : subset().advances()) {
            widths.add(new COSFloat((float) (advance * 1000)));
        }
        COSArray ranges = new COSArray(List.<COSBase>of(COSInteger.ZERO, widths));
        font.setItem(COSName.W, ranges);
        return font;
    }

    private COSDictionary descriptor(PDDocument document, String name) throws IOException {
        Typeface.Ink box = face.bounds();
        COSDictionary descriptor = dictionary("FontDescriptor");
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        COSArray bounds = new COSArray();
        for (double edge : new double[] {box.left(), box.bottom(), box.right(), box.top()}) {
            bounds.add(new COSFloat((float) (edge * 1000)));
        }
        descriptor.setItem(COSName.FONT_BBOX, bounds);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, (int) Math.round(Gb9704.ASCENT * 1000));
        descriptor.setInt(COSName.DESCENT, (int) Math.round((Gb9704.ASCENT - 1) * 1000));
        descriptor.setInt(COSName.CAP_HEIGHT, (int) Math.round(face.ink(face.glyph('H')).top() * 1000));
        descriptor.setInt(COSName.STEM_V, STEM);
        byte[] file = subset().toBytes();
        COSStream stream = stream(document, file);
        stream.setInt(COSName.LENGTH1, file.length);
        descriptor.setItem(COSName.FONT_FILE2, stream);
        return descriptor;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, Integer>> entries = List.copyOf(subset().glyphOfCodePoint().entrySet());
        for (int first = 0; first < entries.size(); first += MAPPINGS_PER_BLOCK) {
            int end = Math.min(entries.size(), first + MAPPINGS_PER_BLOCK);
            map.append(end - first).append(" beginbfchar\n");
            for (Map.Entry<Integer, Integer> entry : entries.subList(first, end)) {
                byte[] text = Character.toString(entry.getKey()).getBytes(StandardCharsets.UTF_16BE);
                map.append('<').append(HEXADECIMAL.toHexDigits(entry.getValue().shortValue())).append("> <")
                        .append(HEXADECIMAL.formatHex(text)).append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }

    private SubsetFont subset() {
        if (subset == null) {
            subset = new SubsetFont(face, codePoints);
        }
        return subset;
    }

    /** Six letters that tell this subset from others (ISO 32000-1 clause 9.6.4). */
    private String tag() {
        CRC32 sum = new CRC32();
        sum.update(codePoints.toString().getBytes(StandardCharsets.US_ASCII));
        long rest = sum.getValue();
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return tag.toString();
    }

    private static COSDictionary dictionary(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        return dictionary;
    }

    private static COSStream stream(PDDocument document, byte[] content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }
}
