package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A delegation is entered, used on a phone and ended; the signer reads his brief and signs on a phone; a leaver's work goes to another. */
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
        String item = colleagues.receive(Sample.item("2104302", "关于支持农业科技的建议", "王民", "ASSIST"));
        colleagues.carry(item, "register");
        colleagues.complete(item, "register", input -> input.put("leadUnit", "市农业农村局"));
        Page page = staff.standIns("deputy");
        Locator form = page.locator("form").filter(new Locator.FilterOptions().setHasText("受托人"));
        form.getByLabel("受托人").selectOption("zhang.jun");
        form.getByLabel("截止日期").fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5).toString());
        form.getByLabel("仅会办件").check();
        button(page, "登记委托").click();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("生效中"))).containsText("仅签发，仅会办件，不含重点件");
        Scans scans = new Scans();
        scans.scan("stand-ins", page, "body");
        assertThat(scans.violations()).isEmpty();
        page.setViewportSize(PHONE_WIDTH, 1400);
        Readable.check(page);
        picture("stand-ins", page);

        colleagues.carry(item, "sign-reply");
        Desk phone = staff.phone("zhang.jun");
        assertThat(phone.cards("替岗与受托").first()).containsText("替分管领导办理");
        TaskForm sign = phone.claimsForAnother("签发", "2104302");
        assertThat(sign.text()).containsText("您替分管领导办理本任务");
        sign.choose("您的决定", "同意");
        button(page, Pattern.compile("^提前终止")).click();
        button(page, "确认终止").click();
        assertThat(page.getByText("以往的（1 条）")).isVisible();
        assertThat(colleagues.waits(item, "sign-reply")).isTrue();
    }

    /** Everything that the signer must know stands above the letter and fits a phone. */
    @Test
    void theBriefIsReadAndTheLetterSignedOnAPhone() {
        String item = colleagues.item(Sample.NUMBER);
        colleagues.carry(item, "review-publication");
        colleagues.complete(item, "review-publication", input -> input.put("decision", "APPROVE").put("secretFree", true));
        colleagues.carry(item, "sign-reply");
        Desk phone = staff.phone("zhang.jun");
        TaskForm sign = phone.claims("签发", Sample.NUMBER);
        for (String part : List.of("呈签单", "要点与答复", "答复中的承诺", "经手人与意见")) {
            assertThat(sign.text()).containsText(part);
        }
        Scans scans = new Scans();
        scans.scan("sign-reply", phone.page(), ".bureau-form");
        assertThat(scans.violations()).isEmpty();
        assertThat(phone.page().evaluate("document.querySelector('.bureau-brief').scrollWidth <= window.innerWidth")).isEqualTo(true);
        phone.page().setViewportSize(PHONE_WIDTH, 3000);
        picture("phone-sign", phone.page());
        sign.choose("您的决定", "同意");
        sign.submit();
        assertThat(colleagues.waits(item, "sign-reply")).isFalse();
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
