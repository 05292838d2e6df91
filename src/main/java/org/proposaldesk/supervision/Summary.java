package org.proposaldesk.supervision;

import java.util.List;
import org.proposaldesk.research.ContactRates;

/**
 * The numbers of the supervisors' start page. Each number is the total of a list: see {@link CaseQuery}.
 *
 * @param running  items in work
 * @param overdue  of them, past the limit of the reply without a reply
 * @param dueSoon  of them, with that limit today or within seven days
 * @param forecastLate of them, those whose reply will possibly or probably be late if they go on as usual
 * @param finished items that were handled to the end (办结)
 * @param returned items that the assigner has taken back (已退回): no work of ours (R6)
 * @param contacts how many of this year's proposers were met and spoken with (R9)
 * @param steps    where items wait, in the order of the handling
 * @param sections items in work by lead section, in the order of the bureau file; those not yet distributed first
 */
public record Summary(int running, int overdue, int dueSoon, int forecastLate, int finished, int returned, ContactRates.Rates contacts, List<StepLoad> steps,
        List<SectionLoad> sections) {

    /**
     * @param items items with an open task at this step
     * @param late  those of them with such a task past its due date
     */
    public record StepLoad(String step, String name, int items, int late) {
    }

    /**
     * @param section id, {@link CaseQuery#NO_SECTION} before distribution
     */
    public record SectionLoad(String section, String name, int running, int overdue, int dueSoon) {
    }
}
