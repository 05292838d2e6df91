package org.proposaldesk.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.proposaldesk.research.Contributions;
import org.proposaldesk.research.Contributions.Contribution;

/**
 * Where a paragraph of a letter comes from, as far as not from the drafter himself.
 *
 * @param point       place of the answer that it stands in, from 1; 0 for what comes next (下一步工作打算)
 * @param contributor name of the section or unit
 * @param person      name of the one who wrote it; null for a unit outside
 */
public record ParagraphSource(int point, String paragraph, String contributor, String person, LocalDate on) {

    /** The sources of a letter, in the order of its paragraphs. */
    static List<ParagraphSource> of(DraftContent content, List<Contribution> contributed) {
        List<ParagraphSource> sources = new ArrayList<>();
        for (int at = 0; at < content.answers().size(); at++) {
            in(at + 1, content.answers().get(at).text(), contributed).forEach(sources::add);
        }
        in(0, content.nextSteps(), contributed).forEach(sources::add);
        return sources;
    }

    private static Stream<ParagraphSource> in(int point, String text, List<Contribution> contributed) {
        return Contributions.attribute(text, contributed).stream().filter(one -> one.from() != null).map(one ->
                new ParagraphSource(point, one.paragraph(), one.from().contributor(), one.from().person(), one.from().on()));
    }
}
