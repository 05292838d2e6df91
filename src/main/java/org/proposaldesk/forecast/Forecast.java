package org.proposaldesk.forecast;

/**
 * How likely an item misses its reply date if it goes on as usual (按常规办理).
 *
 * @param probability between 0 and 1
 * @param label       in words, such as 可能逾期
 * @param because     one Chinese sentence
 */
public record Forecast(double probability, Level level, String label, String because) {

    /** What to make of it. */
    public enum Level {
        /** It will probably be in time. */
        IN_TIME("预计按期"),
        /** Somebody should look (amber). */
        POSSIBLY_LATE("可能逾期"),
        /** Somebody should act (red). */
        PROBABLY_LATE("很可能逾期");

        private final String label;

        Level(String label) {
            this.label = label;
        }
    }

    Forecast(double probability, Level level, String because) {
        this(probability, level, level.label, because);
    }
}
