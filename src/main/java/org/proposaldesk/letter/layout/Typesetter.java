package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.BOTTOM;
import static org.proposaldesk.letter.layout.Gb9704.PITCH;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;
import static org.proposaldesk.letter.layout.Gb9704.TOP;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Paper;
import org.proposaldesk.letter.Sealing;
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
        Head head = Head.of(shaper, letter);
        Body body = new Body(shaper, letter);
        Flow flow = new Flow(head.firstSlot(), concat(body.salutation(), body.text()));
        boolean salutationInImprint = flow.sheets().get(0).rows().stream().noneMatch(Row::isBody);
        if (salutationInImprint) {
            flow = new Flow(head.firstSlot(), body.text());
        }
        Foot foot = new Foot(shaper, letter, salutationInImprint);
        List<Sheet> attachments = AttachmentRows.sheets(shaper, letter);
        double imprintTop = attachments.isEmpty() ? foot.imprintTop() : BOTTOM;
        List<Sheet> sheets = concat(new Pagination(flow, new Ending(shaper, letter), imprintTop).sheets(), attachments);
        if (sheets.get(sheets.size() - 1).bottom() > foot.imprintTop() + 1e-6) {
            sheets.add(new Sheet(List.of(), TOP, PITCH));
        }
        List<Page> pages = new ArrayList<>();
        for (Sheet sheet : sheets) {
            int number = pages.size() + 1;
            pages.add(page(sheet, number, number == 1 ? head : null, number == sheets.size(), foot));
        }
        return new Layout(pages, letter.sealing() == Sealing.SEAL ? seal(pages) : null);
    }

    /**
     * Lays a paper out that is no letter: title, a blank line, contents, page numbers.
     *
     * @throws MissingGlyph when no font has a character of it
     */
    public Layout typeset(Paper paper) {
        Shaper shaper = new Shaper(fonts);
        List<Row> rows = new ArrayList<>(TitleRows.of(shaper, new Part(Part.Kind.TITLE, 1), paper.title(), List.of()));
        rows.add(Row.BLANK);
        rows.replaceAll(Row::keptWithNext);
        rows.addAll(new Blocks(shaper, 0).rows(paper.blocks()));
        List<Page> pages = new ArrayList<>();
        for (Sheet sheet : new Flow(0, rows).sheets()) {
            List<GlyphRun> runs = new ArrayList<>();
            List<Rule> rules = new ArrayList<>();
            sheet.place(runs, rules);
            if (pages.isEmpty() && paper.code() != null) {
                rules.addAll(QrCode.of(paper.code()));
            }
            runs.addAll(Folio.of(shaper, pages.size() + 1));
            pages.add(new Page(runs, rules));
        }
        return new Layout(pages, null);
    }

    private static Page page(Sheet sheet, int number, Head head, boolean last, Foot foot) {
        List<GlyphRun> runs = new ArrayList<>(head == null ? List.of() : head.runs());
        List<Rule> rules = new ArrayList<>(head == null ? List.of() : head.rules());
        sheet.place(runs, rules);
        if (last) {
            foot.imprint(runs, rules);
        }
        if (!sheet.rows().isEmpty()) {
            runs.addAll(foot.folio(number));
        }
        return new Page(runs, rules);
    }

    private static Layout.Seal seal(List<Page> pages) {
        int page = 0;
        List<GlyphRun> date = List.of();
        while (date.isEmpty()) {
            date = pages.get(page++).runs().stream().filter(run -> run.part().kind() == Part.Kind.DATE).toList();
        }
        List<GlyphRun.Glyph> last = date.get(date.size() - 1).glyphs();
        double left = date.get(0).glyphs().get(0).x();
        double right = last.get(last.size() - 1).x() + mm(SIZE_3);
        double dateTop = date.get(0).baseline() - Gb9704.ASCENT * mm(SIZE_3);
        double middle = (dateTop - PITCH + dateTop + mm(SIZE_3)) / 2;
        return new Layout.Seal(page, (left + right) / 2, middle - BELOW_SEAL_CENTRE, SEAL);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
