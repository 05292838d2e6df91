package org.proposaldesk.proposal;

import java.util.UUID;

/** One ask of the proposal; each is answered by itself (R15). */
public record Point(UUID id, int position, String heading, String text) {
}
