package org.proposaldesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What helps the one who writes a letter: pages, proof-reading, earlier replies, files. */
@BrowserTest
class LetterDeskIT {

    private static final String EARLIER = """
            关于云溪市政协六届四次会议第106号提案的答复
            尊敬的陈静委员：
            您提出的“关于建设中试基地的提案”收悉，现答复如下：
            一、关于建设中试基地的建议
            园区已建成中试基地两个，面向中小企业开放。
            云溪市科学技术局
            2019年6月9日
            """;

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
    void slipsAreShownBesideTheTextAndCorrected() throws IOException {
        String item = colleagues.item(Sample.NUMBER);
        colleagues.carry(item, "draft-reply");
        Desk handler = staff.desk("zhou.nanping");
        TaskForm form = handler.claims("起草答复稿", Sample.NUMBER);
        Fields first = form.in("答复 1");
        form.keeps(() -> first.fill("答复", "我局已按管理辦法执行,企业得到了补助。"));
        form.letter();

        Locator slips = form.text().locator(".bureau-slips li");
        Locator traditional = slips.filter(new Locator.FilterOptions().setHasText("辦"));
        assertThat(traditional).isVisible();
        traditional.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("转到：辦")).press("Enter");
        assertThat((String) first.field("答复").evaluate("area => area.value.substring(area.selectionStart, area.selectionEnd)")).isEqualTo("辦");
        assertThat(first.field("答复")).isFocused();
        form.keeps(() -> traditional.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("采纳")).press("Enter"));
        assertThat(first.field("答复")).hasValue("我局已按管理办法执行,企业得到了补助。");
        assertThat(traditional).hasCount(0);
        form.letter();

        int left = slips.count();
        Locator other = slips.first();
        String words = other.innerText();
        form.keeps(() -> other.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("忽略")).press("Enter"));
        assertThat(slips.filter(new Locator.FilterOptions().setHasText(words))).hasCount(0);
        assertThat(left).isPositive();
        assertThat(form.text()).containsText("拟稿人已忽略");
        form.keeps(() -> form.in("答复 4").fill("答复", "我局会同金融部门扩大信用贷款。"));
        form.letter();
        assertThat(form.text().locator("iframe.bureau-page")).hasAttribute("src", Pattern.compile(".*#page=[2-9]"));
        form.page().reload();
        TaskForm again = new TaskForm(form.page(), List.of());
        assertThat(again.text()).containsText("拟稿人已忽略");

        Download letter = form.page().waitForDownload(() -> form.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("OFD")).click());
        assertThat(letter.suggestedFilename()).isEqualTo("关于株洲市政协十届四次会议第2104106号提案的答复.ofd");
        assertThat(Files.size(letter.path())).isPositive();
    }

    @Test
    void whatWasAnsweredBeforeIsImportedFoundAndQuoted() {
        Page archive = staff.archive("office");
        Locator chosen = archive.getByLabel("选文件或压缩包");
        chosen.setInputFiles(new FilePayload("2019-106.txt", "text/plain", EARLIER.getBytes(StandardCharsets.UTF_8)));
        archive.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导入这 1 份")).click();
        assertThat(archive.getByText("已导入 1 份。")).isVisible();
        archive.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成")).click();
        archive.getByLabel("词语").fill("中试基地 开放");
        archive.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找")).click();
        archive.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("第106号提案的答复")).click();
        assertThat(archive.locator(".text")).containsText("尊敬的陈静委员");
        Readable.check(archive);

        String item = colleagues.receive(Sample.item("2104201", "关于建设中试基地的建议", "陈静", "LEAD"));
        colleagues.carry(item, "draft-reply");
        Desk handler = staff.desk("zhou.nanping");
        TaskForm form = handler.claims("起草答复稿", "2104201");
        Fields first = form.in("答复 1");
        form.text().locator("details.bureau-earlier summary").first().click();
        Locator passage = form.text().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("引用：园区已建成中试基地两个"));
        form.keeps(passage.first()::click);
        assertThat(first.field("答复").inputValue()).endsWith("园区已建成中试基地两个，面向中小企业开放。");
    }
}
