package org.proposaldesk.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Limit;
import org.proposaldesk.deadline.StepLimit;
import org.proposaldesk.deadline.StepLimitTable;
import org.proposaldesk.proposal.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Forecasts which items miss their reply date (预测). Each server learns from the finished steps of the last years again and again,
 * apart from any request; a forecast then takes one database statement for any number of items.
 */
@Service
public class Forecasts {

    private static final double WORKING_DAYS_A_WEEK = 5;
    private static final double DAYS_A_WEEK = 7;
    private static final int WORKING_DAYS_A_MONTH = 21;

    private final StepTimes steps;
    private final StepLimitTable limits;
    private final Deadlines deadlines;
    private final Reason reason;
    private final double possibly;
    private final double probably;
    private final Period memory;
    private volatile Outlook outlook;

    /**
     * @param possibly chance of being late from which somebody should look (amber)
     * @param probably chance of being late from which somebody should act (red)
     * @param memory   how far back finished steps count
     */
    public Forecasts(StepTimes steps, StepLimitTable limits, Deadlines deadlines, Bureau bureau,
            @Value("${proposaldesk.forecast.possibly-late:0.2}") double possibly, @Value("${proposaldesk.forecast.probably-late:0.5}") double probably,
            @Value("${proposaldesk.forecast.memory:P3Y}") Period memory) {
        this.steps = steps;
        this.limits = limits;
        this.deadlines = deadlines;
        this.reason = new Reason(bureau);
        this.possibly = possibly;
        this.probably = probably;
        this.memory = memory;
        this.outlook = outlook(List.of(), List.of());
    }

    /** Learns from what has been finished. */
    @Scheduled(fixedDelayString = "${proposaldesk.forecast.pause:PT10M}")
    public void learn() {
        Instant since = deadlines.today().minus(memory).atStartOfDay(Deadlines.BEIJING).toInstant();
        outlook = outlook(steps.finished(Path.steps(), since), steps.returned(since));
    }

    private Outlook outlook(Collection<StepTimes.Finished> finished, Collection<StepTimes.Returned> returned) {
        return new Outlook(new Experience(finished, returned, deadlines.calendar(), this::limit), deadlines.calendar());
    }

    private int limit(String step) {
        StepLimit row = limits.limitOf(step, Kind.PROPOSAL.name());
        Limit limit = row.limit() == null ? row.reserve() : row.limit();
        return Math.max(1, switch (limit.unit()) {
            case WORKING_DAY -> limit.amount();
            case CALENDAR_DAY -> (int) Math.round(limit.amount() * WORKING_DAYS_A_WEEK / DAYS_A_WEEK);
            case MONTH -> limit.amount() * WORKING_DAYS_A_MONTH;
        });
    }

    /** The forecasts of these items; left out is what is overdue already or whose reply is out. */
    public Map<UUID, Forecast> of(Collection<UUID> proposals) {
        return proposals.isEmpty() ? Map.of() : forecasts(steps.running(proposals));
    }

    /** The forecast of one item; empty when it is overdue already or its reply is out. */
    public Optional<Forecast> of(UUID proposal) {
        return Optional.ofNullable(of(List.of(proposal)).get(proposal));
    }

    /** The items, of all, that will possibly or probably be late. */
    public Set<UUID> late() {
        Set<UUID> late = new HashSet<>();
        forecasts(steps.running()).forEach((item, forecast) -> {
            if (forecast.level() != Forecast.Level.IN_TIME) {
                late.add(item);
            }
        });
        return late;
    }

    private Map<UUID, Forecast> forecasts(List<StepTimes.Running> items) {
        Outlook current = outlook;
        LocalDate today = deadlines.today();
        Map<UUID, Forecast> forecasts = new HashMap<>();
        for (StepTimes.Running item : items) {
            int remaining = (int) deadlines.remainingWorkingDays(item.due());
            if (remaining >= 0) {
                current.of(item, today).ifPresent(ahead -> forecasts.put(item.proposalId(), forecast(ahead, current.experience(), remaining)));
            }
        }
        return forecasts;
    }

    private Forecast forecast(Outlook.Ahead ahead, Experience experience, int remaining) {
        double probability = ahead.chanceOfMoreThan(remaining);
        Forecast.Level level = probability >= probably ? Forecast.Level.PROBABLY_LATE
                : probability >= possibly ? Forecast.Level.POSSIBLY_LATE : Forecast.Level.IN_TIME;
        return new Forecast(probability, level, reason.of(ahead, experience, remaining, probability));
    }
}
