package org.proposaldesk.letter.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Which font serves which character in which role. Immutable and shared by all threads; about 50 MB once loaded. */
public final class Fonts {

    private static final int LAST_LATIN = 0x24F;
    private static final int MIDDLE_DOT = 0xB7;

    private final Typeface latin;
    private final Typeface fangsong;
    private final Map<FontRole, List<Typeface>> chains;

    private Fonts() {
        fangsong = load("FandolFang");
        latin = load("NotoSerifSC-Regular");
        Typeface kai = load("DeskKai");
        chains = Map.of(
                FontRole.FANGSONG, List.of(fangsong, kai, latin),
                FontRole.KAITI, List.of(kai, latin),
                FontRole.HEITI, List.of(load("NotoSansSC-Medium"), kai, latin),
                FontRole.SONGTI, List.of(latin, kai),
                FontRole.XIAOBIAOSONG, List.of(load("NotoSerifSC-Bold"), latin, kai));
    }

    /** The fonts that come with the application, read when first asked for. */
    public static Fonts shipped() {
        return Shipped.FONTS;
    }

    /**
     * The first font in the chain of a role that has the character, null when none has.
     *
     * <p>Two habits of Chinese offices are built in: digits and Latin letters in 仿宋 text come from 宋体, because those of
     * the 仿宋 are sans-like; quotation marks, dashes and dots in 楷体 text come from 仿宋, because those of the 楷体 are
     * narrow.
     */
    public Typeface find(FontRole role, int codePoint) {
        if (role == FontRole.FANGSONG && codePoint <= LAST_LATIN && codePoint != MIDDLE_DOT) {
            return latin.glyph(codePoint) == 0 ? null : latin;
        }
        boolean narrowInKai = codePoint == MIDDLE_DOT || codePoint >= 0x2010 && codePoint <= 0x2027;
        if (role == FontRole.KAITI && narrowInKai && fangsong.glyph(codePoint) != 0) {
            return fangsong;
        }
        for (Typeface face : chains.get(role)) {
            if (face.glyph(codePoint) != 0) {
                return face;
            }
        }
        return null;
    }

    private static Typeface load(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return new Typeface(name, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Font " + name + " cannot be read", e);
        }
    }

    private static final class Shipped {
        private static final Fonts FONTS = new Fonts();
    }
}
