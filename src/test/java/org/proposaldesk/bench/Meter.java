package org.proposaldesk.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes what an application asks of its database on the threads that are being watched. Other threads get the connections of
 * the pool as they are, so that a timed run is not slowed down.
 */
public final class Meter extends DelegatingDataSource {

    /**
     * What one thread asked for.
     *
     * @param statements the SQL of each statement that was executed; each row of a batch is one
     */
    public record Count(List<String> statements, List<Boolean> commits) {

        /** Transactions that were committed, each statement outside a transaction included. */
        public int commitCount() {
            return commits.size();
        }

        /** Those of them that changed anything. */
        public int writeCommits() {
            return (int) commits.stream().filter(Boolean::booleanValue).count();
        }
    }

    private static final ThreadLocal<Count> WATCHED = new ThreadLocal<>();

    private Meter(DataSource pool) {
        super(pool);
    }

    /** Puts a meter before the data source of an application that is about to start. */
    public static void install(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new Meter(pool) : bean;
            }
        });
    }

    /** Notes what this thread asks for while the work runs. */
    public static Count watch(Runnable work) {
        Count count = new Count(new ArrayList<>(), new ArrayList<>());
        WATCHED.set(count);
        try {
            work.run();
        } finally {
            WATCHED.remove();
        }
        return count;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Count count = WATCHED.get();
        return count == null ? connection : proxy(Connection.class, new WatchedConnection(connection, count)::call);
    }

    private static final class WatchedConnection {

        private final Connection connection;
        private final Count count;
        private boolean wrote;

        WatchedConnection(Connection connection, Count count) {
            this.connection = connection;
            this.count = count;
        }

        Object call(Method method, Object[] arguments) throws Throwable {
            Object result = invoke(connection, method, arguments);
            if (method.getName().equals("commit")) {
                committed();
            } else if (method.getName().equals("rollback")) {
                wrote = false;
            }
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, new WatchedStatement(statement, (String) arguments[0])::call);
            }
            return result instanceof Statement statement ? proxy(Statement.class, new WatchedStatement(statement, null)::call) : result;
        }

        private void committed() {
            count.commits().add(wrote);
            wrote = false;
        }

        private final class WatchedStatement {

            private final Statement statement;
            private final String sql;
            private int rows;

            WatchedStatement(Statement statement, String sql) {
                this.statement = statement;
                this.sql = sql;
            }

            Object call(Method method, Object[] arguments) throws Throwable {
                Object result = invoke(statement, method, arguments);
                switch (method.getName()) {
                    case "addBatch" -> rows++;
                    case "executeBatch" -> {
                        executed(sql, rows);
                        rows = 0;
                    }
                    case "execute", "executeQuery", "executeUpdate" -> executed(arguments == null ? sql : (String) arguments[0], 1);
                    default -> { }
                }
                return result;
            }

            private void executed(String text, int times) throws SQLException {
                for (int time = 0; time < times; time++) {
                    count.statements().add(text);
                }
                wrote |= !text.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
                if (connection.getAutoCommit()) {
                    committed();
                }
            }
        }
    }

    @FunctionalInterface
    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(Meter.class.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> call.on(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
