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

/** Writing a letter: papers, passages and versions beside the text, two windows in one draft, and what a reviewer sees of the changes. */
@BrowserTest
class DraftDeskIT {

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
        assertThat(scans.violations()).isEmpty();
    }

    private static Locator tab(TaskForm form, String name) {
        return form.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(TaskForm form, String button) {
        form.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).press("Enter");
    }

    /** Saved at the second attempt, as the first meets what the other window has saved. */
    private static void keepsInTheEnd(TaskForm form, Runnable typing) {
        form.page().waitForResponse(answer -> answer.url().endsWith("/input") && answer.request().method().equals("PUT") && answer.status() == 200, typing);
    }

    private static Locator status(TaskForm form, String text) {
        return form.text().getByText(Pattern.compile(text));
    }

    @Test
    void papersPassagesAndVersionsStandBesideTheText() {
        String item = colleagues.receive(Sample.item("2104301", "关于建设中试基地的建议", "陈静", "LEAD"));
        colleagues.carry(item, "draft-reply");
        TaskForm form = staff.desk("zhou.nanping").claims("起草答复稿", "2104301");
        Fields first = form.in("答复 1");
        form.keeps(() -> first.fill("答复", "我局已建成中试基地三个。"));

        tab(form, "参考材料").press("Enter");
        assertThat(form.text().locator(".bureau-papers")).containsText("原文");
        Readable.check(form.page());

        assertThat(form.text().locator(".bureau-papers summary").first()).isVisible();
        scans.scan("papers", form.page(), ".bureau-form");

        tab(form, "版本").press("Enter");
        form.page().getByLabel("版本说明").fill("送科长看过");
        press(form, "保存为一版");
        assertThat(status(form, "已保存为第 1 版")).isVisible();
        form.keeps(() -> first.fill("答复", "我局已建成中试基地五个。"));
        press(form, "看差异");
        assertThat(form.text().locator("bureau-differences del")).hasText("三");
        assertThat(form.text().locator("bureau-differences ins")).hasText("五");
        scans.scan("versions", form.page(), ".bureau-form");
        form.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("回到第 1 版")).press("Enter");
        assertThat(first.field("答复")).hasValue("我局已建成中试基地三个。");
        assertThat(form.text().locator(".bureau-versions li")).hasCount(3);

        tab(form, "常用段落").press("Enter");
        first.field("答复").focus();
        press(form, "把选中的文字存为常用段落");
        form.page().getByLabel("主题").fill("中试基地");
        scans.scan("passages", form.page(), ".bureau-form");
        press(form, "保存常用段落");
        form.keeps(() -> {
            first.field("答复").focus();
            form.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("插入：中试基地")).press("Enter");
        });
        assertThat(first.field("答复")).hasValue("我局已建成中试基地三个。\n我局已建成中试基地三个。");
        assertThat(staff.complaints()).isEmpty();

        Page passages = form.page().waitForPopup(() -> form.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("管理常用段落")).press("Enter"));
        assertThat(passages.locator(".passage h2")).containsText("中试基地");
        Readable.check(passages);
        scans.scan("passages-page", passages, "main");
        passages.setViewportSize(390, 844);
        scans.scan("passages-phone", passages, "main");
        passages.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("续期一年")).click();
        passages.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("收回")).click();
        assertThat(passages.locator(".passage")).hasCount(0);
    }

    @Test
    void twoWindowsInOneDraftLoseNothing() {
        String item = colleagues.receive(Sample.item("2104302", "关于扶持科技型中小企业的建议", "王民", "LEAD"));
        colleagues.carry(item, "draft-reply");
        TaskForm one = staff.desk("zhou.nanping").claims("起草答复稿", "2104302");
        TaskForm other = staff.anotherDesk("zhou.nanping").opens(one.page().url().replaceFirst(".*[?&]task=([^&]+).*", "$1"));

        one.keeps(() -> one.fill("开头", "一处写的开头。"));
        keepsInTheEnd(other, () -> other.fill("结尾", "另一处写的结尾。"));
        assertThat(other.field("开头")).hasValue("一处写的开头。");
        assertThat(status(other, "已经合到一起")).isVisible();

        keepsInTheEnd(one, () -> one.fill("下一步工作打算", "一处写的打算。"));
        assertThat(one.field("结尾")).hasValue("另一处写的结尾。");
        other.fill("下一步工作打算", "另外写的打算。");
        Locator conflict = other.text().locator(".bureau-conflict");
        assertThat(conflict).containsText("下一步工作打算");
        assertThat(conflict.locator("bureau-differences del")).hasText("一处");
        assertThat(conflict.locator("bureau-differences ins")).hasText("另外");
        scans.scan("conflict", other.page(), ".bureau-form");
        conflict.getByLabel("两边都留").check();
        other.keeps(() -> press(other, "按所选合并"));
        assertThat(other.field("下一步工作打算")).hasValue("一处写的打算。\n另外写的打算。");
        assertThat(staff.complaints()).allMatch(complaint -> complaint.contains("status of 409"));
    }

    @Test
    void aReviewerSeesWhatHasChangedSinceHeReturnedTheLetter() {
        String item = colleagues.receive(Sample.item("2104303", "关于完善技术市场服务的建议", "黄强", "LEAD"));
        colleagues.carry(item, "review-by-section");
        colleagues.complete(item, "review-by-section", input -> input.put("decision", "RETURN").put("returnTo", "revise-draft")
                .put("reason", "请写清数量。").putArray("causes").add("FACTS"));
        colleagues.complete(item, "revise-draft", input -> input.put("closing", "感谢您的关心，欢迎继续监督。"));
        TaskForm form = staff.desk("li.baijun").claims("科室负责人审核", "2104303");
        assertThat(form.text()).containsText("上次看过以后的改动（第 1 版到第 2 版）");
        assertThat(form.text().locator("bureau-differences del").first()).isVisible();
        scans.scan("changes", form.page(), ".bureau-form");
        assertThat(staff.complaints()).isEmpty();
    }
}
