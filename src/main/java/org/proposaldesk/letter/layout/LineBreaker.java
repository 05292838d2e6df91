package org.proposaldesk.letter.layout;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.Marks;

/**
 * Breaks a paragraph into lines that fill their width.
 *
 * <p>A line takes as many characters as fit. Where the line may not end there, the punctuation of the line is squeezed to
 * take in what must follow; when that is not enough, the line ends earlier and its characters are spread.
 */
final class LineBreaker {

    private static final double ROUNDING = 1e-6;
    /** Runs of digits and Latin letters that are longer, in em, may be split. */
    private static final double LONGEST_UNSPLIT_RUN = 8;

    private final List<Atom> atoms;
    private final boolean[] inRun;
    private final boolean filling;

    /**
     * A line.
     *
     * @param atoms its characters
     * @param x     where the room of each starts, in millimetres from the start of the line
     */
    record Line(List<Atom> atoms, double[] x) {

        double width() {
            int last = atoms.size() - 1;
            return x[last] + atoms.get(last).width();
        }
    }

    private LineBreaker(List<Atom> atoms, boolean filling) {
        this.atoms = atoms;
        this.filling = filling;
        this.inRun = runs(atoms);
    }

    /** Breaks a paragraph whose first line may be shorter, as after an indent. */
    static List<Line> lines(List<Atom> atoms, double firstWidth, double width) {
        return new LineBreaker(atoms, true).breakUp(firstWidth, width);
    }

    /** Breaks the text of a narrow cell: lines that do not fill the width stay as they are. */
    static List<Line> ragged(List<Atom> atoms, double width) {
        return new LineBreaker(atoms, false).breakUp(width, width);
    }

    /** One line at its natural width. */
    static Line single(List<Atom> atoms) {
        double[] x = new double[atoms.size()];
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i - 1] + atoms.get(i - 1).width();
        }
        return new Line(atoms, x);
    }

    private List<Line> breakUp(double firstWidth, double width) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < atoms.size()) {
            double room = lines.isEmpty() ? firstWidth : width;
            int end = end(start, room);
            int inked = end;
            while (inked > start + 1 && atoms.get(inked - 1).isSpace()) {
                inked--;
            }
            lines.add(justify(atoms.subList(start, inked), room, !filling || end == atoms.size(), start));
            start = end;
            while (start < atoms.size() && atoms.get(start).isSpace()) {
                start++;
            }
        }
        return lines;
    }

    private int end(int start, double room) {
        int fitting = start;
        double natural = 0;
        while (fitting < atoms.size() && natural + atoms.get(fitting).width() <= room + ROUNDING) {
            natural += atoms.get(fitting++).width();
        }
        if (fitting == atoms.size() || fitting > start && mayBreak(fitting)) {
            return fitting;
        }
        double squeeze = 0;
        for (Atom atom : atoms.subList(start, fitting)) {
            squeeze += atom.lead() + atom.trail();
        }
        for (int end = fitting; end < atoms.size(); ) {
            Atom atom = atoms.get(end++);
            natural += atom.width();
            squeeze += atom.lead() + atom.trail();
            if (natural - squeeze > room + ROUNDING) {
                break;
            }
            if (end == atoms.size() || mayBreak(end)) {
                return end;
            }
        }
        for (int end = fitting - 1; end > start; end--) {
            if (mayBreak(end)) {
                return end;
            }
        }
        return Math.max(fitting, start + 1);
    }

    /** Whether a line may end before the character at this index. */
    private boolean mayBreak(int index) {
        int before = atoms.get(index - 1).codePoint();
        int after = atoms.get(index).codePoint();
        return !Typography.isOpening(before) && !Typography.isForbiddenAtStart(after) && !Typography.isPair(before, after)
                && !inRun[index];
    }

    private Line justify(List<Atom> line, double room, boolean ragged, int start) {
        Line natural = single(line);
        double excess = natural.width() - room;
        if (excess > ROUNDING) {
            return squeeze(line, excess);
        }
        return ragged || excess > -ROUNDING ? natural : spread(line, -excess, start);
    }

    /** Takes the excess from the blank of the last mark first, then evenly from that of the others. */
    private static Line squeeze(List<Atom> line, double excess) {
        double atEnd = Math.min(excess, line.get(line.size() - 1).trail());
        double elsewhere = -line.get(line.size() - 1).trail();
        for (Atom atom : line) {
            elsewhere += atom.lead() + atom.trail();
        }
        double share = elsewhere > ROUNDING ? (excess - atEnd) / elsewhere : 0;
        double[] x = new double[line.size()];
        double next = 0;
        for (int i = 0; i < x.length; i++) {
            Atom atom = line.get(i);
            x[i] = next - share * atom.lead();
            next = x[i] + atom.width() - share * atom.trail();
        }
        return new Line(line, x);
    }

    /** Shares the blank among the gaps that do not lie inside a run of digits or Latin letters. */
    private Line spread(List<Atom> line, double blank, int start) {
        int gaps = 0;
        for (int i = 1; i < line.size(); i++) {
            gaps += inRun[start + i] ? 0 : 1;
        }
        double[] x = new double[line.size()];
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i - 1] + line.get(i - 1).width() + (inRun[start + i] ? 0 : blank / gaps);
        }
        return new Line(line, x);
    }

    /** Marks each character that must stay with the one before it, both being parts of a number or Latin word. */
    private static boolean[] runs(List<Atom> atoms) {
        boolean[] inRun = new boolean[atoms.size()];
        int start = 0;
        while (start < atoms.size()) {
            int end = start;
            double width = 0;
            while (end < atoms.size() && !atoms.get(end).isWide() && !atoms.get(end).isSpace()) {
                width += atoms.get(end++).width();
            }
            if (end > start && width <= LONGEST_UNSPLIT_RUN * Gb9704.mm(atoms.get(start).size())) {
                for (int i = start + 1; i < end; i++) {
                    inRun[i] = true;
                }
            }
            start = Math.max(end, start + 1);
        }
        return inRun;
    }
}
