package org.proposaldesk.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter of the archive (以往答复). What the letter does not say is null.
 *
 * @param contentHash    SHA-256 of the file, or of the letter that this bureau sent: the same letter is kept once
 * @param source         name of the file, or of the bureau for a reply of its own
 * @param proposalId     the item that a reply of this bureau belongs to; null for imported letters
 * @param round          round of that item; null for imported letters
 * @param kind           what it is, as the parser names it, for example {@code proposal-reply}
 * @param title          its title, or the name of the file when it has none
 * @param subject        title of the proposal or suggestion that it answers
 * @param number         number of the item, as written
 * @param issuer         who wrote it
 * @param documentNumber document number as written
 * @param writtenOn      date as written
 * @param text           the whole text, one paragraph a line
 * @param addedBy        who put it here
 */
public record ArchivedLetter(UUID id, String contentHash, String source, UUID proposalId, Integer round, String kind, String title,
        String subject, String number, String issuer, String documentNumber, String writtenOn, String text, String addedBy,
        Instant addedAt) {
}
