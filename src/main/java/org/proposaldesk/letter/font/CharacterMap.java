package org.proposaldesk.letter.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

/** Which glyph of a font stands for which character: its Unicode cmap table of format 4 or 12 (ISO/IEC 14496-22 clause 5.2.1). */
final class CharacterMap {

    private static final int UNICODE = 0;
    private static final int MICROSOFT = 3;
    private static final int BASIC_PLANE = 1;
    private static final int ALL_PLANES = 10;
    private static final int LAST = 0x10FFFF;

    private final FontFile file;
    private int[] codePoints;
    private char[] glyphs;

    /** @throws IllegalArgumentException when the font has no such table */
    CharacterMap(FontFile file) {
        this.file = file;
        int start = file.offset("cmap");
        int basic = 0;
        int full = 0;
        for (int i = 0; i < file.unsigned(start + 2); i++) {
            int entry = start + 4 + 8 * i;
            int platform = file.unsigned(entry);
            int encoding = file.unsigned(entry + 2);
            int subtable = start + file.data().getInt(entry + 4);
            boolean unicode = platform == UNICODE || platform == MICROSOFT && (encoding == BASIC_PLANE || encoding == ALL_PLANES);
            if (unicode && file.unsigned(subtable) == 4) {
                basic = subtable;
            } else if (unicode && file.unsigned(subtable) == 12) {
                full = subtable;
            }
        }
        if (full != 0) {
            readGroups(full);
        } else if (basic != 0) {
            readSegments(basic);
        } else {
            throw new IllegalArgumentException("没有Unicode字符表，不能使用");
        }
    }

    /** Glyph of a character, 0 when the font has none. */
    int glyph(int codePoint) {
        int index = Arrays.binarySearch(codePoints, codePoint);
        return index < 0 ? 0 : glyphs[index];
    }

    /** Format 12: groups of code points with consecutive glyphs. */
    private void readGroups(int subtable) {
        ByteBuffer data = file.data();
        int groups = data.getInt(subtable + 12);
        int total = 0;
        for (int i = 0; i < groups; i++) {
            int group = subtable + 16 + 12 * i;
            total += data.getInt(group + 4) - data.getInt(group) + 1;
            if (total < 0 || total > LAST) {
                throw new IllegalArgumentException("的字符表已损坏，不能使用");
            }
        }
        codePoints = new int[total];
        glyphs = new char[total];
        int next = 0;
        for (int i = 0; i < groups; i++) {
            int group = subtable + 16 + 12 * i;
            int first = data.getInt(group);
            for (int codePoint = first; codePoint <= data.getInt(group + 4); codePoint++) {
                codePoints[next] = codePoint;
                glyphs[next++] = (char) (data.getInt(group + 8) + codePoint - first);
            }
        }
    }

    /** Format 4: segments of the basic plane, each shifted by a delta or looked up in an array. */
    private void readSegments(int subtable) {
        int doubled = file.unsigned(subtable + 6);
        int ends = subtable + 14;
        int starts = ends + doubled + 2;
        int deltas = starts + doubled;
        int ranges = deltas + doubled;
        char[] glyphOf = new char[0x10000];
        BitSet known = new BitSet(0x10000);
        for (int segment = 0; segment < doubled; segment += 2) {
            int first = file.unsigned(starts + segment);
            int range = file.unsigned(ranges + segment);
            for (int codePoint = first; codePoint <= Math.min(file.unsigned(ends + segment), 0xFFFE); codePoint++) {
                int glyph = range == 0 ? codePoint : file.unsigned(ranges + segment + range + 2 * (codePoint - first));
                if (range == 0 || glyph != 0) {
                    known.set(codePoint);
                    glyphOf[codePoint] = (char) (glyph + file.data().getShort(deltas + segment));
                }
            }
        }
        codePoints = known.stream().toArray();
        glyphs = new char[codePoints.length];
        for (int i = 0; i < glyphs.length; i++) {
            glyphs[i] = glyphOf[codePoints[i]];
        }
    }
}
