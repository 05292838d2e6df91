package org.proposaldesk.calendar;

import java.util.List;
import org.proposaldesk.calendar.CalendarYear.Day;

/**
 * What was read of a notice, a file or typed days. Nothing is guessed: a sentence that is not understood is named instead.
 *
 * @param year     the year, or null when the text does not say it
 * @param notice   number or title of the notice; empty when the text does not say it
 * @param days     the days that were read, in the order of the text
 * @param lines    sentence by sentence what was understood
 * @param problems what has to be put right by hand; empty when everything was understood
 */
public record Reading(Integer year, String notice, List<Day> days, List<Line> lines, List<String> problems) {

    /** One sentence and what was made of it. */
    public record Line(String sentence, String understood) {
    }

    public Reading {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }
}
