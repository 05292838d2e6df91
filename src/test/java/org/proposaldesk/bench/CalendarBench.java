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
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.DeskTest;
import org.proposaldesk.calendar.CalendarAdministration;
import org.proposaldesk.calendar.CalendarChange;
import org.proposaldesk.calendar.CalendarYear;
import org.proposaldesk.deadline.CalendarDay;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Limit;
import org.proposaldesk.proposal.HandlingMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures one due date, and the change of the calendar under 10,000 running items: preview, confirmation, undoing. */
@DeskTest
class CalendarBench {

    private static final int ITEMS = 10_000;
    private static final int DATES = 200_000;
    private static final int ROUNDS = 10;
    private static final Map<String, Double> MUST_HOLD = Map.of("explainedDueDateMicroseconds", 5.0, "confirmSeconds", 10.0, "undoSeconds", 10.0);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 25);
    private static final CalendarYear YEAR = new CalendarYear(2027, "通知", List.of(free(1, 1), free(1, 4), free(3, 24), free(3, 25)));

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CalendarAdministration calendar;

    @Autowired
    private Deadlines deadlines;

    private final Map<String, Object> result = new LinkedHashMap<>();

    private static CalendarYear.Day free(int month, int day) {
        return new CalendarYear.Day(LocalDate.of(2027, month, day), CalendarDay.Type.HOLIDAY, "假日");
    }

    @Test
    void measure() throws IOException {
        dueDates();
        DeskClock.morningOf(TODAY);
        Copies copies = new Copies(jdbc);
        for (String step : List.of("research-point", "draft-reply")) {
            copies.of(desk.takesIn(Desk.proposal(HandlingMode.LEAD, TODAY.minusDays(1))).reaches(step).id(), ITEMS / 2 - 1);
        }
        jdbc.sql("analyze").update();
        result.put("items", jdbc.sql("select count(*) from proposal_desk.proposal").query(Integer.class).single());
        result.put("tasks", jdbc.sql("select count(*) from act_ru_task").query(Integer.class).single());
        result.put("timers", jdbc.sql("select count(*) from act_ru_job where type_ = 'timer'").query(Integer.class).single());

        CalendarAdministration.Preview[] preview = new CalendarAdministration.Preview[1];
        CalendarChange[] change = new CalendarChange[1];
        seconds("preview", () -> preview[0] = calendar.preview(YEAR));
        seconds("confirm", () -> change[0] = calendar.confirm(YEAR, preview[0].basedOn(), "admin"));
        CalendarChange[] undone = new CalendarChange[1];
        seconds("undo", () -> undone[0] = calendar.undo(change[0].number(), "admin"));
        result.put("datesMoved", change[0].datesMoved());
        write();
        if (change[0].datesMoved() < ITEMS || undone[0].datesMoved() != change[0].datesMoved()) {
            throw new IllegalStateException("moved " + change[0].datesMoved() + " dates, and back " + undone[0].datesMoved());
        }
        List<String> missed = MUST_HOLD.keySet().stream().filter(name -> (double) result.get(name) > MUST_HOLD.get(name)).toList();
        if (!missed.isEmpty()) {
            throw new IllegalStateException("over the limit: " + missed);
        }
    }

    private void dueDates() {
        List<Limit> limits = List.of(Limit.workingDays(20), Limit.calendarDays(10), Limit.months(3), Limit.workingDays(250));
        result.put("dueDateMicroseconds", best(index -> deadlines.calendar()
                .plus(LocalDate.of(2024, 1, 2).plusDays(index % 900), limits.get(index % 4)).toEpochDay()));
        result.put("explainedDueDateMicroseconds",
                best(index -> deadlines.explain(LocalDate.of(2024, 1, 2).plusDays(index % 900), limits.get(index % 3)).steps().size()));
    }

    private static double best(IntToLongFunction work) {
        double best = Double.MAX_VALUE;
        long checksum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            for (int index = 0; index < DATES; index++) {
                checksum += work.applyAsLong(index);
            }
            best = Math.min(best, (System.nanoTime() - began) / 1e3 / DATES);
        }
        return checksum == 0 ? Double.NaN : Math.round(best * 1000) / 1000.0;
    }

    private void seconds(String name, Runnable work) {
        long began = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        result.put(name + "Seconds", Math.round((System.nanoTime() - began) / 1e7) / 100.0);
        result.put(name + "CpuSecondsOfTheApplication",
                Math.round((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e7) / 100.0);
        result.put(name + "LoadAverage", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void write() throws IOException {
        Path folder = Path.of("target", "bench");
        Files.createDirectories(folder);
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(folder.resolve("calendar.json").toFile(), result);
        result.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-36s %s%s%n", name, value,
                MUST_HOLD.containsKey(name) ? " (limit " + MUST_HOLD.get(name) + ")" : ""));
    }
}
