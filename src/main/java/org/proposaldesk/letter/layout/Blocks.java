package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.CELL;
import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;
import static org.proposaldesk.letter.layout.Gb9704.WIDTH;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.font.FontRole;

/** Rows of paragraphs, headings and tables (GB/T 9704-2012 clause 7.3.3), in the letter and in its attachments alike. */
final class Blocks {

    static final double INDENT = 2 * CELL;
    private static final List<Part.Kind> HEADINGS =
            List.of(Part.Kind.HEADING_1, Part.Kind.HEADING_2, Part.Kind.HEADING_3, Part.Kind.HEADING_4);

    private final Shaper shaper;
    private final int attachment;

    /** @param attachment number of the attachment that the blocks belong to, 0 for the letter itself */
    Blocks(Shaper shaper, int attachment) {
        this.shaper = shaper;
        this.attachment = attachment;
    }

    List<Row> rows(List<Block> blocks) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            rows.addAll(blocks.get(i).table() == null ? paragraph(blocks.get(i), i + 1) : table(blocks.get(i), i + 1));
        }
        return rows;
    }

    private List<Row> paragraph(Block block, int ordinal) {
        boolean standsAlone = block.level() > 0 && block.runIn() == null;
        Part part = part(standsAlone ? HEADINGS.get(block.level() - 1) : Part.Kind.PARAGRAPH, ordinal);
        FontRole role = switch (block.level()) {
            case 1 -> FontRole.HEITI;
            case 2 -> FontRole.KAITI;
            default -> FontRole.FANGSONG;
        };
        List<Atom> atoms = new ArrayList<>(shaper.shape(block.text(), role, SIZE_3, CELL, part, 0));
        if (block.runIn() != null) {
            atoms.addAll(shaper.shape(block.runIn(), FontRole.FANGSONG, SIZE_3, CELL, part, atoms.size()));
        }
        List<Row> rows = paragraph(part, atoms, INDENT);
        if (standsAlone) {
            rows.replaceAll(Row::keptWithNext);
        }
        return rows;
    }

    /** Rows over the width of the text area whose first one is indented. */
    static List<Row> paragraph(Part part, List<Atom> atoms, double indent) {
        List<Row> rows = new ArrayList<>();
        for (LineBreaker.Line line : LineBreaker.lines(atoms, WIDTH - indent, WIDTH)) {
            rows.add(Row.of(part, line, rows.isEmpty() ? LEFT + indent : LEFT));
        }
        return rows;
    }

    /** The caption, centred, and the table under it. */
    private List<Row> table(Block block, int ordinal) {
        Part part = part(Part.Kind.CAPTION, ordinal);
        List<Row> rows = new ArrayList<>();
        for (LineBreaker.Line line : LineBreaker.lines(shaper.shape(block.text(), FontRole.FANGSONG, SIZE_3, CELL, part, 0), WIDTH, WIDTH)) {
            rows.add(Row.of(part, line, LEFT + Math.max(0, (WIDTH - line.width()) / 2)).keptWithNext());
        }
        rows.addAll(new TableRows(shaper, part, block.table()).rows());
        return rows;
    }

    private Part part(Part.Kind kind, int ordinal) {
        return new Part(kind, ordinal, attachment, null);
    }
}
