package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The staff carry items through Tasklist as they do every day, proposers answer on their phones, a supervisor watches in Cockpit. */
@BrowserTest
class LifecycleIT {

    private static final String SUBJECT = "关于进一步提升民营企业发展水平的建议";

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
    void theSampleProposalIsCarriedFromReceiptToTheSecondRoundsSurvey() throws IOException {
        theOfficeReceives();
        theSectionsResearch();
        theReplyIsDraftedAndReturnedOnce();
        theReplyIsApprovedAndSigned();
        theLetterGoesOut();
        theLetterIsAsTheRealOne();
        theProposerIsNotSatisfied();
        theSecondRoundSatisfies();
        theSupervisorSeesIt();
    }

    private void theOfficeReceives() {
        Desk office = staff.desk("office");
        TaskForm receipt = office.claims("签收交办件");
        assertThat(receipt.text()).containsText(SUBJECT);
        receipt.fill("份数", "2");
        receipt.submit();

        TaskForm registration = office.claims("登记提案");
        assertThat(registration.field("编号")).hasValue(Sample.NUMBER);
        assertThat(registration.in("要点 4").field("标题")).hasValue("强化金融支持举措");
        registration.in("提案者 1").fill("单位职务", "市政协委员").fill("联系电话", "13800000000");
        registration.choose("提案者是否同意公开", "是");
        registration.submit();

        TaskForm plan = office.claims("拟办分办");
        plan.choose("牵头科室", "成果转化与科技金融科").fill("拟办意见", "拟由成果科牵头，高新科协办。");
        plan.submit();

        TaskForm approval = staff.desk("deputy").claims("审批分办");
        assertThat(approval.text()).containsText("牵头科室：成果转化与科技金融科");
        approval.choose("您的决定", "同意");
        approval.submit();
    }

    private void theSectionsResearch() {
        Sample.ANSWERS.forEach((point, answer) -> {
            Desk section = staff.desk(point.contains("创新联合体") || point.contains("融通") ? "hightech" : "zhou.nanping");
            TaskForm research = section.claims("研究提案要点");
            String heading = research.text().locator("blockquote h4").innerText();
            research.page().locator("textarea").first().fill(Sample.ANSWERS.get(heading));
            research.choose("办理结果", "已解决或采纳").fill("依据", "2025年全市科技工作要点");
            research.press("增加数据");
            research.in("数据 1").fill("名称", "供需对接活动").fill("数值", "36").fill("单位", "场").fill("时段", "2025年上半年").fill("来源", "成果科统计");
            research.submit();
        });

        TaskForm contact = staff.desk("zhou.nanping").claims("联系提案者");
        contact.in("沟通 1").choose("阶段", "办前").choose("方式", "走访").fill("地点", "株洲高新区").fill("本局参加人", "李白军科长、周南萍")
                .fill("沟通内容", "介绍了四条要点的办理思路，委员希望写明完成时间。").choose("提案者态度", "满意");
        contact.submit();
    }

    private void theReplyIsDraftedAndReturnedOnce() {
        TaskForm draft = staff.desk("zhou.nanping").claims("起草答复稿");
        assertThat(draft.in("答复 1").field("答复")).hasValue(Sample.ANSWERS.get("构建多元主体协同的创新联合体格局").strip());
        draft.letter();
        draft.fill("下一步工作打算", Sample.NEXT_STEPS);
        draft.choose("办理结果类别", "A类：所提问题已经解决或者基本解决").choose("公开属性", "同意公开");
        draft.press("增加承诺");
        draft.in("承诺 1").fill("内容", Sample.PROMISE).select("类型", "政策文件").fill("承诺完成日期", "2027-06-30").fill("完成标准", "市人民政府审议通过");
        draft.letter();
        draft.submit();

        String reason = "第二条的对接活动请写明统计截止日期。";
        TaskForm review = staff.desk("li.baijun").claims("科室负责人审核");
        review.choose("您的决定", "退回").check("事实").fill("退回理由", reason);
        review.submit();

        Desk drafter = staff.desk("zhou.nanping");
        TaskForm revision = drafter.claims("修改稿件");
        assertThat(revision.text().locator(".bureau-fields .bureau-note-bad")).containsText("李白军 退回");
        assertThat(revision.text()).containsText(reason);
        assertThat(drafter.story().locator(".desk-returned")).containsText(reason);
        drafter.form();
        revision.in("答复 2").fill("答复", Sample.ANSWERS.get("强化科技成果转化效能").strip() + "\n以上数据截至2025年6月30日。");
        revision.submit();
    }

    private void theReplyIsApprovedAndSigned() {
        agrees("li.baijun", "科室负责人审核");
        agrees("reviewer", "办公室核稿");
        agrees("hightech.head", "会签");
        TaskForm publication = staff.desk("publication").claims("公开审查");
        publication.choose("您的决定", "同意").check("经审查，答复不涉及国家秘密");
        publication.submit();
        agrees("deputy", "分管领导审核");
        agrees("zhang.jun", "签发");
    }

    private void agrees(String person, String step) {
        TaskForm form = staff.desk(person).claims(step);
        form.letter();
        assertThat(form.text()).containsText("答复中的承诺");
        form.choose("您的决定", "同意");
        form.submit();
    }

    private void theLetterGoesOut() {
        TaskForm number = staff.desk("office").claims("登记编号");
        assertThat(number.text()).containsText("合计 5 份");
        number.submit();

        TaskForm seal = staff.desk("seal").claims("用印");
        assertThat(seal.text()).containsText(documentNumber());
        seal.fill("用印份数", "5");
        seal.submit();

        deliver(staff.desk("zhou.nanping"));

        TaskForm copies = staff.desk("office").claims("抄送报送");
        assertThat(copies.text()).containsText("市政协提案委，2 份");
        copies.submit();

        TaskForm publication = staff.desk("office").claims("发布答复");
        publication.fill("网址", "http://kjj.example.gov.cn/jyta/2104106.html");
        publication.submit();
    }

