package org.proposaldesk.letter;

import java.time.LocalDate;

/**
 * The imprint (版记) on the lower edge of the last page (GB/T 9704-2012 clause 7.4).
 *
 * @param copies         who gets copies, without the label 抄送： and ending with 。; null when nobody does
 * @param printingOffice office that prints (印发机关)
 * @param printDate      day it goes to print (印发日期), null until then
 */
public record Imprint(String copies, String printingOffice, LocalDate printDate) {

    public Imprint {
        Text.optional("imprint", "抄送机关", copies);
        Text.required("imprint", "印发机关", printingOffice);
        Text.atMost("imprint", "印发机关", printingOffice, 18);
        if (copies != null && !copies.endsWith("。")) {
            throw new InvalidLetter("imprint", "抄送机关须以句号“。”结尾。");
        }
        if (copies != null) {
            Text.atMost("imprint", "抄送机关", copies, 300);
        }
    }
}
