package org.proposaldesk.letter.layout;

import java.util.List;

/**
 * A typeset letter.
 *
 * @param pages pages from the first on
 * @param seal  room left for the seal, null for a letter that is not sealed
 */
public record Layout(List<Page> pages, Seal seal) {

    /**
     * Circle that the seal will cover (GB/T 9704-2012 clause 7.3.5.1). No seal is drawn.
     *
     * @param page     number of its page, from 1
     * @param centreX  millimetres from the left edge
     * @param centreY  millimetres from the top edge
     * @param diameter millimetres
     */
    public record Seal(int page, double centreX, double centreY, double diameter) {
    }

    public Layout {
        pages = List.copyOf(pages);
    }
}
