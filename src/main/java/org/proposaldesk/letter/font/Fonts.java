package org.proposaldesk.letter.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which font serves which character in which role. Immutable and shared by all threads; the shipped fonts take about 50 MB once
 * loaded, those of the bureau their size in addition.
 */
public final class Fonts {

    private static final int LAST_LATIN = 0x24F;
    private static final int MIDDLE_DOT = 0xB7;

    private final Map<FontRole, List<Link>> chains = new EnumMap<>(FontRole.class);
    private final FontReport report;

    /** A font in the chain of a role, asked for the characters that it serves there. */
    private record Link(Typeface face, IntPredicate serves) {
    }

    private Fonts(FontFolder own) {
        Shipped shipped = Shipped.INSTANCE;
        Typeface latin = own(own, FontRole.SONGTI, shipped.song);
        Typeface marks = own(own, FontRole.FANGSONG, shipped.fangsong);
        chain(own, FontRole.FANGSONG, new Link(latin, Fonts::isLatin), all(shipped.fangsong), all(shipped.kai), all(shipped.song));
        chain(own, FontRole.KAITI, new Link(marks, Fonts::isNarrowInKai), all(shipped.kai), all(shipped.song));
        chain(own, FontRole.HEITI, all(shipped.hei), all(shipped.kai), all(shipped.song));
        chain(own, FontRole.SONGTI, all(shipped.song), all(shipped.kai));
        chain(own, FontRole.XIAOBIAOSONG, all(shipped.bold), all(shipped.song), all(shipped.kai));
        List<FontReport.Served> served = new ArrayList<>();
        for (FontRole role : FontRole.values()) {
            String source = own.source(role);
            served.add(new FontReport.Served(role, (source == null ? shipped.face(role) : own.face(role)).name(), source));
        }
        report = new FontReport(served, own.refused());
    }

    /** The fonts that come with the application, read when first asked for. */
    public static Fonts shipped() {
        return ShippedOnly.FONTS;
    }

    /**
     * The fonts of a folder, each in the role that its family name tells, and the shipped ones for what they lack.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Fonts of(Path folder) {
        return new Fonts(new FontFolder(folder));
    }

    /** Which face serves each role, and what was refused. */
    public FontReport report() {
        return report;
    }

    /** The first font in the chain of a role that has the character, null when none has. */
    public Typeface find(FontRole role, int codePoint) {
        for (Link link : chains.get(role)) {
            if (link.serves.test(codePoint) && link.face.glyph(codePoint) != 0) {
                return link.face;
            }
        }
        return null;
    }

    /**
     * Makes the chain of a role. A font of the bureau comes first. Two habits of Chinese offices mend the shipped ones: digits and
     * Latin letters in 仿宋 text come from 宋体, because those of the shipped 仿宋 are sans-like; quotation marks, dashes and dots in
     * 楷体 text come from 仿宋, because those of the shipped 楷体 are narrow.
     */
    private void chain(FontFolder own, FontRole role, Link... shipped) {
        List<Link> chain = new ArrayList<>();
        if (own.face(role) != null) {
            chain.add(all(own.face(role)));
        }
        chain.addAll(List.of(shipped));
        chains.put(role, List.copyOf(chain));
    }

    private static Typeface own(FontFolder own, FontRole role, Typeface shipped) {
        return own.face(role) == null ? shipped : own.face(role);
    }

    private static Link all(Typeface face) {
        return new Link(face, codePoint -> true);
    }

    private static boolean isLatin(int codePoint) {
        return codePoint <= LAST_LATIN && codePoint != MIDDLE_DOT;
    }

    private static boolean isNarrowInKai(int codePoint) {
        return codePoint == MIDDLE_DOT || codePoint >= 0x2010 && codePoint <= 0x2027;
    }

    /** The faces of the product. */
    private static final class Shipped {

        private static final Shipped INSTANCE = new Shipped();

        private final Typeface fangsong = load("FandolFang");
        private final Typeface kai = load("DeskKai");
        private final Typeface hei = load("NotoSansSC-Medium");
        private final Typeface song = load("NotoSerifSC-Regular");
        private final Typeface bold = load("NotoSerifSC-Bold");

        private Typeface face(FontRole role) {
            return switch (role) {
                case FANGSONG -> fangsong;
                case KAITI -> kai;
                case HEITI -> hei;
                case SONGTI -> song;
                case XIAOBIAOSONG -> bold;
            };
        }

        private static Typeface load(String name) {
            try (InputStream file = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
                return new Typeface(name, FontFile.read(file.readAllBytes()).get(0));
            } catch (IOException e) {
                throw new UncheckedIOException("Font " + name + " cannot be read", e);
            }
        }
    }

    private static final class ShippedOnly {
        private static final Fonts FONTS = new Fonts(FontFolder.NONE);
    }
}
