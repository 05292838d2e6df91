package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proposaldesk.forecast.Forecasts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forecast as people see it: on the card, in the form, in Cockpit's numbers, list and story; and what an administrator sees. */
@BrowserTest
class ForecastIT {

    private static final String NUMBER = "2104077";
    private static final Pattern REASON = Pattern.compile("“研究提案要点”.*距答复期限只剩 \\d+ 个工作日，按常规办理有 .+的可能逾期。");

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Forecasts forecasts;

    private final Scans scans = new Scans();
    private Staff staff;

    @BeforeAll
    void open() {
        staff = new Staff(port);
        String item = colleagues.receive(Sample.item(NUMBER, "关于加强青少年科学教育的建议", "王民", "LEAD", 80));
        colleagues.carry(item, "contact-proposer");
        forecasts.learn();
    }

    @AfterAll
    void close() {
        staff.close();
    }

    @Test
    void theHandlerSeesItOnTheCardAndInTheForm() {
        Desk desk = staff.desk("zhou.nanping");
        Locator card = desk.cards("待认领").filter(new Locator.FilterOptions().setHasText(NUMBER)).filter(
                new Locator.FilterOptions().setHasText("联系提案者")).first();
        assertThat(card.locator(".desk-mark.desk-overdue")).hasText("很可能逾期");
        assertThat(card.locator(".desk-reason")).hasText(REASON);
        desk.looksAt("联系提案者", NUMBER);
        Locator forecast = desk.page().locator(".bureau-forecast");
        assertThat(forecast).containsText("很可能逾期");
        assertThat(forecast).containsText(REASON);
        scans.scan("card", desk.page(), "ol.tasks-list .desk-card");
        scans.scan("form", desk.page(), ".bureau-case");
        picture("forecast-tasklist", desk.page(), 1400);
        picture("forecast-tasklist-phone", desk.page(), 390);
        assertThat(scans.violations()).isEmpty();
    }

    @Test
    void theSupervisorComesFromTheNumberToTheListAndToTheReason() {
        Cockpit cockpit = staff.cockpit("supervisor");
        Page page = cockpit.page();
        assertThat(cockpit.number("可能逾期")).isEqualTo("1");
        picture("forecast-cockpit", page, 1400);
        page.locator(".desk-tile").filter(new Locator.FilterOptions().setHasText("可能逾期")).click();

        Locator row = page.locator(".desk-table tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText(NUMBER);
        assertThat(row.locator("[title$='的可能逾期。']")).hasText("很可能逾期");
        scans.scan("list", page, ".desk-page");
        picture("forecast-list", page, 1400);
        row.locator("a").first().click();
        assertThat(page.locator("header .desk-reason")).hasText(REASON);
        scans.scan("story", page, ".desk-page");
        picture("forecast-story", page, 1400);
        picture("forecast-story-phone", page, 390);
        assertThat(scans.violations()).isEmpty();
    }

    @Test
    void anAdministratorWithoutBusinessRightsIsNotBotheredWithNumbers() {
        staff.complaints();
        Page page = staff.administratorsCockpit("admin");
        assertThat(page.locator(".desk-overview")).isHidden();
        assertThat(page.locator(".desk-failure")).hasCount(0);
        picture("cockpit-admin", page, 1400);
        assertThat(staff.complaints()).isEmpty();
    }

    private static void picture(String name, Page page, int width) {
        page.setViewportSize(width, 900);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
        page.setViewportSize(1400, 900);
    }
}
