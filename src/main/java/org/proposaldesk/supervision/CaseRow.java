package org.proposaldesk.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.deadline.Urgency;
import org.proposaldesk.forecast.Forecast;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.State;

/**
 * One item (办理件) in a list.
 *
 * @param proposer             the first proposer's name, and how many there are when more than one
 * @param sectionName          lead section (主办科室); empty before distribution
 * @param sideStates           what is true of it beside its state: 申退中, 延期申请中, 已延期, 第2次交办
 * @param due                  limit of the reply in this round
 * @param dueProvisional       that limit touches a year whose calendar is not known yet (R4)
 * @param remainingWorkingDays working days left after today until that limit: 0 on the last day, negative when overdue;
 *                             null once the reply is out or the item is finished
 * @param urgency              how near that limit is; null with the working days
 * @param points               how many points (要点) it has
 * @param answered             how many of them are answered in this round: all its sections have, or the letter is there
 * @param finished             nothing is left to do
 * @param forecast             how likely the reply is late; null when it is late already, is out, or nothing is at hand
 * @param now                  with whom it is; several hands work in parallel, none when finished
 */
public record CaseRow(UUID id, String number, Kind kind, String kindLabel, String subject, String proposer, String section,
        String sectionName, State state, String stateLabel, List<String> sideStates, boolean finished, int round, int points, int answered, LocalDate due,
        boolean dueProvisional, Long remainingWorkingDays, Urgency urgency, Forecast forecast, List<Hand> now) {
}
