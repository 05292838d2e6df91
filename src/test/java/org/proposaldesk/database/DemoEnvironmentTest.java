package org.proposaldesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** When the demo is on, and that it stays on this machine. */
class DemoEnvironmentTest {

    @TempDir
    Path folder;

    private MockEnvironment decide(String... settings) {
        MockEnvironment environment = new MockEnvironment().withProperty("proposaldesk.data.dir", folder.toString());
        for (int index = 0; index < settings.length; index += 2) {
            environment.setProperty(settings[index], settings[index + 1]);
        }
        new DemoEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    private void fill(boolean demo) throws IOException {
        new DataFolder(folder).beginAs(new DemoMode(demo));
        Files.createDirectory(folder.resolve("database"));
    }

    @Test
    void emptyEmbeddedDatabaseIsADemoOnLoopback() {
        MockEnvironment environment = decide();
        assertThat(environment.getProperty("proposaldesk.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void dataThatBeganAsADemoStayOne() throws IOException {
        fill(true);
        assertThat(decide().getProperty("proposaldesk.demo")).isEqualTo("true");
    }

    @Test
    void dataThatDidNotBeginAsADemoNeverBecomeOne() throws IOException {
        fill(false);
        MockEnvironment environment = decide();
        assertThat(environment.getProperty("proposaldesk.demo")).isEqualTo("false");
        assertThat(environment.containsProperty("server.address")).isFalse();
    }

    @Test
    void refusedDemoLeavesNoMarkBehind() throws IOException {
        new DataFolder(folder).beginAs(new DemoMode(true));
        fill(false);
        assertThat(decide().getProperty("proposaldesk.demo")).isEqualTo("false");
    }

    @Test
    void namedServerIsNoDemo() {
        assertThat(decide("spring.datasource.url", "jdbc:postgresql://db/proposal_desk").getProperty("proposaldesk.demo")).isEqualTo("false");
    }

    @Test
    void settingOverrules() throws IOException {
        assertThat(decide("proposaldesk.demo", "false").getProperty("proposaldesk.demo")).isEqualTo("false");
        fill(false);
        assertThat(decide("proposaldesk.demo", "TRUE").getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void chosenAddressIsKept() {
        assertThat(decide("server.address", "0.0.0.0").getProperty("server.address")).isEqualTo("0.0.0.0");
    }
}
