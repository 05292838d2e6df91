package org.proposaldesk.letter.checker;

import java.util.ArrayList;
import java.util.List;

/** Collects what one rule finds in a manuscript. */
final class Findings {

    private final String rule;
    private final String text;
    private final List<Finding> found = new ArrayList<>();

    Findings(String rule, Manuscript manuscript) {
        this.rule = rule;
        this.text = manuscript.text();
    }

    /** Adds a slip; a null suggestion leaves the correction to a person. */
    void add(int start, int end, String reason, String suggestion) {
        found.add(new Finding(rule, start, end, text.substring(start, end), reason, suggestion));
    }

    /** Puts one finding at the first place for all of them when there are more than this many. */
    void summariseAbove(int most, String reason) {
        if (found.size() > most) {
            Finding first = found.get(0);
            String all = reason + "，共" + found.size() + "处，请逐一改正。";
            found.clear();
            add(first.start(), first.end(), all, null);
        }
    }

    List<Finding> all() {
        return found;
    }
}
