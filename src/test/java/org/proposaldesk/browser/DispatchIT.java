package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What leaves the house, on the screens: the register of numbers, the forms of dispatch, the page that the public reads. */
@BrowserTest
class DispatchIT {

    private static final int PHONE = 390;

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
    }

    @Test
    void theOfficeKeepsTheRegister() {
        String item = colleagues.receive(Sample.item("2108001", "关于发展智能制造的建议", "何涌", "LEAD"));
        colleagues.carry(item, "seal-letter");
        colleagues.acts("office", item, "void-number", Map.of("reason", "号码印错，旧件已收回。"));
        Colleagues.Job approval = colleagues.next(item).orElseThrow();
        staff.desk(approval.person()).opens(approval.task());
        picture("approve-void-number", staff.desk(approval.person()).page());
        colleagues.finish(approval, input -> { });

        Page page = staff.cockpitPage("office", "文号登记簿");
        page.getByText("登记外部占用或说明缺号").click();
        page.getByLabel("起号").first().fill("45");
        page.getByLabel("说明（外部公文的标题，或跳号的原因）").fill("关于印发科技计划项目的通知");
        button(page, "登记").click();
        assertThat(page.getByText("45 号登记为“外部占用”。登错了可以撤回，记录保留。")).isVisible();
        button(page, "确认登记").click();
        assertThat(page.locator(".desk-mark").getByText("缺号")).isVisible();
        assertThat(page.locator("td .desk-mark").getByText("废号").first()).isVisible();
        page.getByText("登记外部占用或说明缺号").click();
        page.getByLabel("起号").first().fill("46");
        page.getByLabel("说明（外部公文的标题，或跳号的原因）").fill("多填了一个号");
        button(page, "登记").click();
        button(page, "确认登记").click();
        page.getByText("撤回误登的外部占用").click();
        page.getByLabel("起号").last().fill("46");
        page.getByLabel("理由").fill("号码看错，没有这份公文");
        button(page, "撤回").click();
        button(page, "确认撤回").click();
        assertThat(page.getByText("多填了一个号（办公室专干")).containsText("撤回：号码看错，没有这份公文");
        scans.scan("numbers", page, ".desk-page");
        Readable.check(page);
        picture("numbers", page);
        page.setViewportSize(PHONE, 900);
        picture("numbers-phone", page);
        assertThat(scans.violations()).isEmpty();
        assertThat(staff.complaints()).isEmpty();
    }

    @Test
    void aLetterComesBackAndIsHandedOver() {
        String item = colleagues.receive(Sample.item("2108002", "关于建设科创走廊的建议", "李明", "LEAD"));
        colleagues.carry(item, "assign-number");
        assignsTheNumberThatTheFormShows(item);
        colleagues.carry(item, "seal-letter");
        shows(item, "seal-letter");
        colleagues.carry(item, "deliver-reply");
        Colleagues.Job delivery = colleagues.next(item).orElseThrow();
        Desk section = staff.desk(delivery.person());
        TaskForm posted = section.opens(delivery.task());
        String link = posted.text().locator("a[href*='/survey/']").innerText();
        posted.in("送达 1").choose("是否送达", "尚在途中").choose("方式", "邮寄").fill("邮件号", "EMS1029384756");
        posted.check("已随答复附征询意见表");
        picture("deliver-reply", section.page());
        posted.submit();

        Colleagues.Job again = colleagues.takes(item, "deliver-reply");
        Desk phone = staff.phone(again.person());
        TaskForm form = phone.opens(again.task());
        assertThat(form.text().locator("a[href*='/survey/']")).hasText(link);
        assertThat(form.text()).containsText("已发出（邮寄，EMS1029384756）");
        form.in("送达 1").choose("是否送达", "未能送达").choose("方式", "邮寄").choose("未能送达的原因", "退件");
        picture("deliver-reply-phone", phone.page());
        form.submit();
        shows(item, "resolve-delivery");
        colleagues.carry(item, "send-copies");
        shows(item, "send-copies");
        assertThat(staff.complaints()).isEmpty();
    }

    @Test
    void anybodyReadsThePublishedReplyUntilItIsWithdrawn() {
        String item = colleagues.receive(Sample.item("2108003", "关于培育未来产业的建议", "何涌", "LEAD"));
        colleagues.carry(item, "publish-reply");
        shows(item, "publish-reply");
        colleagues.finishTaken(item, "publish-reply");

        Page list = staff.visitor("/replies?query=2108003");
        scans.scan("replies", list, "body");
        picture("replies-phone", list);
        list.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2108003")).click();
        assertThat(list.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("2108003");
        scans.scan("reply", list, "body");
        picture("reply-phone", list);
        list.setViewportSize(1200, 900);
        picture("reply", list);
        Readable.check(list);

        Page record = staff.cockpitPage("office", "公开答复");
        button(record, "撤回").first().click();
        record.getByLabel("撤回理由（提交后公众网页立即撤下，由另一人批准）").fill("数据有误");
        scans.scan("published", record, ".desk-page");
        picture("published", record);
        button(record, "撤下并申请撤回").click();
        assertThat(record.getByText("已撤下，待批准撤回")).isVisible();
        list.reload();
        assertThat(list.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("已撤回"))).isVisible();

        Page reviewer = staff.cockpitPage("publication", "公开答复");
        button(reviewer, "批准撤回，改后重新公开").first().click();
        button(reviewer, "改公开件").first().click();
        button(reviewer, "加一处隐去").click();
        reviewer.getByLabel("文字").first().fill("感谢您");
        reviewer.getByLabel("理由").first().fill("测试");
        scans.scan("correction", reviewer, ".desk-page");
        picture("correction", reviewer);
        reviewer.setViewportSize(390, 844);
        picture("correction-phone", reviewer);
        reviewer.setViewportSize(1280, 900);
        button(reviewer, "送审批").click();
        assertThat(reviewer.getByText("已改公开件，待批准重新公开").first()).isVisible();
        Page deputy = staff.cockpitPage("deputy", "公开答复");
        button(deputy, "批准重新公开").first().click();
        assertThat(deputy.getByText("已公开", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        picture("published-again", deputy);
        list.navigate(list.url().replaceAll("/replies/.*", "/replies?query=2108003"));
        assertThat(list.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2108003"))).isVisible();
        assertThat(scans.violations()).isEmpty();
    }

    /** Nobody else registers a letter meanwhile. */
    private void assignsTheNumberThatTheFormShows(String item) {
        Colleagues.Job job = colleagues.takes(item, "assign-number");
        Desk office = staff.desk(job.person());
        TaskForm form = office.opens(job.task());
        Locator next = form.text().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("按登记簿，下一号是"));
        String number = next.locator("strong").innerText();
        assertThat(number).matches("株科办〔\\d{4}〕\\d+号");
        picture("assign-number", office.page());
        form.submit();
        assertThat(office.page().locator(".notifications")).containsText("已提交：登记编号 " + number + "，印制");
        picture("assign-number-done", office.page());
    }

    /** A colleague opens the form of the step; it is left taken. */
    private void shows(String item, String step) {
        Colleagues.Job job = colleagues.takes(item, step);
        Desk desk = staff.desk(job.person());
        desk.opens(job.task());
        picture(step, desk.page());
        if (!step.equals("publish-reply")) {
            colleagues.finish(job, input -> { });
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(String name, Page page) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }
}
