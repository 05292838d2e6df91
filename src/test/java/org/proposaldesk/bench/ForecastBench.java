package org.proposaldesk.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.forecast.Forecasts;
import org.proposaldesk.process.TaskCards;
import org.proposaldesk.proposal.HandlingMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures the forecasts of a page of 200 cards, and of all items when 10,000 are running, as the supervisors' start page asks. */
@DeskTest
class ForecastBench {

    private static final int ITEMS = 10_000;
    private static final int CARDS = 200;
    private static final int ROUNDS = 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private TaskCards cards;

    private final Map<String, Object> result = new LinkedHashMap<>();

    @Test
    void measure() throws IOException {
        DeskClock.morningOf(TODAY);
        Copies copies = new Copies(jdbc);
        for (String step : List.of("research-point", "draft-reply")) {
            copies.of(desk.takesIn(Desk.proposal(HandlingMode.LEAD, TODAY.minusDays(30))).reaches(step).id(), ITEMS / 2 - 1);
        }
        jdbc.sql("analyze").update();
        List<String> page = jdbc.sql("select id_ from act_ru_task order by id_ limit :most").param("most", CARDS).query(String.class).list();
        best("learnMilliseconds", forecasts::learn);
        best("cardsMilliseconds", () -> cards.of(page, "office", List.of("office")));
        List<UUID> items = itemsOf(page);
        best("forecastsOfCardsMilliseconds", () -> forecasts.of(items));
        best("allItemsMilliseconds", forecasts::late);
        result.put("loadAverage", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Path folder = Path.of("target", "bench");
        Files.createDirectories(folder);
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(folder.resolve("forecast.json").toFile(), result);
        result.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-36s %s%n", name, value));
    }

    private List<UUID> itemsOf(List<String> tasks) {
        return jdbc.sql("select distinct cast(p.business_key_ as uuid) from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_ "
                + "where t.id_ = any(:tasks)").param("tasks", tasks.toArray(String[]::new)).query(UUID.class).list();
    }

    private void best(String name, Runnable work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
        }
        result.put(name, Math.round(best * 10) / 10.0);
    }
}
