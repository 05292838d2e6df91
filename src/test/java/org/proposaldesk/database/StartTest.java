package org.proposaldesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proposaldesk.ProposalDesk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole application in a process of its own, as an operator starts it. */
@Timeout(90)
class StartTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "changeme, pW9-zL4-head-of-office, 数据库密码是众所周知的默认值, SPRING_DATASOURCE_PASSWORD",
        "kR7-xQ2-bureau-of-science, , 系统管理员密码没有设置, PROPOSALDESK_ADMIN_PASSWORD",
        "kR7-xQ2-bureau-of-science, pW9-zL4-head-of-office, 连接不上数据库服务器, SPRING_DATASOURCE_URL",
    })
    void productionIsRefusedInPlainWords(String databasePassword, String adminPassword, String complaint, String variable) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                // Port 1 of this machine: nothing listens there.
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/proposal_desk",
                "SPRING_DATASOURCE_USERNAME", "bureau", "SPRING_DATASOURCE_PASSWORD", databasePassword,
                "SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "250", "SERVER_PORT", "0"));
        if (adminPassword != null) {
            environment.put("PROPOSALDESK_ADMIN_PASSWORD", adminPassword);
        }
        try (ChildProcess application = new ChildProcess(ProposalDesk.class, folder, environment)) {
            String output = application.awaitEnd();
            assertThat(application.exitCode()).isNotZero();
            assertThat(output).contains(complaint, variable).doesNotContain("\tat ").doesNotContain(databasePassword);
        }
    }

    @Test
    void withoutAnySettingTheDemoServesThisMachineAloneAndSurvivesBeingKilled() throws Exception {
        Path data = folder.resolve("own data");
        try (ChildProcess application = new ChildProcess(ProposalDesk.class, folder, Map.of("SERVER_PORT", "0",
                "PROPOSALDESK_DATA_DIR", data.toString()), "--proposaldesk.test-database=false")) {
            String welcome = application.awaitLine(line -> line.startsWith("提案办理已启动："));
            assertThat(application.awaitLine(line -> !line.isBlank())).contains("演示模式");
            URI address = URI.create(welcome.substring(welcome.indexOf("http")));
            HttpResponse<String> health = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(address.resolve("/actuator/health")).timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(health.body()).contains("\"status\":\"UP\"");
            assertThatThrownBy(() -> new Socket("127.0.0.2", address.getPort())).isInstanceOf(ConnectException.class);
            application.kill();
        }
        assertThat(new DataFolder(data).beganAsDemo()).isTrue();
        try (EmbeddedServer server = EmbeddedServer.start(data, data)) {
            JdbcTemplate sql = new JdbcTemplate(new DriverManagerDataSource(server.url(), EmbeddedServer.NAME, server.password()));
            assertThat(sql.queryForObject("SELECT count(*) FROM public.act_ge_schema_log", Integer.class)).isPositive();
        }
    }
}
