package org.proposaldesk.letter;

import java.time.Instant;
import java.util.Objects;

/**
 * What a file gets besides the letter. The same letter with the same options gives the same bytes.
 *
 * @param time  creation time written into the file
 * @param draft whether every page is stamped 草稿; a letter without signing date is stamped in any case
 */
public record RenderOptions(Instant time, boolean draft) {

    public RenderOptions {
        Objects.requireNonNull(time, "time");
    }

    /** For looking at: stamped 草稿. */
    public static RenderOptions draft(Instant time) {
        return new RenderOptions(time, true);
    }

    /** For sending: stamped only while the letter is not signed. */
    public static RenderOptions issue(Instant time) {
        return new RenderOptions(time, false);
    }
}
