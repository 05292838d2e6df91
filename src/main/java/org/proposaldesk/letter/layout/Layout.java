package org.proposaldesk.letter.layout;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.proposaldesk.letter.font.FontRole;

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

    /** Names of the faces that draw the characters of each role, the stand-ins for rare characters included; for the record (R37). */
    public SortedMap<FontRole, SortedSet<String>> faces() {
        SortedMap<FontRole, SortedSet<String>> faces = new TreeMap<>();
        for (Page page : pages) {
            page.runs().forEach(run -> faces.computeIfAbsent(run.role(), role -> new TreeSet<>()).add(run.face().name()));
        }
        return faces;
    }
}
