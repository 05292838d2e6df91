package org.proposaldesk.letter.checker;

/**
 * A slip in a part of a letter.
 *
 * @param place   path of the part in the letter, such as {@code title} or {@code blocks[3].runIn}
 * @param block   index of the block of the body; -1 outside the body
 * @param finding the slip, with offsets inside the part
 */
public record LetterFinding(String place, int block, Finding finding) {
}
