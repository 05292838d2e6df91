package org.proposaldesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nothing committed is lost, and a start cleans up after a killed one or says what hinders it. */
@Timeout(60)
class ServerRecoveryTest {

    private static final Path PROGRAMS = Path.of("target", "test-database").toAbsolutePath();

    @TempDir
    Path folder;

    private EmbeddedServer start() {
        return EmbeddedServer.start(folder, PROGRAMS);
    }

    private JdbcTemplate sql(EmbeddedServer server) {
        return new JdbcTemplate(new DriverManagerDataSource(server.url(), EmbeddedServer.NAME, server.password()));
    }

    private JdbcTemplate superuser(EmbeddedServer server) {
        return new JdbcTemplate(new DriverManagerDataSource(server.url(), "postgres", server.password()));
    }

    private Path recordedProcess() {
        return folder.resolve("database/postmaster.pid");
    }

    private ProcessHandle serverProcess() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(recordedProcess()).get(0))).orElseThrow();
    }

    private ChildProcess committer() throws IOException {
        return new ChildProcess(Committer.class, folder, Map.of(), folder.toString(), PROGRAMS.toString());
    }

    private static boolean runs(ProcessHandle process) {
        // A dead process that nobody has waited for keeps its number but not its program.
        return Files.exists(Path.of("/proc", Long.toString(process.pid()), "exe"));
    }

    @Test
    void killedApplicationLosesNothingAndItsOrphanedServerIsReplaced() throws Exception {
        ProcessHandle orphan;
        try (ChildProcess application = committer()) {
            application.awaitLine("300"::equals);
            application.kill();
            orphan = serverProcess();
            assertThat(runs(orphan)).isTrue();
        }
        try (EmbeddedServer server = start()) {
            assertThat(runs(orphan)).isFalse();
            assertThat(sql(server).queryForObject("SELECT count(*) FROM receipt WHERE number <= 300", Integer.class)).isEqualTo(300);
        }
    }

    @Test
    void killedApplicationAndServerLoseNothing() throws Exception {
        try (ChildProcess application = committer()) {
            application.awaitLine("300"::equals);
            ProcessHandle server = serverProcess();
            Stream.concat(Stream.of(server), server.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
            application.kill();
        }
        assertThat(recordedProcess()).exists();
        try (EmbeddedServer server = start()) {
            assertThat(sql(server).queryForObject("SELECT count(*) FROM receipt WHERE number <= 300", Integer.class)).isEqualTo(300);
        }
    }

    @Test
    void orphanedChildrenOfAKilledServerAreEndedBeforeANewOneStarts() throws Exception {
        EmbeddedServer lost = start();
        ProcessHandle server = serverProcess();
        ProcessHandle child = server.children().findFirst().orElseThrow();
        // A stopped process cannot notice that its server is gone.
        signal("STOP", child);
        server.destroyForcibly();
        assertThat(runs(child)).isTrue();
        lost.close();
        assertThat(runs(child)).isFalse();
        start().close();
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        assertThat(new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid()).start().waitFor()).isZero();
    }

    @Test
    void staleRecordOfAForeignProcessHindersNothingAndLeavesThatProcessAlone() throws Exception {
        start().close();
        assertThat(recordedProcess()).doesNotExist();
        Process foreign = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(recordedProcess(), foreign.pid() + "\n" + folder.resolve("database") + "\n1\n5432\n\n127.0.0.1\n\nready\n");
            start().close();
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void emptyRecordOfALostMachineHindersNothing() throws Exception {
        start().close();
        Files.writeString(recordedProcess(), "");
        start().close();
    }

    @Test
    void settingThatEndangersDataIsRefusedAndTheServerStoppedAgain() throws Exception {
        try (EmbeddedServer server = start()) {
            superuser(server).execute("ALTER SYSTEM SET fsync = off");
        }
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("fsync");
        assertThat(recordedProcess()).doesNotExist();
        Files.writeString(folder.resolve("database/postgresql.auto.conf"), "");
        start().close();
    }

    @Test
    void dataOfAnotherVersionAreRefused() throws Exception {
        start().close();
        Files.writeString(folder.resolve("database/PG_VERSION"), "16\n");
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("不是 PostgreSQL 17 的数据");
    }

    @Test
    void lostPasswordIsToldAndNotReplaced() throws Exception {
        start().close();
        Files.delete(folder.resolve("database-password"));
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("找不到数据库密码文件");
        assertThat(folder.resolve("database-password")).doesNotExist();
    }

    @Test
    void firstStartsAtTheSameTimeUnpackTheProgramsOnce() throws Exception {
        CompletableFuture<ServerBinaries> other = CompletableFuture.supplyAsync(this::unpack);
        ServerBinaries one = unpack();
        assertThat(other.get()).isEqualTo(one);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(one.folder());
        }
        assertThat(one.folder().resolve("bin/postgres")).isExecutable();
    }

    private ServerBinaries unpack() {
        try {
            return ServerBinaries.unpack(folder);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
