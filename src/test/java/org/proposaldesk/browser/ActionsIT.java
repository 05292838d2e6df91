package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do with an item beside its steps: from a task in Tasklist, and from the item on the page 办理件 that all the staff have. */
@BrowserTest
class ActionsIT {

    private static final FilePayload PAPER = new FilePayload("企业来函.txt", "text/plain", "来函正文".getBytes(StandardCharsets.UTF_8));

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
    void materialIsAddedFromATaskAndFromTheItem() {
        String item = colleagues.receive(Sample.item("2104008", "关于支持中试平台的建议", "周远", "LEAD"));
        colleagues.carry(item, "draft-reply");
        Colleagues.Job draft = colleagues.next(item).orElseThrow();
        Desk drafter = staff.desk(draft.person());
        drafter.opens(draft.task());
        Page page = drafter.page();
        page.getByText("更多操作", new Page.GetByTextOptions().setExact(true)).click();
        button(page, "补充材料").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        button(dialog, "补充材料").click();
        assertThat(dialog.getByText("请填写材料说明。")).isVisible();
        assertThat(dialog.getByText("请上传材料。")).isVisible();
        Scans scans = new Scans();
        scans.scan("action", page, ".desk-dialog");
        dialog.getByLabel("材料说明").fill("企业来函一份");
        dialog.getByLabel("选择材料").setInputFiles(PAPER);
        assertThat(dialog.getByText("已上传企业来函.txt。")).isVisible();
        assertThat(dialog.getByText("请上传材料。")).isHidden();
        Readable.check(page);
        button(dialog, "补充材料").click();
        assertThat(page.getByText("已完成：补充材料。")).isVisible();

        Page items = staff.items(draft.person());
        items.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2104008")).click();
        assertThat(items.getByText("企业来函一份")).isVisible();
        button(items, "补充材料").click();
        assertThat(items.getByRole(AriaRole.DIALOG).getByLabel("材料说明")).isVisible();
        button(items.getByRole(AriaRole.DIALOG), "取消").click();
        scans.scan("items", items, "main");

        assertThat(scans.violations()).isEmpty();
        assertThat(staff.complaints()).isEmpty();
    }

