package org.proposaldesk.letter.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One TrueType font with glyf outlines, read from its bytes; immutable, so any number of threads may use it.
 *
 * <p>Only what a typesetter and an embedder need is read: which glyph stands for a character, how wide it is and where its
 * ink lies. Lengths are in em, so that they multiply with a type size in any unit.
 */
public final class Typeface {

    private final String name;
    private final ByteBuffer data;
    private final Map<String, Table> tables = new HashMap<>();
    private final int unitsPerEm;
    private final boolean longOffsets;
    private final int advances;
    private int[] codePoints;
    private char[] glyphOfCodePoint;

    /** Place of one table in the file. */
    record Table(int offset, int length) {
    }

    /** Rectangle round the ink of a glyph, in em over the baseline; all 0 for a blank. */
    public record Ink(double left, double bottom, double right, double top) {
    }

    /**
     * @param name PostScript name, without spaces
     * @param font the file; not changed afterwards
     * @throws IllegalArgumentException when it is no TrueType font with glyf outlines and a Unicode character map
     */
    Typeface(String name, byte[] font) {
        this.name = name;
        this.data = ByteBuffer.wrap(font);
        int count = data.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            String tag = new String(font, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, new Table(data.getInt(entry + 8), data.getInt(entry + 12)));
        }
        if (!tables.containsKey("glyf")) {
            throw new IllegalArgumentException("字体“" + name + "”不是TrueType轮廓，无法嵌入。");
        }
        unitsPerEm = unsigned(offset("head") + 18);
        longOffsets = data.getShort(offset("head") + 50) == 1;
        advances = unsigned(offset("hhea") + 34);
        readCharacterMap();
    }

    /** PostScript name. */
    public String name() {
        return name;
    }

    /** Glyph of a character, 0 when the font has none. */
    public int glyph(int codePoint) {
        int index = Arrays.binarySearch(codePoints, codePoint);
        return index < 0 ? 0 : glyphOfCodePoint[index];
    }

    /** Advance width of a glyph in em. */
    public double advance(int glyph) {
        int index = Math.min(glyph, advances - 1);
        return (double) unsigned(offset("hmtx") + 4 * index) / unitsPerEm;
    }

    /** Where the ink of a glyph lies, in em. */
    public Ink ink(int glyph) {
        Table outline = outline(glyph);
        if (outline.length() == 0) {
            return new Ink(0, 0, 0, 0);
        }
        double[] edges = new double[4];
        for (int i = 0; i < 4; i++) {
            edges[i] = (double) data.getShort(outline.offset() + 2 + 2 * i) / unitsPerEm;
        }
        return new Ink(edges[0], edges[1], edges[2], edges[3]);
    }

    /** Rectangle that holds the ink of every glyph, in em. */
    public Ink bounds() {
        int box = offset("head") + 36;
        return new Ink((double) data.getShort(box) / unitsPerEm, (double) data.getShort(box + 2) / unitsPerEm,
                (double) data.getShort(box + 4) / unitsPerEm, (double) data.getShort(box + 6) / unitsPerEm);
    }

    public int unitsPerEm() {
        return unitsPerEm;
    }

    public boolean hasTable(String tag) {
        return tables.containsKey(tag);
    }

    /** Bytes of a table. */
    public byte[] table(String tag) {
        return bytes(tables.get(tag));
    }

    /** Bytes of the outline of a glyph, none for a blank. */
    byte[] outlineBytes(int glyph) {
        return bytes(outline(glyph));
    }

    /** Left side bearing of a glyph in font units. */
    short leftSideBearing(int glyph) {
        int metrics = offset("hmtx");
        return data.getShort(glyph < advances ? metrics + 4 * glyph + 2 : metrics + 4 * advances + 2 * (glyph - advances));
    }

    private byte[] bytes(Table part) {
        return Arrays.copyOfRange(data.array(), part.offset(), part.offset() + part.length());
    }

    private Table outline(int glyph) {
        int start = outlineOffset(glyph);
        return new Table(offset("glyf") + start, outlineOffset(glyph + 1) - start);
    }

    private int outlineOffset(int glyph) {
        int offsets = offset("loca");
        return longOffsets ? data.getInt(offsets + 4 * glyph) : 2 * unsigned(offsets + 2 * glyph);
    }

    private int offset(String tag) {
        return tables.get(tag).offset();
    }

    private int unsigned(int position) {
        return Short.toUnsignedInt(data.getShort(position));
    }

    private void readCharacterMap() {
        int start = offset("cmap");
        int basic = 0;
        int full = 0;
        for (int i = 0; i < unsigned(start + 2); i++) {
            int subtable = start + data.getInt(start + 4 + 8 * i + 4);
            switch (unsigned(subtable)) {
                case 4 -> basic = subtable;
                case 12 -> full = subtable;
                default -> { }
            }
        }
        if (full != 0) {
            readGroups(full);
        } else if (basic != 0) {
            readSegments(basic);
        } else {
            throw new IllegalArgumentException("字体“" + name + "”没有Unicode字符表，无法使用。");
        }
    }

    /** Format 12: groups of code points with consecutive glyphs. */
    private void readGroups(int subtable) {
        int groups = data.getInt(subtable + 12);
        int total = 0;
        for (int i = 0; i < groups; i++) {
            int group = subtable + 16 + 12 * i;
            total += data.getInt(group + 4) - data.getInt(group) + 1;
        }
        codePoints = new int[total];
        glyphOfCodePoint = new char[total];
        int next = 0;
        for (int i = 0; i < groups; i++) {
            int group = subtable + 16 + 12 * i;
            int first = data.getInt(group);
            for (int codePoint = first; codePoint <= data.getInt(group + 4); codePoint++) {
                codePoints[next] = codePoint;
                glyphOfCodePoint[next++] = (char) (data.getInt(group + 8) + codePoint - first);
            }
        }
    }

    /** Format 4: segments of the basic plane, each shifted by a delta or looked up in an array. */
    private void readSegments(int subtable) {
        int doubled = unsigned(subtable + 6);
        int ends = subtable + 14;
        int starts = ends + doubled + 2;
        int deltas = starts + doubled;
        int ranges = deltas + doubled;
        codePoints = new int[0x10000];
        glyphOfCodePoint = new char[0x10000];
        int next = 0;
        for (int segment = 0; segment < doubled; segment += 2) {
            int first = unsigned(starts + segment);
            int range = unsigned(ranges + segment);
            for (int codePoint = first; codePoint <= Math.min(unsigned(ends + segment), 0xFFFE); codePoint++) {
                int glyph = codePoint;
                if (range != 0) {
                    glyph = unsigned(ranges + segment + range + 2 * (codePoint - first));
                }
                if (range == 0 || glyph != 0) {
                    codePoints[next] = codePoint;
                    glyphOfCodePoint[next++] = (char) (glyph + data.getShort(deltas + segment));
                }
            }
        }
        codePoints = Arrays.copyOf(codePoints, next);
        glyphOfCodePoint = Arrays.copyOf(glyphOfCodePoint, next);
    }
}
