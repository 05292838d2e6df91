package org.proposaldesk.letter.docx;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.proposaldesk.letter.Block;

/** Paragraphs, headings and tables (GB/T 9704-2012 clause 7.3.3), in the letter and in its attachments alike. */
final class BodyParagraphs {

    private static final List<Style> HEADINGS = List.of(Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4);

    private final CTBody body;

    BodyParagraphs(CTBody body) {
        this.body = body;
    }

    /** @param keepsLast whether the last paragraph stays on the page of what follows, so that a signature never stands alone */
    void write(List<Block> blocks, boolean keepsLast) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.table() != null) {
                new Paragraph(body.addNewP(), Style.CAPTION).text(block.text());
                TableGrid.write(body.addNewTbl(), block.table());
                continue;
            }
            Paragraph paragraph = paragraph(block);
            if (keepsLast && i + 1 == blocks.size()) {
                paragraph.keptWithNext();
            }
        }
    }

    /** A heading alone is a heading for the outline; one that text follows is a paragraph whose first words look like it. */
    private Paragraph paragraph(Block block) {
        if (block.runIn() == null) {
            Style style = block.level() == 0 ? Style.BODY : HEADINGS.get(block.level() - 1);
            return new Paragraph(body.addNewP(), style).text(block.text());
        }
        Paragraph paragraph = new Paragraph(body.addNewP(), Style.BODY);
        switch (block.level()) {
            case 1 -> paragraph.text(block.text(), Style.HEADING_1_WORDS);
            case 2 -> paragraph.text(block.text(), Style.HEADING_2_WORDS);
            default -> paragraph.text(block.text());
        }
        return paragraph.text(block.runIn());
    }
}
