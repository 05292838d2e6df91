package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.CELL;
import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.letter.Attachment;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.font.FontRole;

/** The attachments that are bound with the letter, each on pages of its own after it (GB/T 9704-2012 clause 7.3.7). */
final class AttachmentRows {

    private AttachmentRows() {
    }

    /** Pages of all attachments that have contents, in their order. */
    static List<Sheet> sheets(Shaper shaper, Letter letter) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < letter.attachments().size(); i++) {
            if (!letter.attachments().get(i).blocks().isEmpty()) {
                sheets.addAll(new Flow(0, rows(shaper, letter, i + 1)).sheets());
            }
        }
        return sheets;
    }

    /** 附件 with its number in the first line, its title from the third on, a blank line, then its text. */
    private static List<Row> rows(Shaper shaper, Letter letter, int number) {
        Attachment attachment = letter.attachments().get(number - 1);
        Part label = new Part(Part.Kind.ATTACHMENT_LABEL, 1, number, null);
        String words = letter.attachments().size() == 1 ? "附件" : "附件" + number;
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(label, LineBreaker.single(shaper.shape(words, FontRole.HEITI, SIZE_3, CELL, label, 0)), LEFT));
        rows.add(Row.BLANK);
        rows.addAll(TitleRows.of(shaper, new Part(Part.Kind.ATTACHMENT_TITLE, 1, number, null), attachment.name(), List.of()));
        rows.add(Row.BLANK);
        rows.replaceAll(Row::keptWithNext);
        rows.addAll(new Blocks(shaper, number).rows(attachment.blocks()));
        return rows;
    }
}
