package org.proposaldesk.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL: {@code initdb}, {@code pg_ctl} and {@code postgres}.
 *
 * @param folder where they are unpacked
 */
record ServerBinaries(Path folder) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /**
     * Unpacks the programs below {@code parent}, once for each version of them.
     * Starts that do so at the same time do not disturb each other: the unpacked folder appears as a whole.
     *
     * @throws StartRefused on a machine that the programs are not made for
     */
    static ServerBinaries unpack(Path parent) throws IOException {
        if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
            throw new StartRefused("内置数据库只能在 64 位 x86 的 Linux 上运行，本机是 "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "。",
                    "请安装 PostgreSQL 17，并设置 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD。");
        }
        Path folder = parent.resolve("postgresql-" + version());
        if (!Files.exists(folder)) {
            Path unpacked = Files.createTempDirectory(parent, "postgresql-");
            try (InputStream archive = archive()) {
                extract(archive, unpacked);
                moveUnlessThere(unpacked, folder);
            } finally {
                FileSystemUtils.deleteRecursively(unpacked);
            }
        }
        return new ServerBinaries(folder);
    }

    private static InputStream archive() {
        return new BufferedInputStream(ServerBinaries.class.getResourceAsStream(ARCHIVE));
    }

    /** Names a version by its content: a new release of the programs never meets the files of an old one. */
    private static String version() throws IOException {
        try (DigestInputStream archive = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(archive));
        for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Path path = entry.resolveIn(target);
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(entries, path);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static void moveUnlessThere(Path unpacked, Path folder) throws IOException {
        try {
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!Files.exists(folder)) {
                throw failure;
            }
        }
    }

    /**
     * Runs one of the programs to its end.
     *
     * @param log takes what the program prints
     * @param limit how long it may take; then it is killed
     * @return whether it succeeded
     */
    boolean run(Path log, Duration limit, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root: in a user namespace of its own it is nobody, yet owns its files.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
