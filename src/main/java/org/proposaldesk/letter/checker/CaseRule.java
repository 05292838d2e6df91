package org.proposaldesk.letter.checker;

import org.proposaldesk.letter.Letter;

/** One kind of slip that shows only beside the record of the case. */
abstract class CaseRule {

    private final String id;
    private final String name;

    CaseRule(String id, String name) {
        this.id = id;
        this.name = name;
    }

    final String id() {
        return id;
    }

    final String name() {
        return name;
    }

    abstract void check(Letter letter, LetterText text, CaseRecord record, Findings findings);

    /** Adds a finding that means a part as a whole. */
    static void whole(LetterText text, String place, Findings findings, String reason, String suggestion) {
        findings.add(text.span(place).start(), text.span(place).end(), reason, suggestion);
    }
}
