package org.proposaldesk.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.proposaldesk.deadline.Urgency;

/**
 * With whom an item is now (现在在谁手里), since when, until when.
 *
 * @param holders              Chinese names: the person who has claimed the task, else the groups that may claim it
 * @param claimed              whether a person has claimed it
 * @param until                due date of the step, or null
 * @param remainingWorkingDays working days left after today: 0 on the last day, negative when late; null without due date
 * @param urgency              how near that day is; null without due date
 */
public record Hand(String step, String stepName, List<String> holders, boolean claimed, Instant since, LocalDate until,
        Long remainingWorkingDays, Urgency urgency) {
}