    @Test
    void theOfficeCorrectsARegistrationWithItsRowsOfProposers() {
        String item = colleagues.receive(Sample.item("2104009", "关于支持中试基地的建议", "周远", "LEAD"));
        colleagues.carry(item, "draft-reply");
        Page items = staff.items("office");
        items.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2104009")).click();
        button(items, "更正登记").click();
        Locator dialog = items.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("姓名或名称").first().fill("周原");
        button(dialog, "添加提案者").click();
        assertThat(dialog.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("提案者 2"))).isVisible();
        button(dialog, "更正登记").click();
        assertThat(dialog.getByText("请填写提案者姓名（名称）。")).isVisible();
        assertThat(dialog.getByText("请填写更正的理由。")).isVisible();
        Scans scans = new Scans();
        scans.scan("correction", items, ".desk-dialog");
        Readable.check(items);
        button(dialog, "删除提案者 2").click();
        dialog.getByLabel("更正的理由").fill("交办通知写的是周原");
        button(dialog, "更正登记").click();
        assertThat(items.getByText("提案者由“周远（政协委员）”改为“周原（政协委员）”")).isVisible();
    }

    @Test
    void aRegistrationOfTheWrongKindAndALeadSectionArePutRight() {
        String item = colleagues.receive(Sample.item("2104014", "关于支持验证平台的建议", "周远", "LEAD"));
        colleagues.carry(item, "review-by-office");
        Page items = staff.items("office");
        items.setViewportSize(390, 900);
        items.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2104014")).click();
        button(items, "更正登记").click();
        Locator dialog = items.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("类型").selectOption("SUGGESTION");
        dialog.getByLabel("办理方式").selectOption("SHARE");
        button(dialog, "添加分办单位").click();
        dialog.getByLabel("更正的理由").fill("交办通知写的是人大代表建议");
        button(dialog, "更正登记").click();
        assertThat(dialog.getByText("建议由人大代表（代表团）提出，请把提案者类别一并改正。")).isVisible();
        Readable.check(items);
        picture("correct-registration-phone", items);
        dialog.getByLabel("类别").selectOption("DEPUTY");
        dialog.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("分办单位 1"))
                .getByRole(AriaRole.TEXTBOX).fill("市教育局");
        items.setViewportSize(1280, 1400);
        picture("correct-registration", items);
        button(dialog, "更正登记").click();
        assertThat(items.getByText("办理方式由“主办”改为“分办”")).isVisible();

        Page leader = staff.items("deputy");
        leader.setViewportSize(390, 900);
        leader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2104014")).click();
        button(leader, "改派主办科室").click();
        Locator change = leader.getByRole(AriaRole.DIALOG);
        change.getByLabel("改由哪个科室主办").selectOption("planning");
        change.getByLabel("理由").fill("政策研究属规划科职责");
        Readable.check(leader);
        picture("change-lead-section", leader);
        button(change, "改派主办科室").click();
        assertThat(leader.getByText("主办科室由成果转化与科技金融科改为规划与政策法规科，稿件退回修改")).isVisible();
        assertThat(staff.complaints()).isEmpty();
    }

    @Test
    void whoPublishesSendsThePublicCopyBackToTheReview() {
        String item = colleagues.receive(Sample.item("2104015", "关于支持孵化平台的建议", "周远", "LEAD"));
        colleagues.carry(item, "publish-reply");
        colleagues.actsFrom(colleagues.takes(item, "publish-reply"), "return-publication", Map.of("reason", "正文里还有一处手机号码"));
        Desk reviewer = staff.desk("publication");
        TaskForm review = reviewer.claims("重审公开件", "2104015");
        assertThat(review.text()).containsText("公开属性（同意公开）不变");
        Readable.check(reviewer.page());
        picture("review-public-copy", reviewer.page());
        review.submit();
        assertThat(colleagues.waits(item, "publish-reply")).isTrue();
        assertThat(staff.complaints()).isEmpty();
    }

    /** By the cross beside the name, by 退回岗位, and by asking no more for a colleague's opinion: nobody is stuck with a task. */
    @Test
    void aTaskGoesBackToItsDutyAndAColleagueIsAskedNoMore() {
        String item = colleagues.receive(Sample.item("2104012", "关于支持概念验证中心的建议", "周远", "LEAD"));
        colleagues.carry(item, "review-by-office");
        Desk reviewer = staff.desk("reviewer");
        Page page = reviewer.page();
        reviewer.claims("办公室核稿", "2104012");
        page.locator(".task-card button.unclaim").click();
        assertThat(button(page, "认领")).isVisible();
        assertThat(reviewer.cards("待认领").filter(new Locator.FilterOptions().setHasText("2104012"))).isVisible();

        reviewer.claims("办公室核稿", "2104012");
        Locator release = action(page, "退回岗位");
        release.getByLabel("退回岗位的原因").fill("下周出差");
        picture("release-task", page);
        button(release, "退回岗位").click();
        assertThat(page.getByText("已完成：退回岗位。")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("办理表单").setExact(true)).click();
        assertThat(reviewer.cards("待认领").filter(new Locator.FilterOptions().setHasText("2104012"))).isVisible();

        reviewer.claims("办公室核稿", "2104012");
        Locator ask = action(page, "请人加签");
        ask.getByLabel("请谁加签").selectOption("planning");
        ask.getByLabel("什么时候").selectOption("AFTER");
        ask.getByLabel("请他看什么").fill("第二条数据是否与统计一致");
        button(ask, "请人加签").click();
        assertThat(page.getByText("已完成：请人加签。")).isVisible();

        Page items = staff.items("reviewer");
        items.setViewportSize(390, 900);
        items.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2104012")).click();
        button(items, "取消会签或加签").click();
        Locator cancel = items.getByRole(AriaRole.DIALOG);
        cancel.getByLabel("取消谁的").selectOption(new SelectOption().setLabel("规划承办加签（第二条数据是否与统计一致）"));
        cancel.getByLabel("取消的原因").fill("本人已核实");
        Readable.check(items);
        Scans scans = new Scans();
        scans.scan("cancel-countersign", items, ".desk-dialog");
        picture("cancel-countersign", items);
        button(cancel, "取消会签或加签").click();
        assertThat(items.getByText("取消请规划承办加签（第二条数据是否与统计一致）").first()).isVisible();
        assertThat(colleagues.waits(item, "review-by-office")).isTrue();
        assertThat(scans.violations()).isEmpty();
        assertThat(staff.complaints()).isEmpty();
    }

    private static Locator action(Page page, String name) {
        page.getByText("更多操作", new Page.GetByTextOptions().setExact(true)).click();
        button(page, name).click();
        return page.getByRole(AriaRole.DIALOG);
    }

    private static void picture(String name, Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
