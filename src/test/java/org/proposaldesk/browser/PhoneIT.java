package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Work on a phone: typing is tiresome there and forms are long. */
@BrowserTest
class PhoneIT {

    /** The fields that lie under the buttons when they have the focus; of a text of several lines the first one counts. */
    private static final String COVERED = """
            () => {
              const bar = document.querySelector('.form-actions');
              const fields = [...document.querySelectorAll('.bureau-fields :is(input, select, textarea, button)')];
              return fields.filter(field => field.offsetParent && !field.disabled).filter(field => {
                field.focus();
                const place = field.getBoundingClientRect();
                const firstLine = Math.min(place.bottom, place.top + 44);
                return field === document.activeElement && firstLine > bar.getBoundingClientRect().top;
              }).map(field => field.id || field.textContent);
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

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

    @ParameterizedTest
    @ValueSource(strings = {"draft-reply", "sign-reply"})
    void theButtonsOfALongFormStayInSightAndCoverNoField(String step) {
        String item = colleagues.receive(Sample.item(step.equals("sign-reply") ? "2108201" : "2108202", "关于建设中试基地的建议", "林远", "LEAD"));
        colleagues.carry(item, step);
        Colleagues.Job job = colleagues.takes(item, step);
        Desk phone = staff.phone(job.person());
        phone.opens(job.task());
        Page page = phone.page();
        Locator submit = page.locator(".form-actions").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交").setExact(true));
        assertThat(submit).isInViewport();
        picture(step + "-first-phone", page);
        assertThat((List<?>) page.evaluate(COVERED)).isEmpty();
        assertThat(submit).isInViewport();
        picture(step + "-last-phone", page);
        Scans scans = new Scans();
        scans.scan("buttons", page, "[cam-tasklist-form]");
        assertThat(scans.violations()).isEmpty();
    }

    /** It stands in a dialog of its own. */
    @Test
    void theButtonThatBeginsAnItemStaysInSight() {
        Desk office = staff.phone("office");
        office.page().locator("button.navbar-toggle").click();
        office.begins();
        Locator begin = office.page().locator(".modal-footer").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登记").setExact(true));
        assertThat(begin).isInViewport();
        picture("start-proposal-phone", office.page());
        assertThat(staff.complaints()).isEmpty();
    }

    private static void picture(String name, Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
