/**
 * Proof-reading (核稿) of letters: {@link org.proposaldesk.letter.checker.LetterChecker} finds slips in a text or in a letter.
 *
 * <p>A letter is read as one {@code Manuscript} of lines, as a plain text is, so both pass the same rules. One class is one
 * {@code Rule}; what the case knows ({@link org.proposaldesk.letter.checker.CaseRecord}) is compared by {@code CaseRule}s.
 */
package org.proposaldesk.letter.checker;
