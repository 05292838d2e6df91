package org.proposaldesk.proposal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One item (件): a proposal (提案) or a suggestion (建议), as received and where it stands.
 *
 * @param number              the item's number as written by the sender: opaque text, never computed with (domain 0.1)
 * @param term                届; 0 when between sessions
 * @param session             次; 0 when between sessions
 * @param subject             案由
 * @param leadUnit            the unit that replies where we only give an opinion (会办, 转办), else null
 * @param consentsToPublication the proposer's wish, kept apart from the bureau's own attribute (R29)
 * @param refusalReason       the proposer's reason against publication, or null
 * @param batchDue            date fixed by the assignment notice (R1), or null
 * @param dueOriginal         limit of the current round as first set
 * @param dueExtended         limit as the assigner extended it (R2), or null
 * @param dueInternal         earlier date that the bureau sets itself, or null
 * @param dueProvisional      the limit touches a year whose calendar is not known yet (R4)
 * @param leadSection         section that writes the reply, null until distribution
 * @param level               to which body it was handed in
 */
public record Proposal(
        UUID id, int year, Kind kind, String number, int term, int session, boolean betweenSessions,
        String subject, String text, HandlingMode mode, String leadUnit, boolean keyItem,
        boolean consentsToPublication, String refusalReason, LocalDate assignedOn, String assignmentPaper,
        LocalDate batchDue, LocalDate dueOriginal, LocalDate dueExtended, LocalDate dueInternal, boolean dueProvisional,
        LocalDate receivedOn, State state, int round, String leadSection, Level level) {

    /** The limit that counts: the extended one, else the original. */
    public LocalDate due() {
        return dueExtended == null ? dueOriginal : dueExtended;
    }

    /** Whether the limit that counts depends on a year without a calendar (R4); one that was extended is a date of the assigner. */
    public boolean provisional() {
        return dueProvisional && dueExtended == null;
    }

    /** Whether we give an opinion to another unit and do not reply to the proposer (会办, 转办; R10). */
    public boolean assist() {
        return !mode.replies();
    }

    /**
     * The item as the work of one round sees it: the reply of the first round may still wait to be published when the second has
     * begun.
     */
    public Proposal inRound(int one) {
        return one == round ? this
                : new Proposal(id, year, kind, number, term, session, betweenSessions, subject, text, mode, leadUnit, keyItem,
                        consentsToPublication, refusalReason, assignedOn, assignmentPaper, batchDue, dueOriginal, dueExtended, dueInternal,
                        dueProvisional, receivedOn, state, one, leadSection, level);
    }
}
