package org.proposaldesk.forecast;

import java.util.Collection;

/**
 * How many working days something takes: the chance of each number. Immutable. What takes a year of working days or longer is
 * all in the last place and stands for "in no time that matters here".
 */
final class Distribution {

    /** Working days of a year. */
    static final int LONGEST = 250;

    /** Nothing has to be done. */
    static final Distribution NOTHING = certain(0);

    private final double[] chances;
    /** The chance of this many days or more. */
    private final double[] atLeast = new double[LONGEST + 2];

    private Distribution(double[] chances) {
        this.chances = chances;
        for (int days = LONGEST; days >= 0; days--) {
            atLeast[days] = atLeast[days + 1] + chances[days];
        }
    }

    static Distribution certain(int days) {
        double[] chances = new double[LONGEST + 1];
        chances[Math.min(days, LONGEST)] = 1;
        return new Distribution(chances);
    }

    /**
     * What is expected where nothing was observed: four times of five within the limit, rather towards its end than its beginning;
     * else late, by a third of the limit on average.
     */
    static Distribution expected(int limit) {
        double[] chances = new double[LONGEST + 1];
        double steps = (limit + 1) * (limit + 2) / 2.0;
        double longer = (double) limit / (limit + 3);
        double late = 0.2 * (1 - longer);
        double left = 1;
        for (int days = 0; days < LONGEST; days++) {
            chances[days] = days <= limit ? 0.8 * (days + 1) / steps : late;
            late *= days <= limit ? 1 : longer;
            left -= chances[days];
        }
        chances[LONGEST] = Math.max(0, left);
        return new Distribution(chances);
    }

    /** What was observed so many times, with this distribution added as if it had been observed so many times too. */
    Distribution with(double[] observed, double weight) {
        double all = weight;
        for (double times : observed) {
            all += times;
        }
        double[] mixed = new double[LONGEST + 1];
        for (int days = 0; days <= LONGEST; days++) {
            mixed[days] = (observed[days] + weight * chances[days]) / all;
        }
        return new Distribution(mixed);
    }

    /** This and then the other. */
    Distribution then(Distribution other) {
        double[] sum = new double[LONGEST + 1];
        for (int days = 0; days <= LONGEST; days++) {
            if (chances[days] > 0) {
                for (int more = 0; days + more < LONGEST; more++) {
                    sum[days + more] += chances[days] * other.chances[more];
                }
                sum[LONGEST] += chances[days] * other.atLeast[LONGEST - days];
            }
        }
        return new Distribution(sum);
    }

    /** This with a chance, else the other. */
    Distribution or(double chance, Distribution other) {
        double[] mixed = new double[LONGEST + 1];
        for (int days = 0; days <= LONGEST; days++) {
            mixed[days] = chance * chances[days] + (1 - chance) * other.chances[days];
        }
        return new Distribution(mixed);
    }

    /** The last of several that go on at the same time. */
    static Distribution last(Collection<Distribution> all) {
        double[] last = new double[LONGEST + 1];
        double before = 0;
        for (int days = 0; days <= LONGEST; days++) {
            double done = 1;
            for (Distribution one : all) {
                done *= 1 - one.atLeast[days + 1];
            }
            last[days] = Math.max(0, done - before);
            before = done;
        }
        return new Distribution(last);
    }

    /** What is still to come after so many days that have gone by without an end. */
    Distribution after(int elapsed) {
        double[] left = new double[LONGEST + 1];
        double still = elapsed < LONGEST ? atLeast[elapsed] : 0;
        left[LONGEST] = still > 0 ? chances[LONGEST] / still : 1;
        for (int days = elapsed; days < LONGEST && still > 0; days++) {
            left[days - elapsed] = chances[days] / still;
        }
        return new Distribution(left);
    }

    /**
     * This, and with a chance what comes before it once more and this again, however often. It solves
     * {@code p = this * (1 - chance) + this * chance * before * p}, where * is {@link #then}, day by day.
     *
     * @param chance less than 1
     */
    Distribution repeated(double chance, Distribution before) {
        double[] loop = then(before).chances;
        double[] result = new double[LONGEST + 1];
        double left = 1;
        for (int days = 0; days < LONGEST; days++) {
            double sum = (1 - chance) * chances[days];
            for (int gone = 1; gone <= days; gone++) {
                sum += chance * loop[gone] * result[days - gone];
            }
            result[days] = sum / (1 - chance * loop[0]);
            left -= result[days];
        }
        result[LONGEST] = Math.max(0, left);
        return new Distribution(result);
    }

    /** The chance that this and then the other take more than so many days together. */
    double chanceOfMoreThan(int days, Distribution other) {
        if (days < 0) {
            return 1;
        }
        int most = Math.min(days, LONGEST - 1);
        double chance = atLeast[most + 1];
        for (int first = 0; first <= most; first++) {
            chance += chances[first] * other.atLeast[most - first + 1];
        }
        return Math.min(1, chance);
    }

    /** Working days on average. */
    double mean() {
        double mean = 0;
        for (int days = 1; days <= LONGEST; days++) {
            mean += atLeast[days];
        }
        return mean;
    }
}
