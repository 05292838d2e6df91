package org.proposaldesk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.proposaldesk.ProposalDesk;
import org.proposaldesk.database.EmbeddedServer;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.State;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Ten thousand timers that fall due at the same moment, worked off by two servers on one database: how fast, and whether a
 * reminder is lost or doubled. Run by {@code mvn -Pbench verify}; {@code -Dbench.reminders=10000} says how many.
 */
class ReminderBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final int TIMERS = Integer.getInteger("bench.reminders");
    private static final int THREADS = 8;
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private JdbcClient jdbc;

    @Test
    void drain() throws Exception {
        Path data = FOLDER.resolve("reminders");
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectories(FOLDER);
        try (EmbeddedServer server = EmbeddedServer.start(data, data)) {
            server.createDatabase("reminders");
            try (ConfigurableApplicationContext one = node("one", server); ConfigurableApplicationContext other = node("other", server)) {
                jdbc = one.getBean(JdbcClient.class);
                tasksThatWait(one);
                measure();
            } finally {
                ClockUtil.reset();
            }
        }
        FileSystemUtils.deleteRecursively(data);
    }

    private static ConfigurableApplicationContext node(String name, EmbeddedServer server) throws SQLException {
        return new SpringApplicationBuilder(ProposalDesk.class).web(WebApplicationType.SERVLET).run(
                "--spring.datasource.url=" + server.url("reminders"), "--spring.datasource.username=" + EmbeddedServer.NAME,
                "--spring.datasource.password=" + server.password(), "--camunda.bpm.process-engine-name=" + name,
                "--proposaldesk.admin.password=only-for-the-bench-4711", "--server.port=0", "--logging.level.root=error");
    }

    /** Items of one day that wait to be drafted: their timers are due at the same moment. */
    private static void tasksThatWait(ConfigurableApplicationContext application) throws Exception {
        RuntimeService runtime = application.getBean(RuntimeService.class);
        ProposalRepository proposals = application.getBean(ProposalRepository.class);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<? extends Future<?>> all = IntStream.range(0, TIMERS).mapToObj(number -> threads.submit(() -> {
                Proposal proposal = proposal(number);
                proposals.insert(proposal, Instant.now());
                runtime.startProcessInstanceByKey("drafting", proposal.id().toString(), Map.of("proposalId", proposal.id().toString(),
                        "round", 1, "leadSection", "achievements"));
            })).toList();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Proposal proposal(int number) {
        LocalDate today = LocalDate.now();
        return new Proposal(UUID.randomUUID(), today.getYear(), Kind.PROPOSAL, "R" + number, 10, 4, false, "关于支持企业创新的提案", "",
                HandlingMode.LEAD, null, false, true, null, today, "政协提案交办通知", null, today.plusMonths(3), null, null, false, today, State.DRAFTING, 1,
                "achievements", Level.MUNICIPAL);
    }

    private void measure() {
        Date due = jdbc.sql("select min(duedate_) from act_ru_job where repeat_ is not null").query(Date.class).single();
        long begun = System.nanoTime();
        ClockUtil.offset(due.getTime() - System.currentTimeMillis() + 1000);
        while (count("select count(*) from proposal_desk.reminder") < TIMERS || waiting() > 0) {
            if (System.nanoTime() - begun > LIMIT.toNanos()) {
                throw new IllegalStateException("still " + waiting() + " timers after " + LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        int reminded = count("select count(distinct task_id) from proposal_desk.reminder");
        int written = count("select count(*) from proposal_desk.reminder");
        int told = count("select count(*) from proposal_desk.notification");
        System.out.printf("%n%d timers due at once, two servers, %d processors: %.1f s, %.0f timers/s, lost %d, doubled %d, messages %d%n",
                TIMERS, Runtime.getRuntime().availableProcessors(), seconds, TIMERS / seconds, TIMERS - reminded, written - reminded, told);
        if (reminded != TIMERS || written != TIMERS || told != TIMERS) {
            throw new IllegalStateException("lost or doubled");
        }
    }

    private int waiting() {
        return count("select count(*) from act_ru_job where repeat_ is not null and duedate_ <= now() + (interval '1 second' * "
                + (ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis()) / 1000 + ")");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
