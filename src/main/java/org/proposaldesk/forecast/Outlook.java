package org.proposaldesk.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.proposaldesk.deadline.WorkingCalendar;
import org.proposaldesk.forecast.StepTimes.Open;
import org.proposaldesk.forecast.StepTimes.Running;

/**
 * What is still to come for an item, on one state of the experience: the step at hand, given the time it has taken already; after it
 * each step up to the reply; and, where a step sends items back, what is then done again. The times of the steps are added as if
 * they did not depend on each other.
 */
final class Outlook {

    /**
     * What is to come for one item.
     *
     * @param open    the step at hand that will probably take longest
     * @param section whose pace was taken for it, or null
     * @param elapsed working days that it has taken
     * @param now     working days until the steps at hand are done
     * @param rest    working days for everything after
     * @param steps   places on the way after that
     */
    record Ahead(Open open, String section, int elapsed, Distribution now, Distribution rest, int steps) {

        /** The chance that all of it takes more than so many working days. */
        double chanceOfMoreThan(int days) {
            return now.chanceOfMoreThan(days, rest);
        }
    }

    /** On what the rest of the way depends; the research only as long as it is to come. */
    private record Way(boolean assist, int from, String lead, List<String> researching, int opinions) {
    }

    /** A place whose work is done, with the way from there. */
    private record HandedOn(Way way, int place) {
    }

    private final Experience experience;
    private final WorkingCalendar calendar;
    private final Map<Way, Distribution> rests = new ConcurrentHashMap<>();
    private final Map<HandedOn, Distribution> afters = new ConcurrentHashMap<>();

    Outlook(Experience experience, WorkingCalendar calendar) {
        this.experience = experience;
        this.calendar = calendar;
    }

    Experience experience() {
        return experience;
    }

    /** What is to come; empty when no step on the way to the reply is at hand. */
    Optional<Ahead> of(Running item, LocalDate today) {
        Path path = Path.of(item.assist());
        int place = item.open().stream().mapToInt(open -> path.place(open.step())).filter(one -> one >= 0).min().orElse(-1);
        List<Open> open = item.open().stream().filter(one -> place >= 0 && path.place(one.step()) == place).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<Distribution> left = new ArrayList<>();
        open.forEach(one -> left.add(experience.of(one.step(), section(one, item)).after(elapsed(one, today))));
        int longest = IntStream.range(0, left.size()).boxed().max(Comparator.comparing(at -> left.get(at).mean())).orElseThrow();
        boolean detour = Path.detour(open.get(longest).step());
        Way way = way(item, detour ? place : place + 1);
        Distribution rest = detour ? rest(way) : afters.computeIfAbsent(new HandedOn(way, place), one -> after(way, place).then(rest(way)));
        return Optional.of(new Ahead(open.get(longest), section(open.get(longest), item), elapsed(open.get(longest), today),
                left.size() == 1 ? left.get(0) : Distribution.last(left), rest, steps(path, way.from())));
    }

    /** Places from one on, without those that most items do not need. */
    private int steps(Path path, int from) {
        return (int) IntStream.range(from, path.places().size())
                .filter(place -> !path.optional(place) || experience.chanceOf(only(path, place)) >= 0.5).count();
    }

    private static String section(Open open, Running item) {
        return section(open.step(), open.section() == null ? item.leadSection() : open.section());
    }

    private static String section(String step, String section) {
        return Path.ofSection(step) ? section : null;
    }

    private int elapsed(Open open, LocalDate today) {
        return (int) Math.max(0, Math.min(Distribution.LONGEST, calendar.workingDaysBetween(open.began(), today)));
    }

    private static Way way(Running item, int from) {
        boolean research = Path.of(item.assist()).places().subList(from, Path.of(item.assist()).places().size()).stream()
                .anyMatch(place -> place.contains(Path.RESEARCH));
        return new Way(item.assist(), from, item.leadSection(), research ? item.researching() : List.of(), research ? item.opinions() : 0);
    }

    /** From a place to the reply. */
    private Distribution rest(Way way) {
        Distribution known = rests.get(way);
        if (known == null) {
            known = between(way, way.from(), Path.of(way.assist()).places().size());
            rests.put(way, known);
        }
        return known;
    }

    private Distribution between(Way way, int from, int to) {
        Path path = Path.of(way.assist());
        Distribution sum = Distribution.NOTHING;
        for (int place = from; place < to; place++) {
            Distribution passed = passed(way, place);
            sum = sum.then(path.optional(place) ? passed.or(experience.chanceOf(only(path, place)), Distribution.NOTHING) : passed);
        }
        return sum;
    }

    /** A place until it hands the item on for good. */
    private Distribution passed(Way way, int place) {
        List<Distribution> parallel = new ArrayList<>();
        for (String step : Path.of(way.assist()).places().get(place)) {
            switch (step) {
                case Path.RESEARCH -> researching(way).forEach(section -> parallel.add(experience.of(step, section)));
                case Path.OPINION -> parallel.addAll(Collections.nCopies(way.opinions(), experience.of(step, way.lead())));
                case Path.COORDINATION -> { }
                default -> parallel.add(experience.of(step, section(step, way.lead())));
            }
        }
        Distribution once = parallel.size() == 1 ? parallel.get(0) : Distribution.last(parallel);
        double chance = chanceOfReturn(way, place);
        return chance == 0 ? once : once.repeated(chance, again(way, place));
    }

    /** What follows when the step at hand is done: nothing, or the way back and the place once more. */
    private Distribution after(Way way, int place) {
        double chance = chanceOfReturn(way, place);
        return chance == 0 ? Distribution.NOTHING
                : again(way, place).then(passed(way, place)).or(chance, Distribution.NOTHING);
    }

    private static List<String> researching(Way way) {
        return way.researching().isEmpty() ? Collections.singletonList(way.lead()) : way.researching();
    }

    private double chanceOfReturn(Way way, int place) {
        return returns(way, place).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Where the place sends items back to; what goes on side by side sends nothing back. */
    private Map<String, Double> returns(Way way, int place) {
        Path path = Path.of(way.assist());
        return path.places().get(place).size() == 1 ? experience.returns(only(path, place)) : Map.of();
    }

    private static String only(Path path, int place) {
        return path.places().get(place).iterator().next();
    }

    /** From where the item is sent back to, until it is at the place again. */
    private Distribution again(Way way, int place) {
        Distribution mixed = Distribution.NOTHING;
        double share = 0;
        for (Map.Entry<String, Double> one : returns(way, place).entrySet()) {
            share += one.getValue();
            mixed = back(way, one.getKey(), place).or(one.getValue() / share, mixed);
        }
        return mixed;
    }

    private Distribution back(Way way, String target, int place) {
        Path path = Path.of(way.assist());
        int from = path.place(target);
        Distribution again = from >= 0 && from < place ? between(way, from, place) : Distribution.NOTHING;
        return Path.detour(target) ? experience.of(target, section(target, way.lead())).then(again) : again;
    }
}
