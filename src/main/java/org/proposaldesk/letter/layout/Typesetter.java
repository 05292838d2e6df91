package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.PITCH;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.font.Fonts;

/**
 * Lays a letter out after GB/T 9704-2012: pages of positioned glyphs in millimetres, the same for every kind of file.
 *
 * <p>Pure: the same letter and fonts give the same layout. Safe for any number of threads.
 */
public final class Typesetter {

    /** Diameter of a bureau's seal in millimetres. */
    public static final double SEAL = 42;
    /** The signature and the date lie this much below the middle of the seal. */
    private static final double BELOW_SEAL_CENTRE = 3;

    private final Fonts fonts;

    public Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Lays a letter out.
     *
     * @throws MissingGlyph when no font has a character of the letter
     */
    public Layout typeset(Letter letter) {
        Shaper shaper = new Shaper(fonts);
        Head head = new Head(shaper, letter);
        Body body = new Body(shaper, letter);
        Foot foot = new Foot(shaper, letter);
        List<Pagination.Sheet> sheets =
                new Pagination(head.firstSlot(), body.flow(), body.closing(), body.signature(), foot.imprintTop()).sheets();

        List<Page> pages = new ArrayList<>();
        Layout.Seal seal = null;
        for (Pagination.Sheet sheet : sheets) {
            int number = pages.size() + 1;
            List<GlyphRun> runs = new ArrayList<>(number == 1 ? head.runs() : List.of());
            List<Rule> rules = new ArrayList<>(number == 1 ? head.rules() : List.of());
            for (int i = 0; i < sheet.rows().size(); i++) {
                List<GlyphRun> placed = sheet.rows().get(i).placed(sheet.top() + i * sheet.pitch());
                runs.addAll(placed);
                if (!placed.isEmpty() && placed.get(0).part().kind() == Part.Kind.DATE) {
                    seal = seal(number, placed, sheet.top() + i * sheet.pitch());
                }
            }
            if (number == sheets.size()) {
                foot.imprint(runs, rules);
            }
            if (!sheet.rows().isEmpty()) {
                runs.addAll(foot.folio(number));
            }
            pages.add(new Page(runs, rules));
        }
        return new Layout(pages, seal);
    }

    private static Layout.Seal seal(int page, List<GlyphRun> date, double dateTop) {
        List<GlyphRun.Glyph> last = date.get(date.size() - 1).glyphs();
        double left = date.get(0).glyphs().get(0).x();
        double right = last.get(last.size() - 1).x() + mm(SIZE_3);
        double middle = (dateTop - PITCH + dateTop + mm(SIZE_3)) / 2;
        return new Layout.Seal(page, (left + right) / 2, middle - BELOW_SEAL_CENTRE, SEAL);
    }
}
