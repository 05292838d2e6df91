package org.proposaldesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody can use every screen of ours (WCAG 2.1, A and AA): each form with a real item, the story, Cockpit and the survey. */
@BrowserTest
class AccessibilityIT {

    private static final Path FORMS = Path.of("src", "main", "resources", "static", "forms");
    private static final String FORM = ".bureau-form";

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
    void everyFormIsAccessible() throws IOException {
        scanStartForm();
        carryThroughEveryStep(colleagues.item(Sample.NUMBER), this::dissatisfiedAndReturnedOnce);
        carryThroughEveryStep(colleagues.receive(Sample.item("2104001", "关于建设科普场馆的建议", "李晓", "LEAD")), this::askedToBeReturned);
        String late = colleagues.receive(Sample.item("2104006", "关于建设实验室的建议", "钱进", "LEAD"));
        colleagues.carry(late, "draft-reply");
        colleagues.acts("office", late, "request-extension",
                Map.of("wished", Sample.today().plusMonths(5).toString(), "reason", "需要实地调研两个园区。"));
        carryThroughEveryStep(late, typing -> { });
        carryThroughEveryStep(colleagues.receive(Sample.item("2104002", "关于支持农业科技的建议", "王民", "ASSIST")), this::helpedOthers);

        assertThat(scans.violations()).isEmpty();
        assertThat(scans.scanned()).as("forms that no scan has seen, or scans of no form").isEqualTo(forms());
    }

    @Test
    void refusalsAreAccessible() {
        String item = colleagues.receive(Sample.item("2104003", "关于开放实验室的建议", "赵敏", "LEAD"));
        colleagues.carry(item, "register");
        Desk office = staff.desk("office");
        TaskForm form = office.opens(colleagues.next(item).orElseThrow().task());
        form.fill("案由", "");
        form.in("要点 1").fill("标题", "");
        assertThat(form.submitRefused()).hasSizeGreaterThan(1);

        Scans refused = new Scans();
        refused.scan("register", office.page(), FORM);
        assertThat(refused.violations()).isEmpty();
    }

    @Test
    void everyOtherScreenIsAccessible() {
        String item = colleagues.receive(Sample.item("2104004", "关于技术市场的建议", "孙立", "LEAD"));
        colleagues.carry(item, "deliver-reply");
        Colleagues.Job delivery = colleagues.next(item).orElseThrow();
        String token = colleagues.view(delivery).at("/surveys/0/token").asText();

        Scans others = new Scans();
        Desk section = staff.desk(delivery.person());
        section.opens(delivery.task());
        section.story();
        others.scan("story", section.page(), ".desk-story");
        section.cards("待我办理").first().waitFor();
        others.scan("card", section.page(), ".desk-card");

        colleagues.finish(delivery, input -> { });
        SurveyPage survey = staff.survey(token);
        others.scan("survey", survey.page(), "body");
        survey.refused();
        others.scan("refused survey", survey.page(), "body");

        Cockpit cockpit = staff.cockpit("supervisor");
        others.scan("overview", cockpit.page(), ".desk-overview");
        cockpit.items();
        others.scan("list", cockpit.page(), ".desk-page");
        cockpit.story("2104004");
        others.scan("item", cockpit.page(), ".desk-page");

        assertThat(others.violations()).isEmpty();
    }

    @Test
    void whatHelpsWithLettersIsAccessible() {
        String item = colleagues.receive(Sample.item("2104005", "关于建设中试基地的建议", "林远", "LEAD"));
        colleagues.carry(item, "draft-reply");
        Colleagues.Job draft = colleagues.next(item).orElseThrow();
        Desk drafter = staff.desk(draft.person());
        TaskForm form = drafter.opens(draft.task());
        form.in("答复 1").fill("答复", "我局已按管理辦法执行,企业得到了补助。");
        form.text().locator(".bureau-slips li").first().waitFor();
        form.text().locator("details.bureau-earlier summary").first().click();
        form.text().getByText("没有相近的以往答复").or(form.text().locator(".bureau-earlier .bureau-quote")).first().waitFor();
        Scans scanned = new Scans();
        scanned.scan("proof-reading", drafter.page(), FORM);

        Page archive = staff.archive("office");
        archive.getByLabel("选文件或压缩包").setInputFiles(new FilePayload("旧文.exe", "application/octet-stream", new byte[] {1}));
        archive.locator(".refused").waitFor();
        scanned.scan("archive", archive, "main");
        Page fonts = staff.fonts("admin");
        fonts.locator(".desk-fonts td").first().waitFor();
        scanned.scan("fonts", fonts, ".desk-fonts");

        assertThat(scanned.violations()).isEmpty();
    }

    private void scanStartForm() {
        Desk office = staff.desk("office");
        office.begins();
        scans.scan("start-proposal", office.page(), FORM);
        office.beginsNot();
    }

    /** Each step is opened and scanned when it comes for the first time; then the work is done. */
    private void carryThroughEveryStep(String item, Consumer<Typing> special) {
        for (Optional<Colleagues.Job> next = colleagues.next(item); next.isPresent(); next = colleagues.next(item)) {
            Colleagues.Job job = next.get();
            if (!scans.done(job.step())) {
                Desk desk = staff.desk(job.person());
                desk.opens(job.task());
                scans.scan(job.step(), desk.page(), FORM);
            }
            if (job.step().equals("publish-reply") && !scans.done("review-public-copy")) {
                colleagues.actsFrom(job, "return-publication", Map.of("reason", "正文里还有手机号码。"));
                continue;
            }
            colleagues.finish(job, input -> special.accept(new Typing(job.step(), input)));
            if (job.step().equals("assign-number") && !scans.done("approve-void-number")) {
                colleagues.acts("office", item, "void-number", Map.of("reason", "号码印错，旧件已收回。"));
            }
        }
    }

    private record Typing(String step, ObjectNode input) {
    }

    private void dissatisfiedAndReturnedOnce(Typing typing) {
        switch (typing.step()) {
            case "register" -> typing.input().putArray("assistUnits").add("市财政局");
            case "obtain-opinion" -> typing.input().put("agrees", scans.done("coordinate"));
            case "review-by-section" -> {
                if (!scans.done("revise-draft")) {
                    typing.input().put("decision", "RETURN").put("returnTo", "revise-draft").put("reason", "请补充2025年数据的来源。")
                            .putArray("causes").add("FACTS");
                }
            }
            case "deliver-reply" -> {
                if (!scans.done("resolve-delivery")) {
                    ((ObjectNode) typing.input().path("deliveries").path(0)).put("result", "FAILED").put("cause", "SENT_BACK");
                }
            }
            case "record-survey" -> typing.input().put("result", "DISSATISFIED").put("comment", "没有说明何时落实。");
            default -> { }
        }
    }

    private void askedToBeReturned(Typing typing) {
        if (typing.step().equals("register")) {
            typing.input().put("returnRequested", true).put("returnReason", "科普场馆建设属文化部门职责。").put("suggestedUnit", "市文化旅游广电体育局");
        }
        if (typing.step().equals("record-return-decision")) {
            typing.input().put("accepted", true);
        }
    }

    private void helpedOthers(Typing typing) {
        if (typing.step().equals("register")) {
            typing.input().put("leadUnit", "市农业农村局");
        }
    }

    /** Without the one of the pre-review, which the bureau has switched off; it is made of the parts of the other reviews. */
    private static Set<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", "")).filter(name -> !name.equals("record-pre-review")).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
