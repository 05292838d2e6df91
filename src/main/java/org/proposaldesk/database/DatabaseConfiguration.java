package org.proposaldesk.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Offers the embedded database to the data source when no server is named, and tells whether the demo is on. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DemoMode demoMode(Environment environment) {
        return new DemoMode(environment.getRequiredProperty(DemoMode.PROPERTY, Boolean.class));
    }

    @Bean
    @Conditional(WhenEmbedded.class)
    EmbeddedServer embeddedServer(Environment environment, DemoMode demo) throws IOException {
        DataFolder data = WhenEmbedded.dataFolder(environment);
        data.create();
        if (data.isEmpty()) {
            data.beginAs(demo);
        }
        return EmbeddedServer.start(data.path(), data.path());
    }

    @Bean
    @Conditional(WhenEmbedded.class)
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedServer server) {
        return new JdbcConnectionDetails() {

            @Override
            public String getJdbcUrl() {
                return server.url();
            }

            @Override
            public String getUsername() {
                return EmbeddedServer.NAME;
            }

            @Override
            public String getPassword() {
                return server.password();
            }
        };
    }
}
