/**
 * The official reply letter (复函): its content, its layout after GB/T 9704-2012 and its files.
 *
 * <p>{@link org.proposaldesk.letter.Letter} is the content, {@link org.proposaldesk.letter.Typesetter} turns it into pages
 * of positioned glyphs in millimetres, {@link org.proposaldesk.letter.LetterPdf} turns those into a PDF. Nothing here knows
 * the process engine, the database or the web.
 */
package org.proposaldesk.letter;
