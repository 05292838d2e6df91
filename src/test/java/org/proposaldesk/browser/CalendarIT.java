package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page 工作日历: from the pasted notice to the confirmed year and back, the batches, the time of the demo. */
@BrowserTest
class CalendarIT {

    /** Not the notice of the State Council, which is not out: written for this test. */
    private static final String NOTICE = """
            关于2027年部分节假日安排的通知
            一、元旦：1月1日（周五）至3日（周日）放假，共3天。
            二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。
            三、清明节：4月3日（周六）至5日（周一）放假，共3天。
            四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
            五、端午节：6月9日（周三）放假1天。
            六、中秋节：9月15日（周三）放假1天。
            七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    private final Scans scans = new Scans();
    private Staff staff;

    @BeforeAll
    void open() {
        staff = new Staff(port);
    }

    @AfterAll
    void close() {
        staff.close();
        ClockUtil.reset();
    }

    @Test
    void theOfficeEntersAYearAndTakesItBack() {
        colleagues.carry(colleagues.item(Sample.NUMBER), "research-point");
        staff.complaints();
        Page page = staff.calendar("office");
        page.getByLabel("放假通知、文件内容或逐日安排").fill(NOTICE.replace("2月14日（周日）", "2月14日（周六）"));
        button(page, "读取").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("2027年2月14日是周日，通知写的是周六");
        assertThat(button(page, "预览影响")).hasCount(0);

        page.getByLabel("放假通知、文件内容或逐日安排").fill(NOTICE);
        page.getByLabel("通知文号或名称").fill("测试通知");
        button(page, "读取").click();
        button(page, "预览影响").click();
        assertThat(page.getByText(Pattern.compile("个期限变动|没有期限变动"))).isVisible();
        scans.scan("calendar", page, ".desk-page");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", "calendar-preview.png")));
        Locator confirm = button(page, "确认录入 2027 年");
        confirm.scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "calendar-confirm.png")));
        confirm.click();

        Locator change = page.locator(".desk-changes li").first();
        assertThat(change).containsText("录入 2027 年（测试通知）");
        change.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤销")).click();
        button(page, "确认撤销").click();
        assertThat(page.locator(".desk-changes li").first()).containsText("撤销第");
        scans.scan("changes", page, ".desk-page");
        Readable.check(page);
        assertThat(scans.violations()).isEmpty();
        assertThat(staff.complaints()).isEmpty();
    }

    @Test
    void theOfficeEntersABatch() {
        Page page = staff.calendar("office");
        page.getByText("录入批次").click();
        page.getByLabel("交办文号").fill("株政办函〔2026〕9号");
        page.getByLabel("批次名称").fill("2026年会议期间提案");
        page.getByLabel("交办日期").fill("2026-03-01");
        page.getByLabel("期限", new Page.GetByLabelOptions().setExact(true)).fill("2026-06-30");
        button(page, "保存批次").click();

        assertThat(page.getByText("政协提案 其他各类 2026年6月30日")).isVisible();
    }

    @Test
    void anAdministratorMovesTheDemoForward() {
        Page page = staff.calendar("admin");
        page.getByLabel("向前调整几天").fill("30");
        button(page, "调整").click();

        assertThat(page.getByText("比真实时间快 30 天")).isVisible();
        page.getByLabel("向前调整几天").scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "calendar-time.png")));
        assertThat(staff.calendar("supervisor").getByText("演示时间")).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
