package org.proposaldesk.letter.checker;

/** One kind of slip that shows in the text alone. Stateless; its time grows with the length of the text only. */
abstract class Rule {

    private final String id;
    private final String name;

    /**
     * @param id   stable id, in findings
     * @param name Chinese name for screens
     */
    Rule(String id, String name) {
        this.id = id;
        this.name = name;
    }

    final String id() {
        return id;
    }

    final String name() {
        return name;
    }

    abstract void check(Manuscript manuscript, Findings findings);
}
