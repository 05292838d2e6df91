package org.proposaldesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proposaldesk.forecast.SyntheticBureau.CALENDAR;
import static org.proposaldesk.forecast.SyntheticBureau.START;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.proposaldesk.deadline.Limit;
import org.proposaldesk.forecast.StepTimes.Finished;
import org.proposaldesk.forecast.StepTimes.Open;
import org.proposaldesk.forecast.StepTimes.Returned;
import org.proposaldesk.forecast.StepTimes.Running;

/** What holds for every history: forecasts come true as often as they say, and move the way everybody expects. */
class ForecastPropertiesTest {

    private static final double ROUNDING = 1e-9;
    private static final int CLASSES = 10;
    /** On the way to a reply, each step longer than the next; the one that may be left out is not among them. */
    private static final List<String> STEPS = List.of("sign-for", "register", "plan-distribution", "approve-distribution", "research-point",
            "draft-reply", "review-by-section", "review-by-office", "sign-reply", "assign-number", "seal-letter", "deliver-reply");

    /** The finished steps and returns of a bureau. */
    record History(List<Finished> finished, List<Returned> returned) {

        Outlook outlook() {
            return new Outlook(new Experience(finished, returned, CALENDAR, step -> 5), CALENDAR);
        }
    }

    /** Of the items that are forecast to be late with a chance of p, a share of p is late. */
    @Property(tries = 4, seed = "20260302")
    void ofThoseForecastAtAChanceThatShareIsLate(@ForAll @IntRange(max = 1_000_000) int seed) {
        SyntheticBureau bureau = new SyntheticBureau(seed);
        Outlook outlook = SyntheticBureau.experienced(IntStream.range(0, 1_500).mapToObj(one -> bureau.walk()).toList());
        double[] forecast = new double[CLASSES];
        int[] items = new int[CLASSES];
        int[] late = new int[CLASSES];
        for (int one = 0; one < 8_000; one++) {
            SyntheticBureau.Walk walk = bureau.walk();
            int day = bureau.number(40);
            int remaining = bureau.number(50);
            Running item = walk.on(day, remaining);
            if (item != null) {
                double chance = outlook.of(item, SyntheticBureau.date(day)).orElseThrow().chanceOfMoreThan(remaining);
                int place = Math.min(CLASSES - 1, (int) (chance * CLASSES));
                forecast[place] += chance;
                items[place]++;
                late[place] += walk.length() > day + remaining ? 1 : 0;
            }
        }
        for (int place = 0; place < CLASSES; place++) {
            double said = forecast[place] / items[place];
            double chanceError = 3 * Math.sqrt(said * (1 - said) / items[place]);
            assertThat(items[place]).as("items in class %s", place).isGreaterThan(50);
            assertThat((double) late[place] / items[place]).as("share that is late of %s items forecast at %.2f", items[place], said)
                    .isBetween(said - 0.03 - chanceError, said + 0.03 + chanceError);
        }
    }

    @Property(tries = 200)
    void lessTimeIsNeverBetter(@ForAll("histories") History history, @ForAll @IntRange(max = 11) int step, @ForAll @IntRange(max = 60) int elapsed,
            @ForAll @IntRange(max = 80) int remaining) {
        Outlook outlook = history.outlook();
        Running item = item(STEPS.get(step), "planning");
        LocalDate today = SyntheticBureau.date(elapsed);
        double chance = outlook.of(item, today).orElseThrow().chanceOfMoreThan(remaining);

        assertThat(outlook.of(item, today).orElseThrow().chanceOfMoreThan(remaining - 1)).as("an earlier limit").isGreaterThanOrEqualTo(chance - ROUNDING);
        assertThat(outlook.of(item, SyntheticBureau.date(elapsed + 1)).orElseThrow().chanceOfMoreThan(remaining - 1)).as("another day gone by")
                .isGreaterThanOrEqualTo(chance - ROUNDING);
    }

