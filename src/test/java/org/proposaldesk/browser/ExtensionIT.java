package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proposaldesk.letter.ChineseDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 延期 at the desks: asked from a task form, approved, granted, told to the proposer, and shown wherever the item stands. */
@BrowserTest
class ExtensionIT {

    private static final String NUMBER = "2104009";

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
    void anExtensionIsAskedForApprovedGrantedAndToldToTheProposer() {
        String item = colleagues.receive(Sample.item(NUMBER, "关于支持中试平台的建议", "周远", "LEAD"));
        colleagues.carry(item, "draft-reply");
        LocalDate until = Sample.today().plusMonths(5);

        Colleagues.Job draft = colleagues.next(item).orElseThrow();
        Desk drafter = staff.desk(draft.person());
        drafter.opens(draft.task());
        Page page = drafter.page();
        page.getByText("更多操作", new Page.GetByTextOptions().setExact(true)).click();
        button(page, "申请延期").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("最迟可延到")).isVisible();
        dialog.getByLabel("希望延到").fill(until.toString());
        dialog.getByLabel("延期理由").fill("需要实地调研两个园区。");
        Readable.check(page);
        button(dialog, "申请延期").click();
        assertThat(page.getByText("已完成：申请延期。")).isVisible();

        TaskForm approval = staff.desk("deputy").claims("审批延期申请", NUMBER);
        assertThat(approval.text()).containsText("需要实地调研两个园区。");
        assertThat(approval.text()).containsText("延期申请中");
        approval.choose("您的决定", "同意");
        approval.submit();

        Desk office = staff.desk("office");
        TaskForm decision = office.claims("登记延期结果", NUMBER);
        decision.choose("交办机关是否同意延期", "同意延期").fill("文号或方式", "株政办函〔2026〕12号");
        assertThat(decision.field("同意延到")).hasValue(until.toString());
        decision.submit();

        TaskForm notice = office.claims("告知提案者延期", NUMBER);
        assertThat(notice.field("告知函").inputValue()).contains("尊敬的周远委员：", "因需要实地调研两个园区，经市政府办公室同意");
        assertThat(notice.text()).containsText("已延期");
        notice.select("告知方式", "邮寄").fill("回执（签收人或邮件号）", "EMS1029");
        notice.submit();

        Cockpit cockpit = staff.cockpit("supervisor");
        cockpit.story(NUMBER);
        assertThat(cockpit.page().getByText("拟稿，已延期")).isVisible();
        assertThat(cockpit.page().getByText("书面告知提案者，答复延至" + ChineseDate.format(until) + "（邮寄）")).isVisible();
        assertThat(staff.complaints()).isEmpty();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
