package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.CELL;
import static org.proposaldesk.letter.layout.Gb9704.LEADING;
import static org.proposaldesk.letter.layout.Gb9704.PAGE_HEIGHT;
import static org.proposaldesk.letter.layout.Gb9704.PAGE_WIDTH;
import static org.proposaldesk.letter.layout.Gb9704.PITCH;
import static org.proposaldesk.letter.layout.Gb9704.RIGHT;
import static org.proposaldesk.letter.layout.Gb9704.TOP;
import static org.proposaldesk.letter.layout.Gb9704.WIDTH;

import java.util.List;
import org.proposaldesk.letter.Letter;

/**
 * The head of 信函格式 (clause 10.1): issuer mark 30 mm from the top of the page, a red double rule below it and another 20 mm from
 * the bottom of the page, the document number at the right under the first one.
 *
 * <p>The marks of the category and of publication, which the standard does not know, stand where it puts marks of this kind: at
 * the left under the first rule. The mark leaves no room for them in the corner of the page.
 */
final class LetterHead extends Head {

    private static final double ISSUER_TOP = 30;
    private static final double RULE_GAP = 4;
    private static final double RULE_LENGTH = 170;
    private static final double LOWER_EDGE = PAGE_HEIGHT - 20;
    private static final double THICK = 0.9;
    private static final double THIN = 0.3;
    private static final double BETWEEN = 0.6;
    /** Room for the marks at the left. */
    private static final double MARKS = 6 * CELL;

    private final int firstSlot;

    LetterHead(Shaper shaper, Letter letter) {
        super(shaper, letter);
        double upper = issuer(ISSUER_TOP) + RULE_GAP;
        rule(upper, THICK);
        rule(upper + THICK + BETWEEN, THIN);
        rule(LOWER_EDGE - THICK - BETWEEN - THIN, THIN);
        rule(LOWER_EDGE - THICK, THICK);

        double top = upper + THICK + BETWEEN + THIN + LEADING;
        double left = place(marks(false), top, PITCH);
        double right = place(List.of(number(RIGHT - numberWidth())), top, PITCH);
        right = place(signers(RIGHT, WIDTH - MARKS), right, PITCH);
        double next = Math.max(left, right);
        List<Row> title = title();
        double natural = next + 2 * PITCH + title.size() * TITLE_PITCH - LEADING + PITCH;
        firstSlot = slotAt(natural);
        place(title, next + 2 * PITCH + (TOP + firstSlot * PITCH - natural) / 2, TITLE_PITCH);
    }

    private void rule(double top, double thickness) {
        rules.add(new Rule((PAGE_WIDTH - RULE_LENGTH) / 2, top, RULE_LENGTH, thickness, true));
    }

    @Override
    int firstSlot() {
        return firstSlot;
    }
}
