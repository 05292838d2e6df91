package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two items of the same matter (并案), one of them a joint one (联名), as the office, the leader and the signer see them. */
@BrowserTest
class MergedItemsIT {

    private static final String LEAD = "2104301";
    private static final String OTHER = "2104302";

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
    void theOfficeMergesTheLeaderAgreesAndTheSignerReadsEveryLetter() {
        String lead = colleagues.receive(Sample.item(LEAD, "关于建设中试基地的提案", "陈静", "LEAD"));
        colleagues.carry(lead, "register");
        colleagues.complete(lead, "register", input -> input.withArray("proposers").addObject().put("name", "刘芳").put("category", "MEMBER"));
        colleagues.carry(lead, "review-publication");
        colleagues.complete(lead, "review-publication", input -> input.put("decision", "APPROVE").put("secretFree", true));
        colleagues.carry(lead, "sign-reply");
        String other = colleagues.receive(Sample.item(OTHER, "关于加快建设中试基地的提案", "黄强", "LEAD"));
        colleagues.carry(other, "plan-distribution");
        colleagues.acts("office", other, "record-contact", Map.of("stage", "BEFORE", "form", "VISIT", "on", Sample.today().toString(),
                "bureauPeople", "李白军科长", "rank", "SECTION_HEAD", "content", "当面介绍办理思路。", "attitude", "SATISFIED"));

        TaskForm plan = staff.desk("office").claims("拟办分办", OTHER);
        String offered = plan.field("并入其他件一并办理（并案）").locator("option").filter(
                new Locator.FilterOptions().setHasText(LEAD)).innerText();
        assertThat(offered).contains("相近");
        plan.select("并入其他件一并办理（并案）", offered);
        assertThat(plan.text().locator("#field-assignments")).hasCount(0);
        for (Locator match : plan.text().locator("#field-matches select").all()) {
            match.selectOption(new SelectOption().setIndex(1));
        }
        plan.submit();

        TaskForm approval = staff.desk("deputy").claims("审批分办", OTHER);
        assertThat(approval.text()).containsText("拟并入第" + LEAD + "号");
        assertThat(approval.text()).containsText("一并答复");
        approval.choose("您的决定", "同意");
        approval.submit();

        TaskForm signature = staff.desk("zhang.jun").claims("签发", LEAD);
        assertThat(signature.text()).containsText("同时签发并案 1 件：第" + OTHER + "号（黄强）");
        signature.text().getByText("并案各件的要点由哪一条答复").click();
        assertThat(signature.text()).containsText("一并答复第" + OTHER + "号");
        signature.letter();
        signature.field("看哪一份").selectOption("致刘芳");
        signature.letter();
        signature.field("看哪一份").selectOption("并案第" + OTHER + "号，致黄强");
        signature.letter();
        signature.choose("您的决定", "同意");
        signature.submit();

        assertThat(staff.desk("office").cards("待认领").filter(new Locator.FilterOptions().setHasText(OTHER)))
                .containsText("登记编号");
        assertThat(colleagues.waits(lead, "assign-number")).isTrue();
        oneIsCorrectedAndTheOtherIsLeft();
        assertThat(staff.complaints()).isEmpty();
    }

    private void oneIsCorrectedAndTheOtherIsLeft() {
        Page items = staff.items("office");
        items.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(OTHER)).click();
        button(items.locator("main"), "签发后修改").click();
        Locator dialog = items.getByRole(AriaRole.DIALOG);
        Locator together = dialog.getByLabel("第" + LEAD + "号提案（陈静、刘芳）");
        assertThat(together).isChecked();
        dialog.getByLabel("修改的原因").fill("第二条金额写错，应为50万元。");
        Readable.check(items);
        picture("correct-after-signing", items);
        together.uncheck();
        button(dialog, "签发后修改").click();
        assertThat(items.getByText("并案的第" + LEAD + "号提案没有退回")).isVisible();

        TaskForm number = staff.desk("office").claims("登记编号", LEAD);
        assertThat(number.text()).containsText("并案的第" + OTHER + "号签发后发现有错，已退回修改：第二条金额写错，应为50万元。");
        number.letter();
        picture("corrected-beside", staff.desk("office").page());
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(String name, Page page) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }
}
