package org.proposaldesk.letter.font;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One TrueType font with glyf outlines, read from its bytes; immutable, so any number of threads may use it.
 *
 * <p>Only what a typesetter and an embedder need is read: which glyph stands for a character, how wide it is and where its
 * ink lies. Lengths are in em, so that they multiply with a type size in any unit.
 */
public final class Typeface {

    private final String name;
    private final FontFile file;
    private final ByteBuffer data;
    private final CharacterMap characters;
    private final int unitsPerEm;
    private final boolean longOffsets;
    private final int advances;
    private final int outlines;
    private final int offsets;
    private final int metrics;

    /** Rectangle round the ink of a glyph, in em over the baseline; all 0 for a blank. */
    public record Ink(double left, double bottom, double right, double top) {
    }

    /**
     * @param name PostScript name, without spaces
     * @param file with TrueType outlines
     * @throws IllegalArgumentException when it has no Unicode character map
     */
    Typeface(String name, FontFile file) {
        this.name = name;
        this.file = file;
        data = file.data();
        characters = new CharacterMap(file);
        unitsPerEm = file.unsigned(file.offset("head") + 18);
        longOffsets = data.getShort(file.offset("head") + 50) == 1;
        advances = file.unsigned(file.offset("hhea") + 34);
        outlines = file.offset("glyf");
        offsets = file.offset("loca");
        metrics = file.offset("hmtx");
    }

    /** PostScript name. */
    public String name() {
        return name;
    }

    /** Glyph of a character, 0 when the font has none. */
    public int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** Advance width of a glyph in em. */
    public double advance(int glyph) {
        int index = Math.min(glyph, advances - 1);
        return (double) file.unsigned(metrics + 4 * index) / unitsPerEm;
    }

    /** Where the ink of a glyph lies, in em. */
    public Ink ink(int glyph) {
        int outline = outline(glyph);
        if (outline == outline(glyph + 1)) {
            return new Ink(0, 0, 0, 0);
        }
        double[] edges = new double[4];
        for (int i = 0; i < 4; i++) {
            edges[i] = (double) data.getShort(outline + 2 + 2 * i) / unitsPerEm;
        }
        return new Ink(edges[0], edges[1], edges[2], edges[3]);
    }

    /** Rectangle that holds the ink of every glyph, in em. */
    public Ink bounds() {
        int box = file.offset("head") + 36;
        return new Ink((double) data.getShort(box) / unitsPerEm, (double) data.getShort(box + 2) / unitsPerEm,
                (double) data.getShort(box + 4) / unitsPerEm, (double) data.getShort(box + 6) / unitsPerEm);
    }

    public int unitsPerEm() {
        return unitsPerEm;
    }

    public boolean hasTable(String tag) {
        return file.has(tag);
    }

    /** Bytes of a table. */
    public byte[] table(String tag) {
        return file.table(tag);
    }

    /** Reads every glyph once, so that a damaged file fails here and not when a letter is made. */
    void requireWhole() {
        for (int glyph = 0; glyph < file.unsigned(file.offset("maxp") + 4); glyph++) {
            ink(glyph);
            advance(glyph);
            if (outline(glyph) > outline(glyph + 1)) {
                throw new IllegalArgumentException("的轮廓表已损坏，不能使用");
            }
        }
    }

    /** Bytes of the outline of a glyph, none for a blank. */
    byte[] outlineBytes(int glyph) {
        return Arrays.copyOfRange(data.array(), outline(glyph), outline(glyph + 1));
    }

    /** Left side bearing of a glyph in font units. */
    short leftSideBearing(int glyph) {
        return data.getShort(glyph < advances ? metrics + 4 * glyph + 2 : metrics + 4 * advances + 2 * (glyph - advances));
    }

    /** Where the outline of a glyph starts in the file; it ends where the next one starts. */
    private int outline(int glyph) {
        return outlines + (longOffsets ? data.getInt(offsets + 4 * glyph) : 2 * file.unsigned(offsets + 2 * glyph));
    }
}
