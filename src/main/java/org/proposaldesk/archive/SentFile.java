package org.proposaldesk.archive;

import org.springframework.core.io.InputStreamSource;

/** A file that was sent to the archive: a letter, or a ZIP file of letters. */
public record SentFile(String name, InputStreamSource content) {
}
