package org.proposaldesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes the README's pictures of the running application. Run by {@code mvn -Ppictures verify} alone. */
@BrowserTest
class Pictures {

    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final long MOST_BYTES = 250_000;
    private static final int PHONE_WIDTH = 390;

    /** Other items, so that lists and numbers look like a bureau at work. */
    private enum Other {
        BASE("2104018", "关于建设科技成果中试基地的建议", "李晓", 20, "research-point"),
        SCHOOL("2104027", "关于加强青少年科学教育的建议", "王民", 88, "contact-proposer"),
        SMALL("2104033", "关于扶持科技型中小企业的建议", "陈静", 120, "draft-reply"),
        FARM("2104045", "关于推进农业科技特派员工作的建议", "刘芳", 60, "review-by-office"),
        MARKET("2104058", "关于完善技术市场服务的建议", "黄强", 75, "deliver-reply"),
        INSTRUMENTS("2104062", "关于开放共享大型仪器的建议", "孙立", 3, "sign-for"),
        TALENT("2104071", "关于引进高层次科技人才的建议", "赵敏", 2, "register");

        private final String number;
        private final String subject;
        private final String proposer;
        private final int daysAgo;
        private final String step;

        Other(String number, String subject, String proposer, int daysAgo, String step) {
            this.number = number;
            this.subject = subject;
            this.proposer = proposer;
            this.daysAgo = daysAgo;
            this.step = step;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    private Staff staff;
    private String sample;

    @BeforeAll
    void open() throws IOException {
        Files.createDirectories(FOLDER);
        staff = new Staff(port);
        sample = colleagues.item(Sample.NUMBER);
        for (Other other : Other.values()) {
            String item = colleagues.receive(Sample.item(other.number, other.subject, other.proposer, "LEAD", other.daysAgo));
            colleagues.carry(item, other.step);
        }
    }

    @AfterAll
    void close() {
        staff.close();
    }

    @Test
    void thePicturesOfTheReadme() throws IOException {
        Desk office = staff.desk("office");
        office.looksAt("签收交办件", Sample.NUMBER);
        picture("tasklist", office.page());

        colleagues.carry(sample, "register");
        office.claims("登记提案", Sample.NUMBER);
        picture("register", office.page());
        colleagues.finishTaken(sample, "register");

        colleagues.carry(sample, "draft-reply");
        Desk handler = staff.desk("zhou.nanping");
        TaskForm draft = handler.claims("起草答复稿", Sample.NUMBER);
        draft.keeps(() -> draft.fill("下一步工作打算", Sample.NEXT_STEPS));
        draft.letter();
        draft.field("开头").scrollIntoViewIfNeeded();
        picture("draft", handler.page());
        colleagues.finishTaken(sample, "draft-reply");

        colleagues.complete(sample, "review-by-section", Pictures::returned);
        colleagues.carry(sample, "sign-reply");
        Desk head = staff.desk("zhang.jun");
        head.claims("签发", Sample.NUMBER).letter();
        picture("sign", head.page());
        head.story();
        picture("journal", head.page());
        Desk phone = staff.phone("zhang.jun");
        phone.page().setViewportSize(PHONE_WIDTH, 1500);
        phone.resumes("签发").choose("您的决定", "同意");
        picture("phone-sign", phone.page());
        colleagues.finishTaken(sample, "sign-reply");

        picture("cockpit", staff.cockpit("supervisor").page());

        colleagues.carry(sample, "deliver-reply");
        Colleagues.Job delivery = colleagues.next(sample).orElseThrow();
        String token = colleagues.view(delivery).at("/surveys/0/token").asText();
        colleagues.finish(delivery, input -> { });
        SurveyPage survey = staff.survey(token);
        survey.page().setViewportSize(PHONE_WIDTH, 1100);
        survey.rates("您对办理态度的评价", "满意").rates("您对办理结果的评价", "基本满意").writes("四条建议都有了着落，请继续推进融资支持。");
        picture("survey", survey.page());
    }

    private static void returned(ObjectNode input) {
        input.put("decision", "RETURN").put("returnTo", "revise-draft").put("reason", "第二条的对接活动请写明统计截止日期。")
                .putArray("causes").add("FACTS");
    }

    private static void picture(String name, Page page) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(fewerShades(ImageIO.read(new ByteArrayInputStream(page.screenshot()))), "png", file.toFile());
        assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(MOST_BYTES);
    }

    /** The grounds keep their colours; the many shades at the edges of letters become fewer, which makes the file much smaller. */
    private static BufferedImage fewerShades(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        Map<Integer, Long> frequency = Arrays.stream(pixels).boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<Integer> grounds = frequency.entrySet().stream().sorted(Map.Entry.<Integer, Long>comparingByValue().reversed()).limit(32)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        BufferedImage small = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        small.setRGB(0, 0, picture.getWidth(), picture.getHeight(),
                Arrays.stream(pixels).map(pixel -> grounds.contains(pixel) ? pixel : shade(pixel)).toArray(), 0, picture.getWidth());
        return small;
    }

    /** Each of red, green and blue rounded to one of 16 steps. */
    private static int shade(int pixel) {
        return IntStream.of(0, 8, 16).map(shift -> ((pixel >> shift & 255) + 8) / 17 * 17 << shift).sum();
    }
}
