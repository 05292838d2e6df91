package org.proposaldesk.letter.checker;

/**
 * A slip that proof-reading found.
 *
 * @param rule       id of the rule, see {@link LetterChecker#ruleNames}
 * @param start      first character, as a UTF-16 offset in the checked text
 * @param end        offset after the last character
 * @param text       what stands there
 * @param reason     Chinese sentence: what is wrong and what is right
 * @param suggestion what to write instead of the text; null when only a person can tell
 */
public record Finding(String rule, int start, int end, String text, String reason, String suggestion) {
}
