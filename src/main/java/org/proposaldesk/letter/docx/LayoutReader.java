package org.proposaldesk.letter.docx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proposaldesk.letter.layout.Gb9704;
import org.proposaldesk.letter.layout.GlyphRun;
import org.proposaldesk.letter.layout.Layout;
import org.proposaldesk.letter.layout.Page;
import org.proposaldesk.letter.layout.Part;
import org.proposaldesk.letter.layout.Rule;

/**
 * What the office file takes from the typeset letter, because no office program can find it: where the title breaks, how large the
 * issuer mark is, and how high everything above the text stands. Heights are twips from the top edge of the first page.
 */
final class LayoutReader {

    private final Layout layout;
    private final Page page;

    LayoutReader(Layout layout) {
        this.layout = layout;
        page = layout.pages().get(0);
    }

    /** The lines of a part of the first page in their order; none for a part that is not there. */
    Collection<String> lines(Part.Kind kind) {
        return lines(runs(kind));
    }

    /** The lines of the title of an attachment, counted from 1. */
    Collection<String> attachmentTitle(int attachment) {
        return lines(layout.pages().stream().flatMap(one -> one.runs().stream())
                .filter(run -> run.part().kind() == Part.Kind.ATTACHMENT_TITLE && run.part().attachment() == attachment).toList());
    }

    private static Collection<String> lines(List<GlyphRun> runs) {
        Map<Double, String> lines = new TreeMap<>();
        runs.forEach(run -> lines.merge(run.baseline(), run.text(), String::concat));
        return lines.values();
    }

    /** Whether the salutation found no room on the first page and moved to the imprint (clause 7.3.2). */
    boolean salutationInImprint() {
        return runs(Part.Kind.SALUTATION).isEmpty();
    }

    /** Baseline of the first line of a part that the letter has. */
    int baseline(Part.Kind kind) {
        return Measures.twips(runs(kind).get(0).baseline());
    }

    /** Size of the issuer mark in half points. */
    int issuerSize() {
        return (int) Math.round(2 * runs(Part.Kind.ISSUER).get(0).size());
    }

    /** The red rule under the head. */
    int redRule() {
        return Measures.twips(page.rules().stream().filter(Rule::red).findFirst().orElseThrow().top());
    }

    /** Top of the first line of text, on the grid of the office file. */
    int textTop() {
        List<GlyphRun> title = runs(Part.Kind.TITLE);
        GlyphRun first = page.runs().get(page.runs().indexOf(title.get(title.size() - 1)) + 1);
        double top = first.baseline() - Gb9704.ASCENT * Gb9704.mm(first.size());
        return Measures.TOP + (int) Math.round((top - Gb9704.TOP) / Gb9704.PITCH) * Measures.LINE;
    }

    private List<GlyphRun> runs(Part.Kind kind) {
        List<GlyphRun> runs = new ArrayList<>();
        for (GlyphRun run : page.runs()) {
            if (run.part().kind() == kind) {
                runs.add(run);
            }
        }
        return runs;
    }
}
