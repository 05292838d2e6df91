package org.proposaldesk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what goes to the database: statements (a batch as one) and transactions that end with a commit. */
public class CountedStatements implements BeanPostProcessor {

    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    private static final AtomicInteger COMMITS = new AtomicInteger();

    /** Statements and commits of an action. */
    public record Count(int statements, int commits) {
    }

    /** Runs an action and counts. */
    public static Count of(Runnable action) {
        int statements = STATEMENTS.get();
        int commits = COMMITS.get();
        action.run();
        return new Count(STATEMENTS.get() - statements, COMMITS.get() - commits);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? counted(DataSource.class, pool) : bean;
    }

    @SuppressWarnings("unchecked")
    private static <T> T counted(Class<T> type, Object target) {
        return (T) Proxy.newProxyInstance(CountedStatements.class.getClassLoader(), interfaces(type, target), (proxy, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                STATEMENTS.incrementAndGet();
            }
            if (target instanceof Connection && method.getName().equals("commit")) {
                COMMITS.incrementAndGet();
            }
            try {
                Object result = method.invoke(target, arguments);
                return result instanceof Connection || result instanceof Statement && !method.getName().startsWith("unwrap")
                        ? counted((Class<Object>) method.getReturnType(), result) : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }

    private static Class<?>[] interfaces(Class<?> type, Object target) {
        return type == DataSource.class ? new Class<?>[] {DataSource.class, AutoCloseable.class}
                : new Class<?>[] {type.isInterface() ? type : Connection.class};
    }
}
