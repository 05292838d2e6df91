package org.proposaldesk.letter.layout;

import java.util.List;

/**
 * One page.
 *
 * @param runs  glyphs in reading order; the page number comes last
 * @param rules lines
 */
public record Page(List<GlyphRun> runs, List<Rule> rules) {

    public Page {
        runs = List.copyOf(runs);
        rules = List.copyOf(rules);
    }
}
