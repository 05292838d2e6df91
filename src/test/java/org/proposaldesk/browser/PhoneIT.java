package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Work on a phone, where typing is tiresome. */
@BrowserTest
class PhoneIT {

    @LocalServerPort
    private int port;

    private Staff staff;

    @BeforeAll
    void open() {
        staff = new Staff(port);
    }

    @AfterAll
    void close() {
        staff.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theUserNameStaysAfterAWrongPassword(String app) {
        Page page = staff.visitor("/camunda/app/" + app + "/");
        page.getByPlaceholder("用户名").fill("zhou.nanping");
        page.getByPlaceholder("密码").fill("wrong");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
        assertThat(page.getByText("用户名或密码不对")).isVisible();
        assertThat(page.getByPlaceholder("用户名")).hasValue("zhou.nanping");
        assertThat(page.getByPlaceholder("密码")).hasValue("");
        assertThat(page.getByPlaceholder("密码")).isFocused();
    }
}
