package org.proposaldesk.letter.parser;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a text is. */
public enum LetterKind {
    /** Reply to a proposal of political advisors (提案答复). */
    PROPOSAL_REPLY("proposal-reply"),
    /** Reply to a suggestion of people's deputies (建议答复). */
    SUGGESTION_REPLY("suggestion-reply"),
    /** Opinion of an assisting unit for the unit that replies (会办意见). */
    ASSIST_OPINION("assist-opinion"),
    /** Notice that hands items to units or sections (交办通知). */
    ASSIGNMENT("assignment"),
    /** The proposal or suggestion itself. */
    PROPOSAL("proposal"),
    /** Card that records an item and how it was handled (台账). */
    LEDGER("ledger"),
    /** Anything else. */
    OTHER("other");

    private final String id;

    LetterKind(String id) {
        this.id = id;
    }

    /** Name in the interface. */
    @JsonValue
    public String id() {
        return id;
    }
}
