package org.proposaldesk.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** What was measured: a table for people and {@code result.json} for machines. */
final class Report {

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final ObjectNode result = json.createObjectNode();
    private final StringBuilder table = new StringBuilder();

    Report(Path folder) {
        this.folder = folder;
        result.put("processors", Runtime.getRuntime().availableProcessors()).put("loadAverageAtStart", load());
        line("%nprocessors %d, load average at the start %.2f", Runtime.getRuntime().availableProcessors(), load());
    }

    void packaged(String start, double seconds, PackagedApplication.Memory memory) {
        line("%-50s login page after %5.1f s, resident MB: java %4d + database %3d = %4d (sum over the database's processes %d)",
                start, seconds, memory.java(), memory.databaseProportional(), memory.total(), memory.databaseResident());
        result.withObject("/packagedApplication").putObject(start).put("secondsToLoginPage", round(seconds)).put("javaMegabytes", memory.java())
                .put("databaseMegabytes", memory.databaseProportional()).put("databaseMegabytesSumOfProcesses", memory.databaseResident())
                .put("totalMegabytes", memory.total());
    }

    void lifecycle(Contender product, long productBytes, Contender empty, long emptyBytes) throws IOException {
        double ratio = median(product, Contender.Block::seconds) / median(empty, Contender.Block::seconds);
        double cpuRatio = median(product, Contender.Block::cpuSeconds) / median(empty, Contender.Block::cpuSeconds);
        line("load average after the lifecycle %.2f%n", load());
        line("%-8s %10s %10s %14s %14s   items/s of each block", "", "items/s", "CPU ms", "WAL bytes", "table bytes");
        contender(product, productBytes);
        contender(empty, emptyBytes);
        line("%nratio of times (product / empty, medians of the blocks): %.2f; of the processor time of the application: %.2f%n", ratio, cpuRatio);
        result.put("loadAverageAfterLifecycle", load()).put("ratio", round(ratio)).put("cpuRatio", round(cpuRatio));
        line("%-22s %6s | %8s %8s %6s %7s %6s | %8s %8s %6s %7s %6s", "", "", "product", "", "", "", "", "empty", "", "", "", "");
        line("%-22s %6s | %8s %8s %6s %7s %6s | %8s %8s %6s %7s %6s", "step (find to complete)", "times",
                "mean ms", "p95 ms", "SQL", "commits", "writes", "mean ms", "p95 ms", "SQL", "commits", "writes");
        ObjectNode steps = result.putObject("steps");
        product.costs().keySet().forEach(step -> step(steps.putObject(step), step, product, empty));
        total(product, empty);
        json.writeValue(folder.resolve("statements.json").toFile(), Map.of(product.name(), product.statements(), empty.name(), empty.statements()));
    }

    private void contender(Contender one, long bytes) {
        int items = one.blocks().stream().mapToInt(Contender.Block::items).sum();
        double rate = 1 / median(one, block -> block.seconds() / block.items());
        double cpu = one.blocks().stream().mapToDouble(Contender.Block::cpuSeconds).sum() * 1000 / items;
        long wal = one.blocks().stream().mapToLong(Contender.Block::wal).sum() / items;
        List<Double> rates = one.blocks().stream().map(Contender.Block::itemsPerSecond).map(Report::round).toList();
        line("%-8s %10.1f %10.1f %14d %14d   %s", one.name(), rate, cpu, wal, bytes / items, rates);
        ObjectNode node = result.putObject(one.name()).put("items", items).put("itemsPerSecond", round(rate)).put("cpuMillisecondsPerItem", round(cpu))
                .put("walBytesPerItem", wal).put("tableBytesPerItem", bytes / items);
        node.set("itemsPerSecondOfBlocks", json.valueToTree(rates));
    }

    private void step(ObjectNode node, String step, Contender product, Contender empty) {
        int times = perItem(product, step);
        Object[] left = cells(node.put("timesPerItem", times).putObject(product.name()), product, step);
        Object[] right = cells(node.putObject(empty.name()), empty, step);
        Object[] all = new Object[12];
        all[0] = step;
        all[1] = times;
        System.arraycopy(left, 0, all, 2, 5);
        System.arraycopy(right, 0, all, 7, 5);
        line("%-22s %6d | %8.1f %8.1f %6.1f %7.1f %6.1f | %8.1f %8.1f %6.1f %7.1f %6.1f", all);
    }

    private static int perItem(Contender one, String step) {
        return one.costs().get(step).executions() / one.costs().get(Carrier.BEGIN).executions();
    }

    private static Object[] cells(ObjectNode node, Contender one, String step) {
        Collection<Long> nanos = one.nanos().get(step);
        Contender.StepCost cost = one.costs().get(step);
        double[] sorted = nanos.stream().mapToDouble(nano -> nano / 1e6).sorted().toArray();
        double mean = DoubleStream.of(sorted).average().orElseThrow();
        double p95 = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
        double executions = cost.executions();
        node.put("meanMilliseconds", round(mean)).put("p95Milliseconds", round(p95)).put("statements", round(cost.statements() / executions))
                .put("commits", round(cost.commits() / executions)).put("writeCommits", round(cost.writeCommits() / executions));
        return new Object[] {mean, p95, cost.statements() / executions, cost.commits() / executions, cost.writeCommits() / executions};
    }

    private void total(Contender... both) {
        for (Contender one : both) {
            double items = one.costs().get(Carrier.BEGIN).executions();
            double statements = one.costs().values().stream().mapToInt(Contender.StepCost::statements).sum() / items;
            double commits = one.costs().values().stream().mapToInt(Contender.StepCost::commits).sum() / items;
            double writes = one.costs().values().stream().mapToInt(Contender.StepCost::writeCommits).sum() / items;
            line("%-8s per item: %.0f statements, %.0f commits, %.0f of them with changes", one.name(), statements, commits, writes);
            ((ObjectNode) result.get(one.name())).put("statementsPerItem", round(statements)).put("commitsPerItem", round(commits))
                    .put("writeCommitsPerItem", round(writes));
        }
    }

    void write() throws IOException {
        System.out.println(table);
        json.writeValue(folder.resolve("result.json").toFile(), result);
    }

    private static double median(Contender one, ToDoubleFunction<Contender.Block> value) {
        double[] sorted = one.blocks().stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void line(String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
