package org.proposaldesk.letter.seal;

import java.time.Instant;
import java.util.List;

/**
 * What the check of a sealed file found.
 *
 * @param signer   name in the certificate of the signer, null when the file could not be read that far
 * @param time     when it was signed by the signer's own account, null likewise
 * @param problems Chinese sentences, none for a valid seal
 */
public record Verification(String signer, Instant time, List<String> problems) {

    public Verification {
        problems = List.copyOf(problems);
    }

    /** Of a file that could not be read so far that a signer is known. */
    static Verification unreadable(String problem) {
        return new Verification(null, null, List.of(problem));
    }

    /** Whether the file is as the signer sealed it, and the signer is trusted. */
    public boolean valid() {
        return problems.isEmpty();
    }
}
