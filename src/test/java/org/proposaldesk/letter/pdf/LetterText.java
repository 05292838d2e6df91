package org.proposaldesk.letter.pdf;

import java.util.List;
import org.proposaldesk.letter.Attachment;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.Letter;

/** All that is printed of a letter, in reading order, page numbers left out. */
final class LetterText {

    private final StringBuilder text = new StringBuilder();
    private final boolean document;

    private LetterText(Letter letter) {
        document = letter.format() == HeadFormat.DOCUMENT;
    }

    static String of(Letter letter) {
        return new LetterText(letter).text(letter);
    }

    private String text(Letter letter) {
        head(letter);
        boolean salutationInImprint = letter.salutation().length() > 60 && letter.blocks().get(0).level() > 0;
        text.append(salutationInImprint ? "" : letter.salutation());
        blocks(letter.blocks());
        List<Attachment> attachments = letter.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            text.append(i == 0 ? "附件：" : "").append(attachments.size() > 1 ? i + 1 + "." : "").append(attachments.get(i).name());
        }
        text.append("承办负责人：").append(letter.closing().leadPerson()).append("承办人：").append(letter.closing().handler())
                .append("联系电话：").append(letter.closing().phone());
        text.append(letter.signature()).append(ChineseDate.format(letter.date())).append(letter.note() == null ? "" : "（" + letter.note() + "）");
        for (int i = 0; i < attachments.size(); i++) {
            if (!attachments.get(i).blocks().isEmpty()) {
                text.append("附件").append(attachments.size() > 1 ? i + 1 : "").append(attachments.get(i).name());
                blocks(attachments.get(i).blocks());
            }
        }
        text.append(salutationInImprint ? "主送：" + letter.salutation().replace('：', '。') : "");
        text.append("抄送：").append(letter.imprint().copies());
        if (document) {
            text.append(letter.imprint().printingOffice()).append(ChineseDate.format(letter.imprint().printDate())).append("印发");
        }
        return text.toString();
    }

    private void head(Letter letter) {
        String marks = letter.marks().categoryLabel() + letter.marks().publication();
        String signers = letter.signers().isEmpty() ? "" : "签发人：" + String.join("", letter.signers());
        text.append(document ? marks + letter.issuerMark() : letter.issuerMark() + marks).append(letter.documentNumber()).append(signers)
                .append(letter.title());
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            text.append(block.text()).append(block.runIn() == null ? "" : block.runIn());
            if (block.table() != null) {
                block.table().rows().forEach(row -> row.forEach(text::append));
            }
        }
    }
}
