package org.proposaldesk.letter.checker;

import java.util.List;
import org.proposaldesk.letter.DocumentNumber;

/**
 * What the case knows about a letter. Null is unknown and not compared.
 *
 * @param title          title as it should be (domain §4.1)
 * @param subject        subject of the item (案由), which the opening quotes
 * @param points         points of the item, each to be quoted by a heading and answered (R15)
 * @param category       code of the result category
 * @param publication    publication mark as it should be printed (R28)
 * @param documentNumber document number of the register
 * @param commitments    commitments that are listed for the letter (R45); empty when it is stated that there are none
 */
public record CaseRecord(String title, String subject, List<String> points, String category, String publication,
        DocumentNumber documentNumber, List<String> commitments) {

    /** Nothing is known. */
    public static final CaseRecord UNKNOWN = new CaseRecord(null, null, null, null, null, null, null);

    public CaseRecord {
        points = points == null ? null : List.copyOf(points);
        commitments = commitments == null ? null : List.copyOf(commitments);
    }
}