    @Property(tries = 200)
    void moreStepsAreNeverBetter(@ForAll("histories") History history, @ForAll @IntRange(max = 10) int step, @ForAll @IntRange(max = 80) int remaining) {
        Outlook outlook = history.outlook();

        assertThat(chance(outlook, item(STEPS.get(step), "planning"), remaining))
                .isGreaterThanOrEqualTo(chance(outlook, item(STEPS.get(step + 1), "planning"), remaining) - ROUNDING);
        assertThat(chance(outlook, item("revise-draft", "planning"), remaining)).as("a draft that went back")
                .isGreaterThanOrEqualTo(chance(outlook, item("review-by-section", "planning"), remaining) - ROUNDING);
    }

    @Property(tries = 200)
    void anotherSectionAtWorkIsNeverBetter(@ForAll("histories") History history, @ForAll @IntRange(max = 80) int remaining) {
        Outlook outlook = history.outlook();
        Running one = item("research-point", "planning");
        List<Open> both = List.of(one.open().get(0), new Open("research-point", "研究", "regional", START));

        assertThat(chance(outlook, new Running(one.proposalId(), null, false, "planning", List.of(), 0, both), remaining))
                .isGreaterThanOrEqualTo(chance(outlook, one, remaining) - ROUNDING);
        assertThat(chance(outlook, new Running(one.proposalId(), null, false, "planning", List.of("planning", "regional"), 1,
                item("register", "planning").open()), remaining)).isGreaterThanOrEqualTo(chance(outlook, item("register", "planning"), remaining) - ROUNDING);
    }

    @Property(tries = 200)
    void aSlowerSectionIsNeverBetter(@ForAll("histories") History history, @ForAll @IntRange(max = 11) int step, @ForAll @IntRange(max = 80) int remaining,
            @ForAll @IntRange(min = 1, max = 20) int slower) {
        History slow = new History(history.finished().stream().map(one -> !"planning".equals(one.section()) ? one
                : new Finished(one.step(), one.section(), one.began(), CALENDAR.plus(one.ended(), Limit.workingDays(slower)), one.times())).toList(),
                history.returned());
        Running item = item(STEPS.get(step), "planning");

        assertThat(chance(slow.outlook(), item, remaining)).isGreaterThanOrEqualTo(chance(history.outlook(), item, remaining) - ROUNDING);
    }

    @Property(tries = 200)
    void aChanceIsAChance(@ForAll("histories") History history, @ForAll @IntRange(max = 11) int step, @ForAll @IntRange(max = 400) int elapsed,
            @ForAll @IntRange(min = -1, max = 400) int remaining) {
        assertThat(history.outlook().of(item(STEPS.get(step), "planning"), SyntheticBureau.date(elapsed)).orElseThrow().chanceOfMoreThan(remaining))
                .isBetween(0.0, 1.0);
    }

    private static double chance(Outlook outlook, Running item, int remaining) {
        return outlook.of(item, START).orElseThrow().chanceOfMoreThan(remaining);
    }

    private static Running item(String step, String section) {
        return new Running(new UUID(0, 0), null, false, section, List.of(), 0, List.of(new Open(step, step, null, START)));
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<String> steps = Arbitraries.of(Stream.concat(STEPS.stream(), Stream.of("revise-draft", "review-by-deputy")).toList());
        Arbitrary<Finished> finished = Combinators.combine(steps, Arbitraries.of("planning", "regional").injectNull(0.3),
                Arbitraries.integers().between(0, 60), Arbitraries.integers().between(1, 30))
                .as((step, section, days, times) -> new Finished(step, Path.ofSection(step) ? section : null, START, SyntheticBureau.date(days), times));
        Arbitrary<Returned> returned = Combinators.combine(
                Arbitraries.of("review-by-section", "review-by-office", "review-by-deputy", "sign-reply", "approve-distribution"),
                Arbitraries.of("revise-draft", "review-by-section", "review-by-office", "plan-distribution"), Arbitraries.integers().between(1, 20))
                .as(Returned::new);
        return Combinators.combine(finished.list().ofMaxSize(40), returned.list().ofMaxSize(6))
                .as((done, returns) -> new History(new ArrayList<>(done), returns));
    }
}
