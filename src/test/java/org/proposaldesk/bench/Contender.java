package org.proposaldesk.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.proposaldesk.database.EmbeddedServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of the two that are compared: an application on a database of its own, and what was measured of it. */
final class Contender implements AutoCloseable {

    /**
     * A timed block of items.
     *
     * @param wal bytes written to the log of the database server
     */
    record Block(int items, double seconds, double cpuSeconds, long wal) {

        double itemsPerSecond() {
            return items / seconds;
        }
    }

    /** How many statements and commits one execution of a step takes. */
    record StepCost(int executions, int statements, int commits, int writeCommits) {

        StepCost plus(Meter.Count count) {
            return new StepCost(executions + 1, statements + count.statements().size(), commits + count.commitCount(),
                    writeCommits + count.writeCommits());
        }
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final ConfigurableApplicationContext application;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();
    private final Map<String, StepCost> costs = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> statements = new LinkedHashMap<>();
    private final JdbcClient jdbc;
    private Carrier carrier;

    Contender(String name, Class<?> main, WebApplicationType type, EmbeddedServer server) throws SQLException {
        this.name = name;
        server.createDatabase(name);
        application = new SpringApplicationBuilder(main).web(type).initializers(Meter::install).run(
                "--spring.datasource.url=" + server.url(name), "--spring.datasource.username=" + EmbeddedServer.NAME,
                "--spring.datasource.password=" + server.password(), "--spring.flyway.enabled=" + (type != WebApplicationType.NONE),
                "--camunda.bpm.process-engine-name=" + name, "--proposaldesk.admin.password=only-for-the-bench-4711",
                "--server.port=0", "--logging.level.root=warn");
        jdbc = application.getBean(JdbcClient.class);
    }

    String name() {
        return name;
    }

    ConfigurableApplicationContext application() {
        return application;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** How long each execution of a step took. */
    Map<String, Queue<Long>> nanos() {
        return nanos;
    }

    /** By step, in the order of the lifecycle. */
    Map<String, StepCost> costs() {
        return costs;
    }

    /** By step, how often each statement was executed while steps were counted. */
    Map<String, Map<String, Integer>> statements() {
        return statements;
    }

    void carriedBy(Carrier one) {
        carrier = one;
    }

    /** Carries items that are not measured. */
    void warmUp(int items, int threads) {
        inParallel(items, threads, (step, work) -> work.run());
    }

    /** Counts what each step asks of the database, one item after the other on this thread. */
    void count(int items) {
        for (int item = 0; item < items; item++) {
            carrier.carry(NUMBER.incrementAndGet(), (step, work) -> {
                Meter.Count count = Meter.watch(work);
                costs.merge(step, new StepCost(0, 0, 0, 0).plus(count), (before, one) -> before.plus(count));
                Map<String, Integer> texts = statements.computeIfAbsent(step, any -> new HashMap<>());
                count.statements().forEach(text -> texts.merge(text, 1, Integer::sum));
            });
        }
    }

    /** Carries items and measures them. */
    void run(int items, int threads) {
        long wal = wal();
        long cpu = cpu();
        long start = System.nanoTime();
        inParallel(items, threads, (step, work) -> {
            long began = System.nanoTime();
            work.run();
            nanos.computeIfAbsent(step, any -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - began);
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        blocks.add(new Block(items, seconds, (cpu() - cpu) / 1e9, wal() - wal));
    }

    private void inParallel(int items, int threads, BiConsumer<String, Runnable> observer) {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            List<? extends Future<?>> carried = IntStream.range(0, items)
                    .mapToObj(item -> people.submit(() -> carrier.carry(NUMBER.incrementAndGet(), observer))).toList();
            for (Future<?> one : carried) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            people.shutdownNow();
        }
    }

    long databaseBytes() {
        return jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
    }

    private long wal() {
        return jdbc.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint").query(Long.class).single();
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** What the engine's history says that was done, to be the same for both: finished items and tasks, steps of any kind, variables by name. */
    Map<String, Long> done() {
        HistoryService history = application.getBean(HistoryService.class);
        Map<String, Long> done = new TreeMap<>();
        done.put("items", history.createHistoricProcessInstanceQuery().processDefinitionKey("proposal-lifecycle").completed().count());
        done.put("tasks", history.createHistoricTaskInstanceQuery().finished().count());
        done.put("activities", history.createHistoricActivityInstanceQuery().count());
        jdbc.sql("select name_, count(*) from act_hi_varinst group by name_")
                .query((RowCallbackHandler) row -> done.put("variable " + row.getString(1), row.getLong(2)));
        return done;
    }

    @Override
    public void close() {
        application.close();
    }
}
