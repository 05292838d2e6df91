package org.proposaldesk.letter.docx;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.proposaldesk.letter.Attachment;

/** The list of attachments after the text and the attachments themselves (GB/T 9704-2012 clauses 7.3.4 and 7.3.7). */
final class AttachmentParagraphs {

    private static final String LABEL = "附件";
    private static final int INDENT = 2 * Measures.CELL;

    private final CTBody body;
    private final List<Attachment> attachments;

    AttachmentParagraphs(CTBody body, List<Attachment> attachments) {
        this.body = body;
        this.attachments = attachments;
    }

    /** 附件：1.…, the following numbers under the first and wrapped names under the name. */
    void writeList() {
        int numbersLeft = INDENT + Measures.width(LABEL + "：");
        for (int i = 0; i < attachments.size(); i++) {
            String number = attachments.size() == 1 ? "" : (i + 1) + ".";
            int nameLeft = numbersLeft + Measures.width(number);
            Paragraph line = new Paragraph(body.addNewP(), Style.ATTACHMENT_LIST);
            if (i == 0) {
                line.before(Measures.LINE).hanging(nameLeft, nameLeft - INDENT).text(LABEL + "：" + number + attachments.get(i).name());
            } else {
                line.hanging(nameLeft, nameLeft - numbersLeft).text(number + attachments.get(i).name());
            }
        }
    }

    /** Those that have contents, each on pages of its own: its label, its title as the typesetter breaks it, its text. */
    void writePages(LayoutReader typeset) {
        for (int i = 0; i < attachments.size(); i++) {
            Attachment attachment = attachments.get(i);
            if (!attachment.blocks().isEmpty()) {
                String label = attachments.size() == 1 ? LABEL : LABEL + (i + 1);
                new Paragraph(body.addNewP(), Style.ATTACHMENT_LABEL).text(label);
                new Paragraph(body.addNewP(), Style.ATTACHMENT_TITLE).lines(typeset.attachmentTitle(i + 1));
                new BodyParagraphs(body).write(attachment.blocks(), false);
            }
        }
    }
}
