package org.proposaldesk.letter.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the table {@code cmap} of a subset font (ISO/IEC 14496-22 clause 5.2.1): which glyph stands for which character. */
final class CharacterMapWriter {

    private static final int LAST_BASIC = 0xFFFF;
    private static final int WINDOWS = 3;
    private static final int BASIC_PLANE = 1;
    private static final int ALL_PLANES = 10;
    private static final int HEADER = 4 + 2 * 8;

    /** Consecutive characters with consecutive glyphs. */
    private record Segment(int first, int last, int glyph) {
    }

    private CharacterMapWriter() {
    }

    /** @param glyphs glyph of each character, in the order of the characters */
    static byte[] table(Map<Integer, Integer> glyphs) {
        List<Segment> segments = segments(glyphs);
        byte[] basic = basic(segments.stream().filter(segment -> segment.last() < LAST_BASIC).toList());
        byte[] all = all(segments);
        return ByteBuffer.allocate(HEADER + basic.length + all.length).putShort((short) 0).putShort((short) 2)
                .putShort((short) WINDOWS).putShort((short) BASIC_PLANE).putInt(HEADER)
                .putShort((short) WINDOWS).putShort((short) ALL_PLANES).putInt(HEADER + basic.length)
                .put(basic).put(all).array();
    }

    private static List<Segment> segments(Map<Integer, Integer> glyphs) {
        List<Segment> segments = new ArrayList<>();
        glyphs.forEach((codePoint, glyph) -> {
            int last = segments.size() - 1;
            Segment open = last < 0 ? null : segments.get(last);
            if (open != null && open.last() + 1 == codePoint && open.glyph() + codePoint - open.first() == glyph) {
                segments.set(last, new Segment(open.first(), codePoint, open.glyph()));
            } else {
                segments.add(new Segment(codePoint, codePoint, glyph));
            }
        });
        return segments;
    }

    /** Format 4, closed by the segment of U+FFFF that it asks for. */
    private static byte[] basic(List<Segment> segments) {
        int count = segments.size() + 1;
        int power = Integer.highestOneBit(count);
        int length = 16 + 8 * count;
        ByteBuffer table = ByteBuffer.allocate(length).putShort((short) 4).putShort((short) length).putShort((short) 0)
                .putShort((short) (2 * count)).putShort((short) (2 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (2 * (count - power)));
        segments.forEach(segment -> table.putShort((short) segment.last()));
        table.putShort((short) LAST_BASIC).putShort((short) 0);
        segments.forEach(segment -> table.putShort((short) segment.first()));
        table.putShort((short) LAST_BASIC);
        segments.forEach(segment -> table.putShort((short) (segment.glyph() - segment.first())));
        return table.putShort((short) 1).array();
    }

    /** Format 12. */
    private static byte[] all(List<Segment> segments) {
        int length = 16 + 12 * segments.size();
        ByteBuffer table = ByteBuffer.allocate(length).putShort((short) 12).putShort((short) 0).putInt(length).putInt(0)
                .putInt(segments.size());
        segments.forEach(segment -> table.putInt(segment.first()).putInt(segment.last()).putInt(segment.glyph()));
        return table.array();
    }
}
