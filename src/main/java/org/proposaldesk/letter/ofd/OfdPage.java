package org.proposaldesk.letter.ofd;

import static org.proposaldesk.letter.ofd.Xml.box;
import static org.proposaldesk.letter.ofd.Xml.number;
import static org.proposaldesk.letter.ofd.Xml.thousandths;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.proposaldesk.letter.font.Typeface;
import org.proposaldesk.letter.layout.DraftStamp;
import org.proposaldesk.letter.layout.Gb9704;
import org.proposaldesk.letter.layout.GlyphRun;
import org.proposaldesk.letter.layout.Page;
import org.proposaldesk.letter.layout.Rule;

/** The content of one page: text objects (GB/T 33190-2016 clause 11) and filled rectangles (clause 9). */
final class OfdPage {

    private static final String RED = "255 0 0";
    private static final String BLACK = "0 0 0";
    private static final int GREY = (int) Math.round(255 * DraftStamp.GREY);

    private final Map<Typeface, OfdFont> fonts;
    private final IntSupplier ids;
    private final StringBuilder content = new StringBuilder();

    /** @param ids gives the next free identifier */
    OfdPage(Map<Typeface, OfdFont> fonts, IntSupplier ids) {
        this.fonts = fonts;
        this.ids = ids;
    }

    /** @param stamp runs of {@link DraftStamp}, none for a letter that is not stamped */
    byte[] write(Page page, List<GlyphRun> stamp) {
        content.append("<ofd:Content>");
        if (!stamp.isEmpty()) {
            layer("Background");
            stamp.forEach(this::stamp);
            content.append("</ofd:Layer>");
        }
        layer("Body");
        page.rules().forEach(this::rule);
        page.runs().forEach(this::run);
        content.append("</ofd:Layer></ofd:Content>");
        return Xml.file("Page", "", content);
    }

    private void layer(String type) {
        content.append("<ofd:Layer ID=\"").append(ids.getAsInt()).append("\" Type=\"").append(type).append("\">");
    }

    private void rule(Rule rule) {
        long width = thousandths(rule.width());
        long height = thousandths(rule.height());
        content.append("<ofd:PathObject ID=\"").append(ids.getAsInt()).append("\" Boundary=\"")
                .append(box(thousandths(rule.left()), thousandths(rule.top()), width, height))
                .append("\" Stroke=\"false\" Fill=\"true\"><ofd:FillColor Value=\"").append(rule.red() ? RED : BLACK)
                .append("\"/><ofd:AbbreviatedData>M 0 0 L ").append(number(width)).append(" 0 L ").append(number(width)).append(' ')
                .append(number(height)).append(" L 0 ").append(number(height)).append(" C</ofd:AbbreviatedData></ofd:PathObject>");
    }

    /**
     * A run as one object, but characters outside the basic plane as objects of their own: readers disagree whether the
     * distances and positions in an object count such a character once or twice.
     */
    private void run(GlyphRun run) {
        List<GlyphRun.Glyph> glyphs = run.glyphs();
        int start = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            boolean last = i + 1 == glyphs.size();
            if (last || isSupplementary(glyphs.get(i)) || isSupplementary(glyphs.get(i + 1))) {
                piece(run, glyphs.subList(start, i + 1));
                start = i + 1;
            }
        }
    }

    private void piece(GlyphRun run, List<GlyphRun.Glyph> glyphs) {
        double em = Gb9704.mm(run.size());
        double left = Double.MAX_VALUE;
        double right = 0;
        double above = Gb9704.ASCENT;
        double below = Gb9704.ASCENT - 1;
        for (GlyphRun.Glyph glyph : glyphs) {
            Typeface.Ink ink = run.face().ink(glyph.id());
            left = Math.min(left, glyph.x() + Math.min(0, ink.left()) * em);
            right = Math.max(right, glyph.x() + Math.max(run.face().advance(glyph.id()), ink.right()) * em);
            above = Math.max(above, ink.top());
            below = Math.min(below, ink.bottom());
        }
        long x = thousandths(left);
        long y = thousandths(run.baseline() - above * em);
        String boundary = box(x, y, thousandths(right) - x, thousandths(run.baseline() - below * em) - y);
        start(run, boundary, "", run.red() ? RED : BLACK);
        text(run, glyphs, x, thousandths(run.baseline()) - y);
    }

    /** A run of the stamp, turned round the middle of the page. */
    private void stamp(GlyphRun run) {
        double turn = Math.toRadians(DraftStamp.ANGLE);
        String sine = number(thousandths(Math.sin(turn)));
        String cosine = number(thousandths(Math.cos(turn)));
        long width = thousandths(Gb9704.PAGE_WIDTH);
        long height = thousandths(Gb9704.PAGE_HEIGHT);
        String matrix = " CTM=\"%s -%s %s %s %s %s\"".formatted(cosine, sine, sine, cosine, number(width / 2), number(height / 2));
        start(run, box(0, 0, width, height), matrix, GREY + " " + GREY + " " + GREY);
        text(run, run.glyphs(), 0, -thousandths(run.baseline()));
    }

    private void start(GlyphRun run, String boundary, String matrix, String colour) {
        content.append("<ofd:TextObject ID=\"").append(ids.getAsInt()).append("\" Boundary=\"").append(boundary).append('"')
                .append(matrix).append(" Font=\"").append(fonts.get(run.face()).id()).append("\" Size=\"")
                .append(number(thousandths(Gb9704.mm(run.size())))).append("\"><ofd:FillColor Value=\"").append(colour).append("\"/>");
    }

    /**
     * The characters and where they stand.
     *
     * @param left     left edge of the object in thousandths of a millimetre
     * @param baseline where the glyphs stand below the top of the object
     */
    private void text(GlyphRun run, List<GlyphRun.Glyph> glyphs, long left, long baseline) {
        StringBuilder text = new StringBuilder();
        StringBuilder distances = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            text.appendCodePoint(glyphs.get(i).codePoint());
            if (i > 0) {
                distances.append(i > 1 ? " " : "").append(number(thousandths(glyphs.get(i).x()) - thousandths(glyphs.get(i - 1).x())));
            }
        }
        if (isSupplementary(glyphs.get(0))) {
            content.append("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"1\"><ofd:Glyphs>")
                    .append(fonts.get(run.face()).glyph(glyphs.get(0).codePoint())).append("</ofd:Glyphs></ofd:CGTransform>");
        }
        content.append("<ofd:TextCode X=\"").append(number(thousandths(glyphs.get(0).x()) - left)).append("\" Y=\"")
                .append(number(baseline));
        if (glyphs.size() > 1) {
            content.append("\" DeltaX=\"").append(distances);
        }
        content.append("\">").append(Xml.escape(text.toString())).append("</ofd:TextCode></ofd:TextObject>");
    }

    private static boolean isSupplementary(GlyphRun.Glyph glyph) {
        return Character.isSupplementaryCodePoint(glyph.codePoint());
    }
}
