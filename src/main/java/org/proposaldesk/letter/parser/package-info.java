/**
 * Reads the text of a reply letter, an opinion or a published record from any bureau back into fields and, where enough is
 * there, into a {@link org.proposaldesk.letter.Letter}.
 *
 * <p>{@code View} is the text made comparable, with the way back to every character; {@code Outline} finds head, salutation,
 * body and closing; each {@code …Reader} then reads one thing. What is not there stays absent.
 */
package org.proposaldesk.letter.parser;
