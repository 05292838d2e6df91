package org.proposaldesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A running embedded server: nobody but the application gets in, and what it commits is on the disk. */
@Timeout(60)
class EmbeddedServerTest {

    private static final Path PROGRAMS = Path.of("target", "test-database").toAbsolutePath();

    @TempDir
    static Path folder;

    private static EmbeddedServer server;
    private static JdbcTemplate sql;
    private static JdbcTemplate superuser;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(folder, PROGRAMS);
        sql = new JdbcTemplate(new DriverManagerDataSource(server.url(), EmbeddedServer.NAME, server.password()));
        superuser = new JdbcTemplate(new DriverManagerDataSource(server.url(), "postgres", server.password()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"proposal_desk, proposal_desk", "proposal_desk, ''", "postgres, postgres", "postgres, ''"})
    void onlyThePasswordOfTheFolderOpensADatabase(String user, String wrong) {
        for (String database : List.of("postgres", "template1", EmbeddedServer.NAME)) {
            // The second code: the server asked for a password, and the driver had none to offer.
            assertThatThrownBy(() -> new DriverManagerDataSource(server.url(database), user, wrong).getConnection())
                    .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState()).isIn("28P01", "08004"));
        }
    }

    @Test
    void passwordIsLongAndKeptAsAProofOnly() {
        assertThat(server.password()).hasSizeGreaterThan(40);
        assertThat(superuser.queryForList("SELECT left(rolpassword, 14) FROM pg_authid WHERE rolcanlogin", String.class))
                .containsExactly("SCRAM-SHA-256$", "SCRAM-SHA-256$");
    }

    @Test
    void onlyTheOwnerReadsTheFiles() throws Exception {
        for (String secret : List.of("database-password", "database.log")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret)))).isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database")))).isEqualTo("rwx------");
    }

    @Test
    void listensOnOneLoopbackAddressAlone() throws Exception {
        int port = URI.create(server.url().substring("jdbc:".length())).getPort();
        try (Socket reached = new Socket("127.0.0.1", port)) {
            assertThat(reached.isConnected()).isTrue();
        }
        assertThatThrownBy(() -> new Socket("127.0.0.2", port)).isInstanceOf(ConnectException.class);
        assertThat(superuser.queryForObject("SHOW unix_socket_directories", String.class)).isEmpty();
    }

    @Test
    void commitReachesTheDisk() {
        assertThat(sql.queryForList("SELECT name || '=' || setting FROM pg_settings "
                + "WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name", String.class))
                .containsExactly("fsync=on", "full_page_writes=on", "synchronous_commit=on");
    }

    @Test
    void applicationIsNoSuperuser() {
        assertThat(sql.queryForObject("SELECT rolsuper FROM pg_roles WHERE rolname = current_user", Boolean.class)).isFalse();
    }

    @Test
    void textIsUnicode() {
        assertThat(sql.queryForMap("SELECT pg_encoding_to_char(encoding) AS encoding, datlocale FROM pg_database WHERE datname = current_database()"))
                .containsEntry("encoding", "UTF8").containsEntry("datlocale", "C.UTF-8");
        assertThat(sql.queryForObject("SELECT upper('答复é')", String.class)).isEqualTo("答复É");
    }

    @Test
    void secondApplicationOnTheSameFolderIsRefused() throws Exception {
        assertThatThrownBy(() -> EmbeddedServer.start(folder, PROGRAMS))
                .isInstanceOf(StartRefused.class).hasMessageContaining("正由另一个提案办理程序使用");
        try (ChildProcess second = new ChildProcess(Committer.class, folder, Map.of(), folder.toString(), PROGRAMS.toString())) {
            assertThat(second.awaitEnd()).isEqualTo("refused");
        }
        assertThat(sql.queryForObject("SELECT 1", Integer.class)).isEqualTo(1);
    }
}