    /** Returns what the link that goes to the proposer with the letter ends with. */
    private static String deliver(Desk section) {
        TaskForm delivery = section.claims("送达");
        delivery.in("送达 1").choose("方式", "当面送达").fill("回执", "何涌签收");
        delivery.check("已随答复附征询意见表");
        String link = delivery.text().locator("a[href*='/survey/']").innerText();
        delivery.submit();
        return link.replaceFirst(".*/survey/", "");
    }

    private void theLetterIsAsTheRealOne() throws IOException {
        String text = letter(colleagues.item(Sample.NUMBER));
        LocalDate today = Sample.today();
        assertThat(text).contains("A类", "同意公开", "株洲市科学技术局文件", documentNumber(), "签发人：张俊",
                "关于株洲市政协十届四次会议第2104106号提案的答复", "尊敬的何涌委员：", "一、关于“构建多元主体协同的创新联合体格局”的建议",
                "二、关于“强化科技成果转化效能”的建议", "三、关于“促进大中小企业协同融通发展”的建议", "四、关于“强化金融支持举措”的建议",
                "五、下一步工作打算", "以上数据截至2025年6月30日。", "承办负责人：李白军", "承办人：周南萍", "0731-28687609",
                today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日");
    }

    /** The text of the final letter without the white space of its lines. */
    private String letter(String item) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(colleagues.download("supervisor", "/bureau/api/proposals/{item}/letter.pdf", item))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private static String documentNumber() {
        return "株科办〔" + Sample.today().getYear() + "〕39号";
    }

    private void theProposerIsNotSatisfied() {
        TaskForm survey = staff.desk("zhou.nanping").claims("登记征询意见表");
        survey.fill("收到反馈的日期", Sample.today().toString()).choose("对办理态度", "满意").choose("对办理结果", "不满意").fill("意见和建议", "贷款难的问题没有说明何时解决。");
        survey.upload(Sample.scan("征询意见表.png"));
        survey.submit();

        TaskForm confirmation = staff.desk("office").claims("复核代录反馈");
        assertThat(confirmation.text()).containsText("总体：不满意");
        confirmation.choose("代录是否属实", "属实");
        confirmation.submit();

        Locator second = staff.desk("zhou.nanping").cards("待认领").filter(new Locator.FilterOptions().setHasText("研究提案要点"));
        assertThat(second.first()).containsText("第二轮");
    }

    private void theSecondRoundSatisfies() {
        String item = colleagues.item(Sample.NUMBER);
        colleagues.carry(item, "deliver-reply");
        String token = deliver(staff.desk("zhou.nanping"));
        staff.survey(token).rates("您对办理态度的评价", "满意").rates("您对办理结果的评价", "基本满意").writes("进展明显。").sends();
        colleagues.carry(item, "follow-commitment");
    }

    private void theSupervisorSeesIt() {
        Cockpit cockpit = staff.cockpit("supervisor");
        assertThat(Integer.parseInt(cockpit.number("在办"))).isPositive();
        Locator story = cockpit.story(Sample.NUMBER);
        assertThat(story).containsText("第一轮办理");
        assertThat(story).containsText("第二轮办理");
        assertThat(story).containsText("请写明统计截止日期");
        assertThat(story).containsText("跟踪承诺事项");
    }

    @Test
    void theOfficeBeginsAnItem() {
        Desk office = staff.desk("office");
        TaskForm start = office.begins();
        start.fill("编号", "2104201").fill("届", "10").fill("次", "4").fill("案由", "关于建设中试平台的建议").fill("提案者", "刘芳")
                .fill("交办日期", Sample.today().toString());
        start.submit();
        TaskForm receipt = office.claims("签收交办件", "2104201");
        assertThat(receipt.text()).containsText("关于建设中试平台的建议");
    }

    @Test
    void aRefusalStandsAtItsFieldAndNothingTypedIsLost() {
        String item = colleagues.receive(Sample.item("2104202", "关于实验室安全的建议", "陈静", "LEAD"));
        colleagues.carry(item, "research-point");
        Desk section = staff.desk("zhou.nanping");
        TaskForm research = section.claims("研究提案要点", "2104202");
        research.keeps(() -> research.fill("依据", "安全管理办法第七条"));

        List<String> refusals = research.submitRefused();
        assertThat(refusals).anyMatch(sentence -> sentence.contains("办理结果"));
        assertThat(research.text().locator("fieldset[aria-invalid=true] .bureau-error")).isVisible();
        assertThat(research.field("依据")).hasValue("安全管理办法第七条");

        section.page().reload();
        assertThat(section.resumes("研究提案要点").field("依据")).hasValue("安全管理办法第七条");
    }

    @Test
    void theListsAreThoseOfTheDay() {
        String item = colleagues.receive(Sample.item("2104203", "关于科普进校园的建议", "黄强", "LEAD"));
        Desk office = staff.desk("office");
        assertThat(office.lists()).containsExactly("待我办理", "待认领", "即将到期", "已逾期", "替岗与受托");
        Locator card = office.cards("待认领").filter(new Locator.FilterOptions().setHasText("2104203"));
        assertThat(card).containsText("签收交办件");
        assertThat(card).containsText("关于科普进校园的建议");
        assertThat(card).containsText("个工作日");
        assertThat(office.cards("即将到期").filter(new Locator.FilterOptions().setHasText("2104203"))).isVisible();
        assertThat(colleagues.waits(item, "sign-for")).isTrue();
    }
}
