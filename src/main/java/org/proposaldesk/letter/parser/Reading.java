package org.proposaldesk.letter.parser;

/**
 * One value read from a text.
 *
 * @param value      the value as written, without blanks that only lay it out
 * @param confidence 0 to 1: how sure the place is to be the field's
 * @param start      offset of its first UTF-16 character in the text as given
 * @param end        offset behind its last character
 * @param assembled  whether the value differs from that stretch of the text: lines joined, blanks or marks left out
 */
public record Reading(String value, double confidence, int start, int end, boolean assembled) {
}
