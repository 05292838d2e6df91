package org.proposaldesk.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Letters;
import org.proposaldesk.letter.RenderOptions;
import org.proposaldesk.letter.docx.LetterDocx;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.Typesetter;
import org.proposaldesk.letter.ofd.LetterOfd;
import org.proposaldesk.letter.parser.LetterParser;
import org.proposaldesk.letter.pdf.LetterPdf;

/**
 * Measures what is done with letters, each on the sample letter, warm, on one thread; and the memory of the fonts. Run by
 * {@code mvn -Pbench verify -Dit.test=LetterBench}; prints a table, compares with LibreOffice where that is installed, and writes
 * {@code target/letter-bench.json}.
 */
class LetterBench {

    private static final int WARM_UP = 100;
    private static final int TIMES = 200;
    private static final int FONT_MEGABYTES = 160;
    private static final int OFFICE_TIMES = 3;
    private static final Duration LONGEST_CONVERSION = Duration.ofSeconds(60);

    private final ObjectNode result = new ObjectMapper().createObjectNode();
    private final StringBuilder table = new StringBuilder();

    /**
     * One thing that is measured.
     *
     * @param aim milliseconds that it may take on average
     */
    private record Measure(String name, double aim, Callable<?> work) {
    }

    @Test
    void measure() throws Exception {
        fonts();
        Letter letter = Letters.sample();
        String text = Files.readString(Letters.EXAMPLES.resolve("zhuzhou-2104106.txt"));
        Typesetter typesetter = new Typesetter(Fonts.shipped());
        RenderOptions options = RenderOptions.issue(Instant.EPOCH);
        List<Measure> measures = List.of(
                new Measure("typeset", 3, () -> typesetter.typeset(letter)),
                new Measure("PDF", 100, () -> LetterPdf.render(letter, options)),
                new Measure("OFD", 45, () -> LetterOfd.render(letter, options)),
                new Measure("DOCX", 150, () -> LetterDocx.render(letter, options)),
                new Measure("parse (text)", 5, () -> LetterParser.parse(text)));
        line("%-20s %8s %8s %8s %8s %8s %10s", "", "mean ms", "p50 ms", "p95 ms", "CPU ms", "aim ms", "bytes");
        for (Measure measure : measures) {
            run(measure);
        }
        office(LetterDocx.render(letter, options));
        System.out.println(table);
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(Path.of("target", "letter-bench.json").toFile(), result);
    }

    private void run(Measure measure) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            measure.work().call();
        }
        double[] milliseconds = new double[TIMES];
        Object made = null;
        long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            made = measure.work().call();
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / 1e6 / TIMES;
        Arrays.sort(milliseconds);
        double mean = Arrays.stream(milliseconds).average().orElseThrow();
        double p95 = milliseconds[TIMES * 95 / 100];
        int size = made instanceof byte[] file ? file.length : 0;
        line("%-20s %8.2f %8.2f %8.2f %8.2f %8.0f %10s %s", measure.name(), mean, milliseconds[TIMES / 2], p95, cpu, measure.aim(),
                size == 0 ? "" : size, mean <= measure.aim() ? "" : "over the aim");
        result.putObject(measure.name()).put("meanMilliseconds", mean).put("p95Milliseconds", p95)
                .put("processorMilliseconds", cpu).put("aimMilliseconds", measure.aim())
                .put("bytes", size);
    }

    /** What the way over an office program costs, when there is one: DOCX to PDF by LibreOffice, a process for each letter. */
    private void office(byte[] docx) throws IOException, InterruptedException {
        List<Long> milliseconds = new ArrayList<>();
        for (int i = 0; i < OFFICE_TIMES; i++) {
            OfficeConversion.time(docx, LONGEST_CONVERSION).map(Duration::toMillis).ifPresent(milliseconds::add);
        }
        if (!milliseconds.isEmpty()) {
            double mean = milliseconds.stream().mapToLong(Long::longValue).average().orElseThrow();
            line("%-20s %8.2f   of %d conversions", "LibreOffice to PDF", mean, milliseconds.size());
            result.putObject("LibreOffice to PDF").put("meanMilliseconds", mean);
        }
    }

    /** Loads the fonts once more, in classes of their own, so that it does not matter who used fonts before. */
    private void fonts() throws IOException, ReflectiveOperationException {
        URL[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(LetterBench::url).toArray(URL[]::new);
        long before = usedHeap();
        long start = System.nanoTime();
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Object fonts = loader.loadClass(Fonts.class.getName()).getMethod("shipped").invoke(null);
            double milliseconds = (System.nanoTime() - start) / 1e6;
            long megabytes = (usedHeap() - before) >> 20;
            line("%nfonts %d MB of heap (aim %d), loaded in %.0f ms: %s%n", megabytes, FONT_MEGABYTES, milliseconds, fonts.getClass().getSimpleName());
            result.putObject("fonts").put("megabytes", megabytes).put("aimMegabytes", FONT_MEGABYTES).put("loadMilliseconds", milliseconds);
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (IOException malformed) {
            throw new IllegalStateException("no class path entry: " + entry, malformed);
        }
    }

    private void line(String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
