package org.proposaldesk.letter.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.LetterCases;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.Sealing;
import org.proposaldesk.letter.font.Fonts;

/** R33 to R36 for letters of every length from one line to eight pages, line by line. */
class PageSweepTest {

    private static final double PITCH = 10.445;
    private static final double TOLERANCE = 0.01;

    @ParameterizedTest
    @CsvSource({"DOCUMENT, SEAL,", "DOCUMENT, NONE, 此件主动公开", "DOCUMENT, SEAL, 此件主动公开", "LETTER, SEAL,", "LETTER, NONE,"})
    void everyLengthKeepsTheRules(HeadFormat format, Sealing sealing, String note) {
        Set<Integer> pages = new TreeSet<>();
        for (int lines = 1; lines <= 160; lines++) {
            Letter letter = Letters.ofLines(lines).toBuilder().format(format).sealing(sealing).note(note).build();
            Layout layout = typeset(letter);
            pages.add(layout.pages().size());
            check(layout, lines, format);
        }
        assertThat(pages).contains(3, 4, 5, 6, 7, 8);
    }

    private static void check(Layout layout, int lines, HeadFormat format) {
        String length = lines + " lines";
        int signed = signedPage(layout);
        assertThat(rows(layout.pages().get(0), true)).as("page 1 shows text, " + length).isNotEmpty();
        if (lines > 1) {
            assertThat(rows(layout.pages().get(signed), true)).as("the signed page carries text, " + length).isNotEmpty();
        }
        int body = 0;
        for (int i = 0; i < layout.pages().size(); i++) {
            Page page = layout.pages().get(i);
            body += rows(page, true).size();
            List<Double> rows = rows(page, false);
            boolean last = i + 1 == layout.pages().size();
            if (!rows.isEmpty()) {
                double limit = last && i == signed ? imprintTop(page) : 262;
                assertThat(rows.get(rows.size() - 1)).as("bottom of page " + (i + 1) + ", " + length).isLessThan(limit + TOLERANCE);
                assertThat(rows.size()).isLessThanOrEqualTo(22);
            }
            if (i > 0 && i + 1 < signed) {
                assertThat(rows.get(rows.size() - 1)).as("page " + (i + 1) + " is full, " + length).isCloseTo(262, within(TOLERANCE));
                assertThat(rows.get(1) - rows.get(0)).as("pitch").isBetween(PITCH - TOLERANCE, 1.25 * PITCH);
            }
            boolean numbered = page.runs().stream().anyMatch(run -> run.part().kind() == Part.Kind.FOLIO);
            assertThat(numbered).as("page number, " + length).isEqualTo(!rows.isEmpty() && !(format == HeadFormat.LETTER && i == 0));
        }
        assertThat(body).as(length).isEqualTo(lines);
        if (format == HeadFormat.DOCUMENT) {
            Rule lower = layout.pages().get(layout.pages().size() - 1).rules().stream().reduce((a, b) -> a.top() > b.top() ? a : b).orElseThrow();
            assertThat(lower.top() + lower.height() / 2).as("lower edge of the imprint, " + length).isCloseTo(262, within(1e-9));
        }
    }

    @Test
    void theImprintFollowsTheLastAttachment() {
        Layout layout = typeset(LetterCases.twoAttachments());
        int last = layout.pages().size() - 1;
        for (int i = 0; i < last; i++) {
            assertThat(layout.pages().get(i).runs()).noneMatch(run -> run.part().kind() == Part.Kind.COPIES);
        }
        assertThat(layout.pages().get(last).runs()).anyMatch(run -> run.part().kind() == Part.Kind.COPIES);
        assertThat(signedPage(layout)).isLessThan(last);
    }

    private static int signedPage(Layout layout) {
        int page = 0;
        while (layout.pages().get(page).runs().stream().noneMatch(run -> run.part().kind() == Part.Kind.DATE)) {
            page++;
        }
        return page;
    }

    /** Top of the imprint; the bottom of the text area when there is none. */
    private static double imprintTop(Page page) {
        return page.runs().stream().filter(run -> run.part().kind() == Part.Kind.COPIES)
                .mapToDouble(run -> run.baseline() - Gb9704.ASCENT * Gb9704.mm(run.size())).min().orElse(262);
    }

    /** Bottoms of the rows between head and imprint from the top down; of body text only, or of everything up to the note. */
    private static List<Double> rows(Page page, boolean bodyOnly) {
        Set<Double> bottoms = new TreeSet<>();
        for (GlyphRun run : page.runs()) {
            Part.Kind kind = run.part().kind();
            boolean inFlow = kind.compareTo(Part.Kind.SALUTATION) >= 0 && kind.compareTo(Part.Kind.NOTE) <= 0;
            if (bodyOnly ? run.part().isBody() : inFlow) {
                bottoms.add(run.baseline() + 0.12 * 5.644);
            }
        }
        return new ArrayList<>(bottoms);
    }

    private static Layout typeset(Letter letter) {
        return new Typesetter(Fonts.shipped()).typeset(letter);
    }
}
