package org.proposaldesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proposaldesk.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application on a database of its own: which tables stand where, and whether the pool is large enough. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SchemaTest {

    @Autowired
    JdbcTemplate sql;

    @Autowired
    HikariDataSource pool;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    DemoMode demo;

    @Test
    void engineTablesStandInPublicAndBusinessTablesInTheirOwnSchema() {
        assertThat(schemasOf("act\\_%")).containsExactly("public");
        assertThat(schemasOf("flyway\\_%")).containsExactly("proposal_desk");
    }

    private List<String> schemasOf(String tables) {
        return sql.queryForList("SELECT DISTINCT table_schema FROM information_schema.tables WHERE table_name LIKE ?", String.class, tables);
    }

    @Test
    void engineWaitsForTheMigrations() {
        assertThat(beans.getBeanDefinition("processEngineFactoryBean").getDependsOn()).contains("flywayInitializer");
    }

    @Test
    void poolHoldsTwoConnectionsForEveryRequestAndJob(@Value("${server.tomcat.threads.max}") int requests,
            @Value("${camunda.bpm.job-execution.max-pool-size}") int jobs) {
        assertThat(pool.getMaximumPoolSize()).isGreaterThan(2 * (requests + jobs));
    }

    @Test
    void namedServerIsNoDemo() {
        assertThat(demo.on()).isFalse();
    }

    @Test
    void everyTestDatabaseIsEmptyAndItsOwn() {
        JdbcTemplate one = new JdbcTemplate(TestDatabase.create().dataSource());
        JdbcTemplate other = new JdbcTemplate(TestDatabase.create().dataSource());
        one.execute("CREATE TABLE public.mark (id integer)");
        assertThat(other.queryForList("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).isEmpty();
        assertThat(one.queryForObject("SELECT current_database()", String.class))
                .isNotEqualTo(sql.queryForObject("SELECT current_database()", String.class));
    }
}
