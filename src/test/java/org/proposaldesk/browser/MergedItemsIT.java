package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

        TaskForm plan = staff.desk("office").claims("拟办分办", OTHER);
        String offered = plan.field("并入其他件一并办理（并案）").locator("option").filter(
                new Locator.FilterOptions().setHasText(LEAD)).innerText();
        assertThat(offered).contains("相近");
        plan.select("并入其他件一并办理（并案）", offered);
        assertThat(plan.text().locator("#field-assignments")).hasCount(0);
        plan.submit();

        TaskForm approval = staff.desk("deputy").claims("审批分办", OTHER);
        assertThat(approval.text()).containsText("拟并入第" + LEAD + "号");
        approval.choose("您的决定", "同意");
        approval.submit();

        TaskForm signature = staff.desk("zhang.jun").claims("签发", LEAD);
        assertThat(signature.text()).containsText("同时签发并案 1 件：第" + OTHER + "号（黄强）");
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
        assertThat(staff.complaints()).isEmpty();
    }
}
