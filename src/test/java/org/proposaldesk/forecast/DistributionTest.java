package org.proposaldesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums that can be done by hand. */
class DistributionTest {

    private static final double EXACT = 1e-12;

    /** One or three days, as often. */
    private static final Distribution ONE_OR_THREE = Distribution.certain(1).or(0.5, Distribution.certain(3));

    @Test
    void oneAfterTheOther() {
        Distribution sum = ONE_OR_THREE.then(ONE_OR_THREE);
        assertThat(sum.mean()).isCloseTo(4, within(EXACT));
        assertThat(chanceOfMoreThan(sum, 1)).isEqualTo(1);
        assertThat(chanceOfMoreThan(sum, 2)).isCloseTo(0.75, within(EXACT));
        assertThat(chanceOfMoreThan(sum, 4)).isCloseTo(0.25, within(EXACT));
        assertThat(ONE_OR_THREE.chanceOfMoreThan(4, ONE_OR_THREE)).isCloseTo(0.25, within(EXACT));
        assertThat(chanceOfMoreThan(sum, 6)).isZero();
    }

    @Test
    void theLastOfSeveralSideBySide() {
        Distribution last = Distribution.last(List.of(ONE_OR_THREE, ONE_OR_THREE));
        assertThat(chanceOfMoreThan(last, 1)).isCloseTo(0.75, within(EXACT));
        assertThat(last.mean()).isCloseTo(2.5, within(EXACT));
    }

    @Test
    void whatIsLeftAfterDaysWithoutAnEnd() {
        assertThat(ONE_OR_THREE.after(0).mean()).isCloseTo(2, within(EXACT));
        assertThat(ONE_OR_THREE.after(1).mean()).isCloseTo(1, within(EXACT));
        assertThat(ONE_OR_THREE.after(2).mean()).isCloseTo(1, within(EXACT));
        assertThat(chanceOfMoreThan(ONE_OR_THREE.after(4), 200)).as("what never was seen is not expected to end").isEqualTo(1);
    }

    /** One day, sent back every second time, then two days and the one day again: 1 with 1/2, 4 with 1/4, 7 with 1/8 … */
    @Test
    void whatIsSentBackIsDoneAgainHoweverOften() {
        Distribution repeated = Distribution.certain(1).repeated(0.5, Distribution.certain(2));
        assertThat(chanceOfMoreThan(repeated, 1)).isCloseTo(0.5, within(EXACT));
        assertThat(chanceOfMoreThan(repeated, 4)).isCloseTo(0.25, within(EXACT));
        assertThat(chanceOfMoreThan(repeated, 9)).isCloseTo(0.125, within(EXACT));
        assertThat(repeated.mean()).isCloseTo(4, within(1e-6));
        Distribution sameDay = Distribution.certain(0).repeated(0.9, Distribution.NOTHING);
        assertThat(sameDay.mean()).as("there and back on one day").isCloseTo(0, within(EXACT));
    }

    @Test
    void withoutHistoryFourOfFiveAreInTime() {
        for (int limit : new int[] {1, 2, 5, 15, 21}) {
            Distribution expected = Distribution.expected(limit);
            assertThat(chanceOfMoreThan(expected, limit)).isCloseTo(0.2, within(EXACT));
            assertThat(expected.mean()).as("mean under a limit of %s", limit).isBetween(0.5 * limit, 1.2 * limit);
        }
    }

    @Test
    void historyOutweighsTheAssumptionWithTime() {
        double[] observed = new double[Distribution.LONGEST + 1];
        observed[2] = 95;
        Distribution learnt = Distribution.certain(10).with(observed, 5);
        assertThat(learnt.mean()).isCloseTo(0.95 * 2 + 0.05 * 10, within(EXACT));
    }

    @Test
    void whatTakesAYearStaysThere() {
        Distribution long200 = Distribution.certain(200);
        assertThat(chanceOfMoreThan(long200.then(long200), 240)).isEqualTo(1);
        assertThat(long200.chanceOfMoreThan(1_000, long200)).isEqualTo(1);
    }

    /** The exact sum against many random walks with a fixed seed. */
    @Test
    void agreesWithRandomWalks() {
        Random random = new Random(7);
        int late = 0;
        int walks = 200_000;
        for (int walk = 0; walk < walks; walk++) {
            int days = step(random);
            while (random.nextDouble() < 0.3) {
                days += 2 + step(random);
            }
            late += days + step(random) > 6 ? 1 : 0;
        }
        Distribution exact = ONE_OR_THREE.repeated(0.3, Distribution.certain(2));
        assertThat(exact.chanceOfMoreThan(6, ONE_OR_THREE)).isCloseTo((double) late / walks, within(0.005));
    }

    private static int step(Random random) {
        return random.nextBoolean() ? 1 : 3;
    }

    private static double chanceOfMoreThan(Distribution one, int days) {
        return one.chanceOfMoreThan(days, Distribution.NOTHING);
    }
}
