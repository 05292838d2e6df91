package org.proposaldesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.proposaldesk.LargeItem;
import org.proposaldesk.ProposalDesk;
import org.proposaldesk.database.EmbeddedServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how long a drafter waits, over HTTP with everything on one machine: opening a task form with all its data (8 points,
 * 20 opinions, 15 versions), saving the draft, and, for comparison, the smallest answer that the interface gives to somebody who
 * is logged in. The three take turns, so that what else the machine does meets all. Run by {@code mvn -Pbench verify}.
 */
class FormBench {

    private static final Path FOLDER = Path.of("target", "bench", "forms");
    private static final int CLIENTS = 8;
    private static final int BLOCKS = 6;
    private static final int WARM_UP = 10;
    private static final int REQUESTS = 60;
    private static final String HANDLER = "zhou.nanping";

    private static final Map<String, Double> MUST_HOLD = Map.of("open", 80.0, "save", 30.0);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<Queue<Long>>> nanos = new LinkedHashMap<>();
    private final Map<String, Long> cpu = new LinkedHashMap<>();

    /** A drafter at his machine with his own task. */
    private final class Client {

        private final Browser browser;
        private final String task;
        private int version;
        private ObjectNode draft;

        Client(Browser browser, String task) throws IOException {
            this.browser = browser;
            this.task = "/bureau/api/tasks/" + task;
            browser.logIn(HANDLER);
            JsonNode view = json.readTree(browser.get(this.task));
            draft = (ObjectNode) view.get("input");
            draft.withArray("answers").forEach(answer -> ((ObjectNode) answer).put("text", "我局已建立对接机制，由专人负责，按季度公布进展。\n".repeat(40)));
        }

        void open() throws IOException {
            browser.get(task);
        }

        void save() throws IOException {
            draft.put("nextSteps", "扩大平台服务范围，第 " + version + " 稿。");
            ObjectNode content = json.createObjectNode().put("version", version);
            content.set("input", draft);
            version = json.readTree(browser.put(task + "/input", content.toString())).get("version").asInt();
        }

        void least() throws IOException {
            browser.get("/bureau/api/token");
        }
    }

    @FunctionalInterface
    private interface Request {
        void by(Client client) throws IOException;
    }

    @Test
    void measure() throws IOException, SQLException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        Path data = FOLDER.resolve("server");
        try (EmbeddedServer server = EmbeddedServer.start(data, data)) {
            server.createDatabase("forms");
            try (ConfigurableApplicationContext application = new SpringApplicationBuilder(ProposalDesk.class).web(WebApplicationType.SERVLET).run(
                    "--spring.datasource.url=" + server.url("forms"), "--spring.datasource.username=" + EmbeddedServer.NAME,
                    "--spring.datasource.password=" + server.password(), "--proposaldesk.demo=true", "--server.port=0",
                    "--logging.level.root=warn")) {
                measure(clients(application));
            }
        }
        FileSystemUtils.deleteRecursively(data);
    }

    private List<Client> clients(ConfigurableApplicationContext application) throws IOException {
        int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        TaskService tasks = application.getBean(TaskService.class);
        ProductCarrier carrier = new ProductCarrier(application);
        List<Client> clients = new ArrayList<>();
        for (int number = 1; number <= CLIENTS; number++) {
            String key = carrier.carryTo("draft-reply", number);
            LargeItem.fill(application.getBean(JdbcClient.class), key);
            application.getBean(IdentityService.class).clearAuthentication();
            String task = tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey("draft-reply").singleResult().getId();
            tasks.setAssignee(task, HANDLER);
            clients.add(new Client(new Browser("http://localhost:" + port), task));
        }
        return clients;
    }

    private void measure(List<Client> clients) throws IOException {
        Map<String, Request> requests = new LinkedHashMap<>();
        requests.put("open", Client::open);
        requests.put("save", Client::save);
        requests.put("least", Client::least);
        requests.keySet().forEach(name -> nanos.put(name, new ArrayList<>()));
        for (int block = 0; block < BLOCKS + WARM_UP; block++) {
            for (Map.Entry<String, Request> one : requests.entrySet()) {
                long before = processorTime();
                Queue<Long> taken = new ConcurrentLinkedQueue<>();
                inParallel(clients, one.getValue(), taken);
                if (block >= WARM_UP) {
                    nanos.get(one.getKey()).add(taken);
                    cpu.merge(one.getKey(), processorTime() - before, Long::sum);
                }
            }
        }
        report(clients.get(0));
    }

    private static void inParallel(List<Client> clients, Request request, Queue<Long> taken) {
        ExecutorService people = Executors.newFixedThreadPool(clients.size());
        try {
            List<? extends Future<?>> all = clients.stream().map(client -> people.submit(() -> {
                for (int number = 0; number < REQUESTS; number++) {
                    long began = System.nanoTime();
                    request.by(client);
                    taken.add(System.nanoTime() - began);
                }
                return null;
            })).toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            people.shutdownNow();
        }
    }

    private void report(Client one) throws IOException {
        double[] least = sorted("least");
        ObjectNode result = json.createObjectNode().put("processors", Runtime.getRuntime().availableProcessors()).put("clients", CLIENTS)
                .put("loadAverage", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                .put("formCharacters", one.browser.get(one.task).length()).put("draftCharacters", one.draft.toString().length());
        System.out.printf("%n%d clients, %s%n%-6s %7s %8s %8s %8s %10s %10s%n", CLIENTS, result, "", "times", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "p50 ratio");
        for (String name : nanos.keySet()) {
            double[] sorted = sorted(name);
            double processor = cpu.get(name) / 1e6 / sorted.length;
            double ratio = percentile(sorted, 0.5) / percentile(least, 0.5);
            List<Double> blocks = nanos.get(name).stream().map(block -> percentile(sorted(List.of(block)), 0.95)).toList();
            System.out.printf(Locale.ROOT, "%-6s %7d %8.1f %8.1f %8.1f %10.2f %10.1f   %s, p95 of the blocks %s%n", name, sorted.length, percentile(sorted, 0.5),
                    percentile(sorted, 0.95), percentile(sorted, 0.99), processor, ratio, verdict(name, percentile(sorted, 0.95)),
                    blocks.stream().map(Math::round).toList());
            result.putObject(name).put("p50", percentile(sorted, 0.5)).put("p95", percentile(sorted, 0.95)).put("p99", percentile(sorted, 0.99))
                    .put("cpuMilliseconds", processor).put("p50Ratio", ratio).set("p95OfBlocks", json.valueToTree(blocks));
        }
        json.writerWithDefaultPrettyPrinter().writeValue(FOLDER.resolve("result.json").toFile(), result);
        List<String> missed = MUST_HOLD.keySet().stream().filter(name -> percentile(sorted(name), 0.95) > MUST_HOLD.get(name)).toList();
        if (!missed.isEmpty()) {
            throw new IllegalStateException("over the limit: " + missed);
        }
    }

    private static String verdict(String name, double p95) {
        Double limit = MUST_HOLD.get(name);
        return limit == null ? "for comparison" : (p95 <= limit ? "holds " : "MISSES ") + limit + " ms p95";
    }

    private double[] sorted(String name) {
        return sorted(nanos.get(name));
    }

    private static double[] sorted(List<Queue<Long>> blocks) {
        return blocks.stream().flatMap(Queue::stream).mapToDouble(nano -> nano / 1e6).sorted().toArray();
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }

    /** Of this process, in which the clients run too; the database server has processes of its own. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
