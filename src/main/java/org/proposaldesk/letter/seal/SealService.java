package org.proposaldesk.letter.seal;

import java.util.Optional;

/** The port to the service that keeps the bureau's electronic seal (电子印章) and its key. */
@FunctionalInterface
public interface SealService {

    /** For a bureau that seals on paper: files stay unsigned, and the room of 42 mm stays blank. */
    SealService NONE = Optional::empty;

    /**
     * The seal to sign with; empty when letters are sealed on paper.
     *
     * @throws SealFailure when the service cannot be reached
     */
    Optional<BureauSeal> seal();
}
