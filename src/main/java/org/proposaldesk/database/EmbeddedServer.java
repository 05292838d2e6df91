package org.proposaldesk.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 17 that belongs to this application and keeps what it committed, however the application ends.
 *
 * <p>It listens on 127.0.0.1 alone, asks everybody for the password of the data folder and has no socket file, so that
 * no other user of the machine gets in. One application at a time owns a data folder. A server that outlived its
 * application is stopped at the next start, and PostgreSQL then recovers what was committed.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Name of the application's database, and of the role that owns it and that the application uses. */
    public static final String NAME = "proposal_desk";

    private static final String SUPERUSER = "postgres";
    private static final String MAJOR_VERSION = "17";
    /** After a crash up to about 1 GB of log is replayed. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final DataFolder data;
    private final ServerBinaries binaries;
    private final FolderLock lock;
    private final String password;
    private int port;
    private boolean closed;

    private EmbeddedServer(DataFolder data, ServerBinaries binaries, FolderLock lock) throws IOException {
        this.data = data;
        this.binaries = binaries;
        this.lock = lock;
        this.password = data.password();
    }

    /**
     * Starts the server on the data of a folder and waits until it serves.
     *
     * @param folder holds the data; made and filled when it is not there
     * @param programs takes the unpacked programs of PostgreSQL
     * @throws StartRefused when another application uses the folder, or the server does not start as it must
     */
    public static EmbeddedServer start(Path folder, Path programs) {
        DataFolder data = new DataFolder(folder);
        data.create();
        try {
            FolderLock lock = data.lock();
            try {
                data.prepareLog();
                Files.createDirectories(programs);
                EmbeddedServer server = new EmbeddedServer(data, ServerBinaries.unpack(programs.toAbsolutePath()), lock);
                server.serve();
                return server;
            } catch (IOException | SQLException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException | SQLException failure) {
            throw new StartRefused("内置数据库没有启动成功（" + failure.getMessage() + "）。", "请查看 " + data.log() + " 末尾的原因。", failure);
        }
    }

    private void serve() throws IOException, SQLException {
        stopServer();
        createCluster();
        try {
            startServer();
            createDatabase(NAME);
            verify();
        } catch (IOException | SQLException | RuntimeException failure) {
            stopServer();
            throw failure;
        }
    }

    /** JDBC address of the application's database. */
    public String url() {
        return url(NAME);
    }

    /** JDBC address of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Password of the role {@link #NAME}. */
    public String password() {
        return password;
    }

    private void createCluster() throws IOException {
        Path version = data.cluster().resolve("PG_VERSION");
        if (data.isEmpty()) {
            // Only a complete cluster ever gets the final name, so a start that is killed here is simply repeated.
            Path made = Files.createTempDirectory(data.path(), "database-");
            run(Duration.ofMinutes(2), "数据库文件没有建立成功。", "initdb", "--pgdata=" + made, "--username=" + SUPERUSER,
                    "--pwfile=" + data.passwordFile(), "--auth=scram-sha-256", "--encoding=UTF8",
                    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
            Files.move(made, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } else if (!Files.exists(version) || !Files.readString(version).strip().equals(MAJOR_VERSION)) {
            throw new StartRefused("数据文件夹 " + data.cluster() + " 里不是 PostgreSQL " + MAJOR_VERSION + " 的数据。",
                    "请恢复原来的数据，或用环境变量 PROPOSALDESK_DATA_DIR 指定另一个文件夹。");
        }
    }

    private void startServer() throws IOException {
        do {
            port = freePort();
            Files.writeString(data.cluster().resolve("postgresql.conf"), settings());
            Files.writeString(data.cluster().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            if (control(START_LIMIT, "start", "--log=" + data.log())) {
                return;
            }
            stopServer();
        } while (isTaken(port));
        throw new StartRefused("内置数据库没有启动成功。", "请查看 " + data.log() + " 末尾的原因。");
    }

    /** No values of rows reach the log: neither the statement nor the detail of an error is written. */
    private String settings() {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 200
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                jit = off
                log_timezone = 'Asia/Shanghai'
                log_checkpoints = off
                log_error_verbosity = terse
                log_min_error_statement = panic
                """.formatted(port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    /**
     * Creates a database owned by the application's role, unless it is there.
     *
     * @param name a plain lower-case SQL name
     */
    public void createDatabase(String name) throws SQLException {
        try (Connection connection = administer(); Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password.replace("'", "''") + "'");
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Asks the server itself: an ALTER SYSTEM could have overruled the settings file. */
    private void verify() throws SQLException, IOException {
        Map<String, String> expected = Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on",
                "listen_addresses", "127.0.0.1", "data_directory", data.cluster().toRealPath().toString());
        try (Connection connection = administer(); Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : expected.entrySet()) {
                try (ResultSet rows = statement.executeQuery("SHOW " + setting.getKey())) {
                    rows.next();
                    if (!rows.getString(1).equals(setting.getValue())) {
                        throw new StartRefused("内置数据库的设置 " + setting.getKey() + " 是 " + rows.getString(1)
                                + "，应为 " + setting.getValue() + "，数据不安全。",
                                "请删除 " + data.cluster().resolve("postgresql.auto.conf") + " 中的这一行后再启动。");
                    }
                }
            }
        }
    }

    private Connection administer() throws SQLException {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, password);
    }

    /** Stops the server cleanly, or by force when it does not follow, and gives the data folder free. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            stopServer();
        } catch (IOException failure) {
            LOG.error("内置数据库没有正常停止；已提交的数据不受影响，下次启动时自动恢复。", failure);
        }
    }

    /** Ends every process that works on these data, whoever started it, and removes what a dead one left behind. */
    private void stopServer() throws IOException {
        Path recorded = data.cluster().resolve("postmaster.pid");
        List<ProcessHandle> processes = processes();
        // A recorded number alone proves nothing: after a restart of the machine it may be any other process.
        if (processes.stream().anyMatch(process -> recordedProcess(recorded).filter(number -> number == process.pid()).isPresent())
                && !control(STOP_LIMIT, "stop", "--mode=fast")) {
            control(STOP_LIMIT, "stop", "--mode=immediate");
        }
        killAll();
        Files.deleteIfExists(recorded);
    }

    private static Optional<Long> recordedProcess(Path recorded) {
        try {
            return Files.readAllLines(recorded).stream().findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException nothingUsable) {
            return Optional.empty();
        }
    }

    /** The processes of PostgreSQL whose working folder is this cluster: the server and its children. */
    private List<ProcessHandle> processes() throws IOException {
        if (data.isEmpty()) {
            return List.of();
        }
        Path cluster = data.cluster().toRealPath();
        return ProcessHandle.allProcesses().filter(process -> worksIn(process, cluster)).toList();
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        Path description = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(description.resolve("cwd")).equals(cluster)
                    && Files.readSymbolicLink(description.resolve("exe")).getFileName().toString().startsWith("postgres");
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private void killAll() throws IOException {
        long end = System.nanoTime() + KILL_LIMIT.toNanos();
        // Asked by what they work on, not by their number, which a dead process keeps until its parent has noticed.
        for (List<ProcessHandle> left = processes(); !left.isEmpty(); left = processes()) {
            if (System.nanoTime() > end) {
                throw new StartRefused("数据文件夹 " + data.path() + " 上一次的数据库进程（进程号 " + left.get(0).pid() + "）无法结束。",
                        "请结束该进程后再启动。");
            }
            left.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean control(Duration limit, String action, String option) throws IOException {
        // The outer limit leaves pg_ctl the time to notice its own.
        return binaries.run(data.log(), limit.plusSeconds(5), "pg_ctl", action, "--pgdata=" + data.cluster(),
                option, "--wait", "--timeout=" + limit.toSeconds());
    }

    private void run(Duration limit, String complaint, String program, String... arguments) throws IOException {
        if (!binaries.run(data.log(), limit, program, arguments)) {
            throw new StartRefused(complaint, "请查看 " + data.log() + " 末尾的原因。");
        }
    }
}
