package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Points are cut, figures compared, an opinion disagrees and is coordinated: as the staff do it in Tasklist. */
@BrowserTest
class ResearchIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    private Staff staff;

    @BeforeAll
    void open() {
        staff = new Staff(port);
    }

    @AfterEach
    void nothingToComplainOf() {
        assertThat(staff.complaints()).isEmpty();
    }

    @AfterAll
    void close() {
        staff.close();
    }

    @Test
    void thePointsAreMovedMergedSplitAndProposedAnew() {
        String item = colleagues.receive(Sample.item("2104401", "关于建设中试基地的建议", "李晓", "LEAD"));
        colleagues.carry(item, "register");
        TaskForm form = staff.desk("office").claims("登记提案", "2104401");
        assertThat(form.in("要点 1").field("标题")).hasValue("建设中试基地");

        form.press("下移要点 1");
        assertThat(form.in("要点 1").field("标题")).hasValue("强化科技成果转化效能");
        form.press("把要点 2 并入上一条");
        assertThat(form.in("要点 1").field("内容")).hasValue("请组织供需双方见面，明确补助办法。\n建设中试基地\n请在园区建设面向中小企业的中试基地。");
        form.in("要点 1").field("内容").evaluate("area => { area.focus(); area.setSelectionRange(18, 18); }");
        form.press("从光标处拆开要点 1");
        assertThat(form.in("要点 2").field("标题")).hasValue("建设中试基地");
        assertThat(form.in("要点 2").field("内容")).hasValue("请在园区建设面向中小企业的中试基地。");

        form.fill("提案原文", "停车难。建议：一是新建车库；二是错时共享；三是智能引导。");
        form.press("按原文重新拆分要点");
        assertThat(form.in("要点 3").field("标题")).hasValue("智能引导");
    }

    @Test
    void aFigureThatDisagreesIsPointedOutWhileItIsTyped() {
        String other = colleagues.receive(Sample.item("2104402", "关于中试基地的建议", "李晓", "LEAD"));
        while (!colleagues.waits(other, "draft-reply")) {
            Colleagues.Job job = colleagues.next(other).orElseThrow();
            colleagues.finish(job, input -> figure(job, input));
        }
        String item = colleagues.receive(Sample.item("2104403", "关于完善中试基地的建议", "王民", "LEAD"));
        colleagues.carry(item, "research-point");

        TaskForm form = staff.desk("zhou.nanping").claims("研究提案要点", "2104403");
        form.keeps(() -> {
            form.press("增加数据");
            form.in("数据 1").fill("名称", "市级中试基地").fill("数值", "11").fill("单位", "家").fill("时段", "2025年底").fill("来源", "统计年报");
        });
        assertThat(form.text()).containsText("“市级中试基地”（2025年底）这里是11家，提案2104402号要点");
    }

    private static void figure(Colleagues.Job job, ObjectNode input) {
        if (job.step().equals("research-point")) {
            input.putArray("figures").addObject().put("name", "市级中试基地").put("value", "9").put("unit", "家")
                    .put("period", "2025年底").put("source", "统计年报");
        }
    }

    @Test
    void aDisagreementIsCoordinatedAndShownToThoseWhoReview() {
        String item = colleagues.receive(Sample.item("2104404", "关于补助中试基地的建议", "陈静", "LEAD"));
        colleagues.carry(item, "register");
        colleagues.complete(item, "register", input -> input.putArray("assistUnits").add("市财政局"));
        colleagues.carry(item, "obtain-opinion");
        TaskForm opinion = staff.desk("zhou.nanping").claims("取得会办意见", "2104404");
        assertThat(opinion.text()).containsText("还没有催办记录");
        // Whoever has it has it: the colleagues go on with the rest, and drafting does not wait.
        colleagues.carry(item, "draft-reply");
        opinion.fill("会办意见", "补助资金由市级财政统筹，不宜写明数额。").choose("与本局意见是否一致", "不一致")
                .fill("没有扫描件的原因", "经政务平台收文，没有纸质原件。");
        opinion.submit();

        TaskForm coordination = staff.desk("deputy").claims("协调会办意见", "2104404");
        assertThat(coordination.text()).containsText("补助资金由市级财政统筹");
        colleagues.carry(item, "review-by-section");
        TaskForm review = staff.desk("li.baijun").claims("科室负责人审核", "2104404");
        assertThat(review.text()).containsText("市财政局与本局意见不一致，协调还没有结束");

        coordination.choose("协调结果", "协调一致").fill("协调经过和一致意见", "与财政局分管领导商定，不写数额，写明渠道。");
        coordination.submit();
        assertThat(colleagues.waits(item, "coordinate")).isFalse();
    }
}
