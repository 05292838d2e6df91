package org.proposaldesk.letter.checker;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Letter;

/**
 * Each point of the item is quoted by a heading as it was written, and something follows that heading (R15). A letter about a
 * single point needs no headings.
 */
final class PointAnswers extends CaseRule {

    private static final Pattern QUOTED = Pattern.compile("[“《]([^”》]{2,200})[”》]");

    PointAnswers() {
        super("point-answer", "逐条答复");
    }

    @Override
    void check(Letter letter, LetterText text, CaseRecord record, Findings findings) {
        if (record.points() == null) {
            return;
        }
        boolean headings = letter.blocks().stream().anyMatch(block -> block.level() > 0);
        if (record.points().size() == 1 && !headings) {
            return;
        }
        for (String point : record.points()) {
            check(letter, text, point, findings);
        }
    }

    private static void check(Letter letter, LetterText text, String point, Findings findings) {
        List<Block> blocks = letter.blocks();
        int nearest = -1;
        double best = Likeness.ALIKE;
        for (int at = 0; at < blocks.size(); at++) {
            String heading = blocks.get(at).text();
            if (blocks.get(at).level() > 0 && heading.contains(point)) {
                answered(blocks, at, text, point, findings);
                return;
            }
            double likeness = blocks.get(at).level() > 0 ? Likeness.of(quoted(heading), point) : 0;
            if (likeness >= best) {
                best = likeness;
                nearest = at;
            }
        }
        if (nearest < 0) {
            findings.add(text.span("blocks[0].text").start(), text.span("blocks[0].text").start(), "没有标题引述并答复要点“" + point + "”。", null);
        } else {
            misquoted(text.span("blocks[" + nearest + "].text"), blocks.get(nearest).text(), point, findings);
            answered(blocks, nearest, text, point, findings);
        }
    }

    private static void misquoted(LetterText.Span span, String heading, String point, Findings findings) {
        Matcher quotation = QUOTED.matcher(heading);
        if (quotation.find()) {
            findings.add(span.start() + quotation.start(1), span.start() + quotation.end(1), "要点应引作“" + point + "”。", point);
        } else {
            findings.add(span.start(), span.end(), "要点应引作“" + point + "”。", null);
        }
    }

    private static void answered(List<Block> blocks, int at, LetterText text, String point, Findings findings) {
        Block heading = blocks.get(at);
        boolean ends = at + 1 == blocks.size() || blocks.get(at + 1).level() > 0 && blocks.get(at + 1).level() <= heading.level();
        if (heading.runIn() == null && ends) {
            LetterText.Span span = text.span("blocks[" + at + "].text");
            findings.add(span.start(), span.end(), "要点“" + point + "”的标题下面没有答复。", null);
        }
    }

    private static String quoted(String heading) {
        Matcher quotation = QUOTED.matcher(heading);
        return quotation.find() ? quotation.group(1) : heading;
    }
}
