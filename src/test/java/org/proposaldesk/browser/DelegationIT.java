package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The head of the bureau delegates his signature; the delegate finds the letter, reads the brief and signs, on a phone. */
@BrowserTest
class DelegationIT {

    private static final int PHONE_WIDTH = 390;
    private static final Path PICTURES = Path.of("target", "pictures");

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

    @Test
    void aDelegationIsEnteredUsedAndEnded() {
        String item = colleagues.item(Sample.NUMBER);
        colleagues.carry(item, "draft-reply");

        Page page = staff.standIns("zhang.jun");
        Locator form = page.locator("form").filter(new Locator.FilterOptions().setHasText("受托人"));
        form.getByLabel("受托人").selectOption("deputy");
        form.getByLabel("截止日期").fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5).toString());
        form.getByLabel("包括重点件").check();
        button(page, "登记委托").click();
        Locator rows = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("分管领导"));
        assertThat(rows.first()).containsText("生效中");
        assertThat(rows.first()).containsText("仅签发");
        Scans scans = new Scans();
        scans.scan("stand-ins", page, "body");
        page.setViewportSize(PHONE_WIDTH, 1400);
        Readable.check(page);
        picture("stand-ins", page);
        assertThat(scans.violations()).isEmpty();

        colleagues.carry(item, "review-publication");
        colleagues.complete(item, "review-publication", input -> input.put("decision", "APPROVE").put("secretFree", true));
        colleagues.carry(item, "sign-reply");
        Desk phone = staff.phone("deputy");
        phone.page().setViewportSize(PHONE_WIDTH, 2400);
        assertThat(phone.cards("替岗与受托").first()).containsText("替张俊办理");
        TaskForm sign = phone.claimsForAnother("签发", Sample.NUMBER);
        assertThat(sign.text()).containsText("呈签单");
        assertThat(sign.text()).containsText("要点与答复");
        assertThat(sign.text()).containsText("经手人与意见");
        assertThat(sign.text()).containsText("您替张俊办理本任务");
        Scans form390 = new Scans();
        form390.scan("sign-reply", phone.page(), ".bureau-form");
        assertThat(form390.violations()).isEmpty();
        picture("phone-sign", phone.page());
        assertThat(phone.page().evaluate("document.querySelector('.bureau-brief').scrollWidth <= window.innerWidth")).isEqualTo(true);

        button(page, Pattern.compile("^提前终止")).first().click();
        button(page, "确认终止").click();
        assertThat(page.getByText("以往的（1 条）")).isVisible();
        sign.choose("您的决定", "同意");
        assertThat(sign.submitRefused()).anyMatch(one -> one.contains("张俊"));
        assertThat(staff.complaints()).isEmpty();
    }

    @Test
    void theOfficeHandsOverAColleaguesWork() {
        String item = colleagues.receive(Sample.item("2104301", "关于建设创新街区的建议", "林远", "LEAD"));
        colleagues.next(item).orElseThrow();
        Page page = staff.standIns("reviewer");
        Locator form = page.locator("form").filter(new Locator.FilterOptions().setHasText("移交人"));
        form.getByLabel("移交人").selectOption("office");
        form.getByLabel("接收人").selectOption("reviewer");
        button(page, "生成交接清单").click();
        assertThat(page.getByText("提案2104301 签收交办件")).isVisible();
        picture("hand-over", page);
        button(page, Pattern.compile("^确认交接")).click();
        assertThat(button(page, "生成交接清单")).isVisible();
        assertThat(staff.desk("reviewer").cards("待我办理").filter(new Locator.FilterOptions().setHasText("2104301"))).isVisible();
    }

    private static void picture(String name, Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
