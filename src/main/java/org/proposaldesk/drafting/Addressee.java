package org.proposaldesk.drafting;

import java.util.regex.Pattern;

/**
 * One to whom a letter goes (domain 4.3).
 *
 * @param name       as deliveries are recorded: of two with the same name with the unit, of a delegation with the body that passes it on
 * @param salutation 主送, with its colon
 * @param you        how the letter speaks to them: 您, 贵委, 贵单位, 你单位
 * @param item       how it speaks of their item, such as 您提出的“…”提案
 * @param lead       the one who leads, for whom the text was written and who receives the survey
 */
public record Addressee(String name, String salutation, String you, String item, boolean lead) {

    /** A text that was written for another, as it reads to this one. */
    String reads(String text, Addressee writtenFor) {
        if (text == null || equals(writtenFor)) {
            return text;
        }
        String[] around = text.split(Pattern.quote(writtenFor.item), -1);
        for (int at = 0; at < around.length; at++) {
            around[at] = around[at].replace(writtenFor.you, you);
        }
        return String.join(item, around);
    }
}
