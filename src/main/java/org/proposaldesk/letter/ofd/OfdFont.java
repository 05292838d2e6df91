package org.proposaldesk.letter.ofd;

import java.util.SortedSet;
import java.util.TreeSet;
import org.proposaldesk.letter.font.SubsetFont;
import org.proposaldesk.letter.font.Typeface;

/** A typeface embedded in an OFD as a TrueType subset with a character map of its own. */
final class OfdFont {

    private final int id;
    private final Typeface face;
    private final SortedSet<Integer> codePoints = new TreeSet<>();
    private SubsetFont subset;

    /** @param id identifier of the font in the document */
    OfdFont(int id, Typeface face) {
        this.id = id;
        this.face = face;
    }

    int id() {
        return id;
    }

    /** Takes a character into the subset; all are taken in before the first {@link #glyph}. */
    void add(int codePoint) {
        codePoints.add(codePoint);
    }

    /** Glyph of a character in the subset. */
    int glyph(int codePoint) {
        return subset().glyphOfCodePoint().get(codePoint);
    }

    /** Name of its file in the folder of resources. */
    String fileName() {
        return "font_" + id + ".ttf";
    }

    byte[] file() {
        return subset().toOpenType();
    }

    /** Its entry among the resources (clause 11.1). */
    String resource() {
        String name = Xml.escape(face.name());
        return "<ofd:Font ID=\"%d\" FontName=\"%s\" FamilyName=\"%s\"><ofd:FontFile>%s</ofd:FontFile></ofd:Font>"
                .formatted(id, name, name, fileName());
    }

    private SubsetFont subset() {
        if (subset == null) {
            subset = new SubsetFont(face, codePoints);
        }
        return subset;
    }
}
