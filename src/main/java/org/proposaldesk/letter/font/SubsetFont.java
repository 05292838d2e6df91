package org.proposaldesk.letter.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A TrueType font cut down to the characters of one file.
 *
 * <p>Each character gets a glyph of its own, numbered from 1 in the order of code points, even where the font draws two
 * characters with one glyph: so text copies out of the file exactly as it went in.
 */
public final class SubsetFont {

    private static final int HAS_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int HAS_MORE = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;
    private static final int WITHOUT_GLYPH_NAMES = 0x00030000;
    private static final int LENGTH_WITHOUT_GLYPH_NAMES = 32;
    private static final String[] NAMES = {"name", "OS/2"};
    private static final String[] HINTS = {"cvt ", "fpgm", "prep"};

    private final Typeface face;
    private final Map<Integer, Integer> glyphOfCodePoint = new LinkedHashMap<>();
    /** Glyphs of the full font in the order of the subset; grows while components are added. */
    private final List<Integer> glyphs = new ArrayList<>();

    public SubsetFont(Typeface face, SortedSet<Integer> codePoints) {
        this.face = face;
        glyphs.add(0);
        for (int codePoint : codePoints) {
            glyphOfCodePoint.put(codePoint, glyphs.size());
            glyphs.add(face.glyph(codePoint));
        }
    }

    /** Glyph of each character in the subset. */
    public Map<Integer, Integer> glyphOfCodePoint() {
        return glyphOfCodePoint;
    }

    /** Advances of the glyphs of the characters and of glyph 0 in em, in the order of the subset. */
    public double[] advances() {
        return glyphs.subList(0, glyphOfCodePoint.size() + 1).stream().mapToDouble(face::advance).toArray();
    }

    /** The font file: the tables that a font embedded in a PDF needs. */
    public byte[] toBytes() {
        return file(tables());
    }

    /** The font file with the tables that make it complete by itself: character map, names and metrics for a system. */
    public byte[] toOpenType() {
        Map<String, byte[]> tables = tables();
        tables.put("cmap", CharacterMapWriter.table(glyphOfCodePoint));
        copy(NAMES, tables);
        if (face.hasTable("post")) {
            byte[] post = Arrays.copyOf(face.table("post"), LENGTH_WITHOUT_GLYPH_NAMES);
            tables.put("post", ByteBuffer.wrap(post).putInt(0, WITHOUT_GLYPH_NAMES).array());
        }
        return file(tables);
    }

    private Map<String, byte[]> tables() {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            offsets.add(outlines.size());
            byte[] outline = withOwnComponents(face.outlineBytes(glyphs.get(i)));
            outlines.writeBytes(outline);
            outlines.writeBytes(new byte[-outline.length & 3]);
        }
        offsets.add(outlines.size());

        Map<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", outlines.toByteArray());
        ByteBuffer loca = ByteBuffer.allocate(4 * offsets.size());
        offsets.forEach(loca::putInt);
        tables.put("loca", loca.array());
        ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            metrics.putShort((short) Math.round(face.advance(glyph) * face.unitsPerEm()));
            metrics.putShort(face.leftSideBearing(glyph));
        }
        tables.put("hmtx", metrics.array());
        tables.put("head", ByteBuffer.wrap(face.table("head")).putInt(8, 0).putShort(50, (short) 1).array());
        tables.put("hhea", ByteBuffer.wrap(face.table("hhea")).putShort(34, (short) glyphs.size()).array());
        tables.put("maxp", ByteBuffer.wrap(face.table("maxp")).putShort(4, (short) glyphs.size()).array());
        copy(HINTS, tables);
        return tables;
    }

    private void copy(String[] tags, Map<String, byte[]> tables) {
        for (String tag : tags) {
            if (face.hasTable(tag)) {
                tables.put(tag, face.table(tag));
            }
        }
    }

    /** An outline whose components, if it has any, are numbered as in the subset; adds them to it. */
    private byte[] withOwnComponents(byte[] outline) {
        ByteBuffer glyph = ByteBuffer.wrap(outline);
        if (outline.length == 0 || glyph.getShort(0) >= 0) {
            return outline;
        }
        int position = 10;
        int flags;
        do {
            flags = glyph.getShort(position);
            int component = Short.toUnsignedInt(glyph.getShort(position + 2));
            int own = glyphs.indexOf(component);
            if (own < 0) {
                own = glyphs.size();
                glyphs.add(component);
            }
            glyph.putShort(position + 2, (short) own);
            position += 4 + ((flags & HAS_WORDS) != 0 ? 4 : 2);
            if ((flags & HAS_SCALE) != 0) {
                position += 2;
            } else if ((flags & HAS_TWO_SCALES) != 0) {
                position += 4;
            } else if ((flags & HAS_MATRIX) != 0) {
                position += 8;
            }
        } while ((flags & HAS_MORE) != 0);
        return outline;
    }

    private static byte[] file(Map<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int size = 12 + 16 * count + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (count - power)));
        int offset = 12 + 16 * count;
        int head = 0;
        for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            file.put(offset, table);
            for (char letter : entry.getKey().toCharArray()) {
                file.put((byte) letter);
            }
            file.putInt(sum(file, offset, padded(table.length))).putInt(offset).putInt(table.length);
            head = entry.getKey().equals("head") ? offset : head;
            offset += padded(table.length);
        }
        return file.putInt(head + 8, 0xB1B0AFBA - sum(file, 0, size)).array();
    }

    private static int sum(ByteBuffer file, int offset, int length) {
        int sum = 0;
        for (int i = offset; i < offset + length; i += 4) {
            sum += file.getInt(i);
        }
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
