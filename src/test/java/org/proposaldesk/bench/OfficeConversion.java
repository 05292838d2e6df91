package org.proposaldesk.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What it costs to make a PDF from an office file with LibreOffice, where that program is installed: a process for each letter. */
public final class OfficeConversion {

    private static final String PROGRAM = "soffice";

    private OfficeConversion() {
    }

    /**
     * Converts a file once.
     *
     * @param docx    the office file
     * @param longest after this the program is stopped
     * @return how long it took; empty when the program is not on the path, fails or takes too long
     */
    public static Optional<Duration> time(byte[] docx, Duration longest) throws IOException, InterruptedException {
        if (!installed()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("office-conversion");
        try {
            Path letter = Files.write(folder.resolve("letter.docx"), docx);
            List<String> command = List.of(PROGRAM, "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                    "--convert-to", "pdf", "--outdir", folder.toString(), letter.toString());
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            stop(process);
            boolean converted = ended && process.exitValue() == 0 && Files.exists(folder.resolve("letter.pdf"));
            return converted ? Optional.of(taken) : Optional.empty();
        } finally {
            delete(folder);
        }
    }

    private static boolean installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    private static void stop(Process process) throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        children.forEach(child -> child.onExit().join());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
