/**
 * The official reply letter (复函): what it says, without how it looks.
 *
 * <p>{@link org.proposaldesk.letter.Letter} is the content. The folders below tell what happens to it: {@code layout} turns it
 * into pages of positioned glyphs in millimetres, with the fonts of {@code font}; {@code pdf} and {@code ofd} write such pages as
 * files; {@code seal} puts the bureau's seal on these; {@code docx} writes the copy to go on editing. {@code parser} reads letters of
 * any bureau back, {@code checker} proof-reads. Nothing here knows the process engine, the database or the web.
 */
package org.proposaldesk.letter;
