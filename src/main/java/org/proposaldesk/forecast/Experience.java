package org.proposaldesk.forecast;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.proposaldesk.deadline.WorkingCalendar;

/**
 * What the finished steps teach. With little or no history the limit of the step speaks: it counts as {@link #PRIOR} finished steps,
 * and the step in the whole bureau counts as as many in each section.
 */
final class Experience {

    /** How many finished steps the assumption weighs. */
    static final int PRIOR = 5;

    private record Doing(String step, String section) {
    }

    private final ToIntFunction<String> limits;
    private final Map<Doing, double[]> observed = new HashMap<>();
    private final Map<Doing, Integer> times = new HashMap<>();
    private final Map<String, Map<String, Integer>> returns = new HashMap<>();
    private final Map<Doing, Distribution> distributions = new ConcurrentHashMap<>();

    /**
     * @param limits the limit of a step in working days
     */
    Experience(Collection<StepTimes.Finished> finished, Collection<StepTimes.Returned> returned, WorkingCalendar calendar, ToIntFunction<String> limits) {
        this.limits = limits;
        for (StepTimes.Finished one : finished) {
            int days = (int) Math.max(0, Math.min(Distribution.LONGEST, calendar.workingDaysBetween(one.began(), one.ended())));
            count(new Doing(one.step(), null), days, one.times());
            if (one.section() != null) {
                count(new Doing(one.step(), one.section()), days, one.times());
            }
        }
        returned.forEach(one -> returns.computeIfAbsent(one.step(), step -> new HashMap<>()).merge(one.target(), one.times(), Integer::sum));
    }

    private void count(Doing doing, int days, int often) {
        observed.computeIfAbsent(doing, one -> new double[Distribution.LONGEST + 1])[days] += often;
        times.merge(doing, often, Integer::sum);
    }

    /** How long a step takes, in a section or, when it is null, in the whole bureau. */
    Distribution of(String step, String section) {
        Doing doing = new Doing(step, section);
        Distribution known = distributions.get(doing);
        if (known == null) {
            Distribution assumed = section == null ? Distribution.expected(limits.applyAsInt(step)) : of(step, null);
            known = observed.containsKey(doing) ? assumed.with(observed.get(doing), PRIOR) : assumed;
            distributions.put(doing, known);
        }
        return known;
    }

    /** How often the step was finished, in a section or, when it is null, in the whole bureau. */
    int times(String step, String section) {
        return times.getOrDefault(new Doing(step, section), 0);
    }

    /** The chance that a step sends the item back, by the step it goes to; none where nothing was observed. */
    Map<String, Double> returns(String step) {
        Map<String, Double> chances = new HashMap<>();
        double all = Math.max(times(step, null), returned(step)) + PRIOR;
        returns.getOrDefault(step, Map.of()).forEach((target, often) -> chances.put(target, often / all));
        return chances;
    }

    /** The chance that a review that may be left out takes place: how many came through it of those who came to the signature. */
    double chanceOf(String optional) {
        int through = Math.max(0, times(optional, null) - returned(optional));
        return Math.min(1, (double) (through + PRIOR) / (times(Path.SIGNATURE, null) + PRIOR));
    }

    private int returned(String step) {
        return returns.getOrDefault(step, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
    }
}
