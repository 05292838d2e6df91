package org.proposaldesk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.proposaldesk.database.EmbeddedServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty database of a real PostgreSQL for one test.
 *
 * <p>Every Spring application that a test starts ({@code @SpringBootTest} or {@code SpringApplication.run}) gets a database
 * of its own without asking; contexts that Spring reuses between tests keep theirs. A test without Spring calls {@link #create()}.
 * All databases stand on one server per test run, with its files in {@code target/test-database}; it starts when the first
 * database is asked for and stops with the run. The databases of the run before are dropped at its start.
 *
 * <p>A test of the embedded database itself sets the property {@code proposaldesk.test-database=false}.
 *
 * @param url JDBC address
 * @param username owner of the database
 * @param password its password
 */
public record TestDatabase(String url, String username, String password) {

    /** Password of the administrator in applications that tests start without the demo. */
    public static final String ADMIN_PASSWORD = "only-for-tests-4711";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new, empty database. */
    public static TestDatabase create() {
        EmbeddedServer server = Server.INSTANCE;
        String name = "test_" + NUMBER.incrementAndGet();
        try {
            server.createDatabase(name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new TestDatabase(server.url(name), EmbeddedServer.NAME, server.password());
    }

    /** A data source without a pool. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url, username, password);
    }

    private static final class Server {

        static final EmbeddedServer INSTANCE = start();

        private static EmbeddedServer start() {
            Path folder = Path.of("target", "test-database");
            EmbeddedServer server = EmbeddedServer.start(folder, folder);
            // Spring runs this after it has closed the contexts that still use the server.
            SpringApplication.getShutdownHandlers().add(server::close);
            dropOldDatabases(server);
            return server;
        }

        private static void dropOldDatabases(EmbeddedServer server) {
            DataSource data = new DriverManagerDataSource(server.url(), EmbeddedServer.NAME, server.password());
            try (Connection connection = data.getConnection(); Statement statement = connection.createStatement()) {
                List<String> names = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database WHERE datname ~ '^test_[0-9]+$'")) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                for (String name : names) {
                    statement.execute("DROP DATABASE " + name);
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** Names the fresh database to each Spring application, before the application decides whether it runs on its own server. */
    static final class ForSpring implements EnvironmentPostProcessor, Ordered {

        @Override
        public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
            if (environment.containsProperty("spring.datasource.url")
                    || !environment.getProperty("proposaldesk.test-database", Boolean.class, true)) {
                return;
            }
            TestDatabase database = create();
            environment.getPropertySources().addLast(new MapPropertySource("testDatabase", Map.of(
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", database.username(),
                    "spring.datasource.password", database.password(),
                    "proposaldesk.admin.password", ADMIN_PASSWORD)));
        }

        @Override
        public int getOrder() {
            return ConfigDataEnvironmentPostProcessor.ORDER + 10;
        }
    }
}
