package org.proposaldesk.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The steps of all items, as the engine keeps them. Every method takes a fixed number of database statements. */
public interface StepTimes {

    /**
     * Finished steps that began and ended on the same days.
     *
     * @param section who did them; null for steps that are not a section's
     * @param times   how many there are
     */
    record Finished(String step, String section, LocalDate began, LocalDate ended, int times) {
    }

    /**
     * How often a step has sent items back.
     *
     * @param target the step they went to
     */
    record Returned(String step, String target, int times) {
    }

    /**
     * An item whose reply is not out yet.
     *
     * @param due         limit of the reply
     * @param assist      whether only an opinion is given to another unit
     * @param leadSection id, or null before the distribution
     * @param researching ids of the sections that have points of it, as far as it is known
     * @param opinions    how many other units owe an opinion
     * @param open        the steps at hand
     */
    record Running(UUID proposalId, LocalDate due, boolean assist, String leadSection, List<String> researching, int opinions, List<Open> open) {
    }

    /**
     * A step at hand.
     *
     * @param section id of the section that researches, or null for other steps
     */
    record Open(String step, String name, String section, LocalDate began) {
    }

    /** The steps that ended since a moment, those of the path only. */
    List<Finished> finished(Collection<String> steps, Instant since);

    /** The returns since a moment. */
    List<Returned> returned(Instant since);

    /** The items, among these, whose reply is not out yet. */
    List<Running> running(Collection<UUID> proposals);

    /** All items whose reply is not out yet. */
    List<Running> running();
}
