package org.proposaldesk.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Outside the demo no password may be missing or known to anyone. */
class SafeSettingsTest {

    private final MockEnvironment production = new MockEnvironment()
            .withProperty("proposaldesk.demo", "false")
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/proposal_desk")
            .withProperty("spring.datasource.username", "bureau")
            .withProperty("spring.datasource.password", "kR7-xQ2-bureau-of-science")
            .withProperty("proposaldesk.admin.password", "pW9-zL4-head-of-office");

    private void set(String property, String value) {
        if (value == null) {
            production.getPropertySources().forEach(source -> ((java.util.Map<?, ?>) source.getSource()).remove(property));
        } else {
            production.setProperty(property, value);
        }
    }

    @Test
    void ownPasswordsAreAccepted() {
        assertThatCode(() -> SafeSettings.check(production)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "demo", "Admin", "changeme", "POSTGRES", "password", "secret", "proposal-desk", " postgres ", "bureau"})
    void missingOrKnownDatabasePasswordIsRefused(String password) {
        set("spring.datasource.password", password);
        assertThatThrownBy(() -> SafeSettings.check(production)).isInstanceOf(StartRefused.class).hasMessageStartingWith("数据库密码");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "demo", "admin", "changeme", "123456"})
    void missingOrKnownAdministratorPasswordIsRefused(String password) {
        set("proposaldesk.admin.password", password);
        assertThatThrownBy(() -> SafeSettings.check(production)).isInstanceOf(StartRefused.class).hasMessageStartingWith("系统管理员密码");
    }

    @Test
    void embeddedDatabaseWithoutDemoNeedsTheAdministratorPasswordToo() {
        set("spring.datasource.url", null);
        set("spring.datasource.password", null);
        assertThatCode(() -> SafeSettings.check(production)).doesNotThrowAnyException();
        set("proposaldesk.admin.password", null);
        assertThatThrownBy(() -> SafeSettings.check(production)).isInstanceOf(StartRefused.class);
    }

    @Test
    void passwordInTheAddressIsRefused() {
        set("spring.datasource.url", "jdbc:postgresql://db/proposal_desk?ssl=true&password=demo");
        assertThatThrownBy(() -> SafeSettings.check(production)).isInstanceOf(StartRefused.class).hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void unclearDemoSettingIsRefused() {
        set("proposaldesk.demo", "maybe");
        assertThatThrownBy(() -> SafeSettings.check(production)).isInstanceOf(StartRefused.class).hasMessageContaining("PROPOSALDESK_DEMO");
    }

    @Test
    void demoNeedsNoPasswords() {
        set("proposaldesk.demo", "true");
        set("spring.datasource.password", null);
        set("proposaldesk.admin.password", null);
        assertThatCode(() -> SafeSettings.check(production)).doesNotThrowAnyException();
    }
}
