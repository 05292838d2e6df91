package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A supervisor reminds in Cockpit, those who have the task read it in Tasklist, the administrator sees what could not be sent. */
@BrowserTest
@TestPropertySource(properties = {"proposaldesk.webhook.url=http://127.0.0.1:9/", "proposaldesk.webhook.secret=only-for-the-browser-test",
    "proposaldesk.outbox-pause=PT0S"})
class MessagesIT {

    private static final String NUMBER = "2104106";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Staff staff;

    @BeforeAll
    void open() {
        staff = new Staff(port);
    }

    @AfterAll
    void close() {
        staff.close();
    }

    @Test
    void aReminderIsGivenReadAndFollowed() {
        Cockpit cockpit = staff.cockpit("supervisor");
        cockpit.story(NUMBER);
        button(cockpit.page(), "催办本件").click();
        assertThat(cockpit.page().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("已催办 1 件的 1 个步骤"))).isVisible();
        assertThat(cockpit.page().getByText("催办记录（1 次）")).isVisible();
        button(cockpit.page(), "催办本件").click();
        assertThat(cockpit.page().getByText("1 个步骤今天已经催办过，没有重复。")).isVisible();

        Page office = staff.desk("office").page();
        Locator bell = office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^消息，1 条未读")));
        bell.click();
        Locator messages = office.getByRole(AriaRole.DIALOG);
        assertThat(messages).containsText("督办专员催办“签收交办件”");
        Readable.check(office);
        Scans scans = new Scans();
        scans.scan("messages", office, ".desk-messages");
        assertThat(scans.violations()).isEmpty();
        messages.getByLabel("政务通讯").uncheck();
        messages.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("签收交办件"))).click();
        assertThat(office.getByRole(AriaRole.HEADING).filter(new Locator.FilterOptions().setHasText("签收交办件")).first()).isVisible();
        assertThat(office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("消息，没有未读"))).isVisible();
        assertThat(office.locator(".bureau-deadline summary")).containsText("已催 1 次");
        assertThat(jdbc.sql("select person from proposal_desk.channel_switched_off").query(String.class).list()).containsExactly("office");

        theAdministratorSendsAgain();
        assertThat(staff.complaints()).isEmpty();
    }

    private void theAdministratorSendsAgain() {
        jdbc.sql("update proposal_desk.notification_delivery set state = 'FAILED', attempts = 6, error = '连接不上消息网关。' where channel = 'WEBHOOK'")
                .update();
        Page admin = staff.admin("admin");
        admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("未能发出的消息")).click();
        assertThat(admin.getByText("连接不上消息网关。").first()).isVisible();
        Scans scans = new Scans();
        scans.scan("dead letters", admin, ".desk");
        assertThat(scans.violations()).isEmpty();
        Locator again = admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^重新发送")));
        int failed = again.count();
        again.first().click();
        assertThat(again).hasCount(failed - 1);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
