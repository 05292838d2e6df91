package org.proposaldesk.letter.layout;

import static org.proposaldesk.letter.layout.Gb9704.CELL;
import static org.proposaldesk.letter.layout.Gb9704.LEADING;
import static org.proposaldesk.letter.layout.Gb9704.LEFT;
import static org.proposaldesk.letter.layout.Gb9704.PITCH;
import static org.proposaldesk.letter.layout.Gb9704.RIGHT;
import static org.proposaldesk.letter.layout.Gb9704.SIZE_3;
import static org.proposaldesk.letter.layout.Gb9704.TOP;
import static org.proposaldesk.letter.layout.Gb9704.WIDTH;
import static org.proposaldesk.letter.layout.Gb9704.mm;

import java.util.List;
import org.proposaldesk.letter.Letter;

/**
 * The head of 文件格式: marks, issuer mark, document number, signers, red rule and title (clause 7.2).
 *
 * <p>The three blank spaces of the head (two 行, two 行, one 行) may each grow by the leading of a row, so that the text
 * below stands on the grid of 22 lines like that of every other page.
 */
final class DocumentHead extends Head {

    /** Ink top of the issuer mark: 35 mm below the top of the text area. */
    private static final double ISSUER_TOP = TOP + 35;
    private static final double RULE_GAP = 4;
    private static final double RULE_THICKNESS = 0.35;

    private final int firstSlot;

    DocumentHead(Shaper shaper, Letter letter) {
        super(shaper, letter);
        place(marks(true), TOP, PITCH);
        double numberTop = issuer(ISSUER_TOP) + 2 * PITCH;
        List<Row> signers = letter.signers().isEmpty() ? List.of(Row.BLANK) : signers(RIGHT - CELL, WIDTH - 3 * CELL - numberWidth());
        List<Row> title = title();
        double ruleAfterNumber = (signers.size() - 1) * PITCH + mm(SIZE_3) + RULE_GAP;
        double titleHeight = title.size() * TITLE_PITCH - LEADING;
        double natural = numberTop + ruleAfterNumber + 2 * PITCH + titleHeight + PITCH;
        firstSlot = slotAt(natural);
        double slack = (TOP + firstSlot * PITCH - natural) / 3;

        double top = numberTop + slack;
        double numberLeft = letter.signers().isEmpty() ? LEFT + (WIDTH - numberWidth()) / 2 : LEFT + CELL;
        place(List.of(number(numberLeft)), top + (signers.size() - 1) * PITCH, PITCH);
        place(signers, top, PITCH);
        double rule = top + ruleAfterNumber;
        rules.add(Rule.horizontal(LEFT, rule, WIDTH, RULE_THICKNESS, true));
        place(title, rule + 2 * PITCH + slack, TITLE_PITCH);
    }

    @Override
    int firstSlot() {
        return firstSlot;
    }
}
