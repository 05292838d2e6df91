package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.proposaldesk.archive.LetterIndex;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Marks;
import org.proposaldesk.process.Lifecycle;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.receipt.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of published replies as a stranger reads it, and the record as the staff see it. */
@OverHttp
class RepliesOverHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Program anybody() {
        return new Program(port, null);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Puts a public copy there as the step that publishes does. */
    private long published(String number, String words) {
        UUID item = lifecycle.begin(new Intake.Input(Kind.PROPOSAL, number, 10, 4, "关于" + words, "一、" + words, "何涌",
                LocalDate.now(clock).minusDays(1), "交办通知", null, HandlingMode.LEAD));
        Letter copy = Letter.builder().marks(new Marks("A", "A类", "同意公开")).issuerMark("株洲市科学技术局文件").title("关于第" + number + "号提案的答复")
                .salutation("尊敬的何涌委员：").blocks(List.of(Block.heading(1, 1, "关于" + words), Block.paragraph("已办理。" + words)))
                .signature("株洲市科学技术局").build().sign(List.of("张俊"), LocalDate.of(2025, 6, 9)).number(new DocumentNumber("株科办", 2025, 39));
        jdbc.sql("""
                insert into proposal_desk.publication (proposal_id, round, attribute, content_hash, reviewed_by, reviewed_at, published_on, url,
                    website_column, published_by) values (:id, 1, 'OPEN', '', 'publication', now(), current_date, '/replies', '专栏', 'office')""")
                .param("id", item).update();
        return jdbc.sql("""
                insert into proposal_desk.published_reply (proposal_id, round, kind, year, number, title, written_on, published_on, published_at,
                    published_by, attribute, letter, text, words, content_hash)
                values (:id, 1, 'PROPOSAL', 2025, :number, :title, '2025-06-09', '2025-06-20', now(), 'office', '同意公开', :letter, :text,
                    cast(:words as tsvector), :hash) returning id""")
                .param("id", item).param("number", number).param("title", copy.title()).param("letter", copy.toJson())
                .param("text", LetterIndex.text(copy)).param("words", LetterIndex.vector(copy.title(), LetterIndex.text(copy)))
                .param("hash", copy.hash()).query(Long.class).single();
    }

    @Test
    void anybodyFindsAndReadsAReplyWithoutLogin() throws Exception {
        long id = published("2107001", "推广<b>蚕桑</b>&“种植”");
        HttpResponse<byte[]> list = anybody().get("/replies?query=" + URLEncoder.encode("蚕桑", StandardCharsets.UTF_8) + "&year=2025&kind=PROPOSAL");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(list.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
        assertThat(list.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(list.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(list.headers().map()).doesNotContainKey("set-cookie");
        assertThat(text(list)).contains("共 1 件", "/replies/" + id, "<option value=\"2025\" selected>").doesNotContain("<b>", "<script");

        HttpResponse<byte[]> reply = anybody().get("/replies/" + id);
        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
        assertThat(text(reply)).contains("<h2>一、关于推广&lt;b&gt;蚕桑&lt;/b&gt;&amp;“种植”</h2>", "株科办〔2025〕39号", "2025年6月9日", "index,follow")
                .doesNotContain("<b>", "<script", "0731");
        try (PDDocument pdf = Loader.loadPDF(anybody().get("/replies/" + id + "/letter.pdf").body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("株科办〔2025〕39号").doesNotContain("联系电话");
        }
        assertThat(text(anybody().get("/robots.txt"))).contains("Allow: /replies");
        assertThat(anybody().get("/replies/replies.css").statusCode()).isEqualTo(200);
    }

    @Test
    void theFeedIsWellFormedAndNamesTheNewest() throws Exception {
        long id = published("2107002", "推广木耳<栽培>");
        HttpResponse<byte[]> feed = anybody().get("/replies/feed.atom");
        assertThat(feed.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(feed.body()))
                .getElementsByTagName("entry").getLength()).isPositive();
        assertThat(text(feed)).contains("http://localhost:" + port + "/replies/" + id + "</id>", "关于第2107002号提案的答复");
    }

    @Test
    void whatNobodyCanAskForIsTakenAsNotAsked() throws Exception {
        for (String query : List.of("?year=abc", "?kind=X&page=-1", "?page=999999999", "?query=%27%3B%20drop&year=0", "?query=%00", "?query=%3Cscript%3E")) {
            HttpResponse<byte[]> answer = anybody().get("/replies" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(200);
            assertThat(text(answer)).as(query).doesNotContain("<script");
        }
        assertThat(anybody().get("/replies/999999999").statusCode()).isEqualTo(404);
        assertThat(text(anybody().get("/replies/999999999"))).contains("没有这份答复");
        assertThat(anybody().get("/replies/x").statusCode()).isEqualTo(404);
    }

    @Test
    void aWithdrawnReplyIsGone() throws Exception {
        long id = published("2107003", "推广香菇栽培");
        String path = "/bureau/api/published-replies";
        for (String person : List.of("zhou.nanping", "supervisor", "admin", "deputy")) {
            assertThat(new Program(port, person).post(path + "/" + id + "/withdrawal", "application/json", "{\"reason\":\"有误\"}").statusCode())
                    .as(person).isEqualTo(403);
        }
        assertThat(anybody().post(path + "/" + id + "/withdrawal", "application/json", "{\"reason\":\"有误\"}").statusCode()).isEqualTo(401);
        assertThat(new Program(port, "office").post(path + "/" + id + "/withdrawal", "application/json", "{\"reason\":\"有误\"}").statusCode()).isEqualTo(204);
        for (String address : List.of("/replies/" + id, "/replies/" + id + "/letter.pdf")) {
            HttpResponse<byte[]> gone = anybody().get(address);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(text(gone)).contains("已撤回", "noindex").doesNotContain("香菇", "何涌", "2107003");
        }
        String decision = path + "/" + id + "/withdrawal/decision";
        assertThat(new Program(port, "office").post(decision, "application/json", "{\"decision\":\"CORRECT\"}").statusCode()).isEqualTo(403);
        assertThat(new Program(port, "deputy").post(decision, "application/json", "{\"decision\":\"CORRECT\"}").statusCode()).isEqualTo(204);
        assertThat(Program.json(new Program(port, "zhou.nanping").get(path)).path("rows").toString()).contains("已撤回", "有误", "分管领导");
        for (String person : List.of("zhou.nanping", "supervisor", "admin")) {
            Program program = new Program(port, person);
            assertThat(program.get(path + "/" + id + "/correction").statusCode()).as(person).isEqualTo(403);
            assertThat(program.get(path + "/" + id + "/correction/public-copy.pdf").statusCode()).as(person).isEqualTo(403);
            for (String change : List.of("/correction", "/correction/decision", "/take-down")) {
                assertThat(program.post(path + "/" + id + change, "application/json", "{}").statusCode()).as(person + change).isEqualTo(403);
            }
        }
        assertThat(Program.json(new Program(port, "publication").get(path + "/" + id + "/correction"))
                .path("correction").path("redactions").isArray()).isTrue();
        assertThat(anybody().get(path).statusCode()).isEqualTo(401);
        assertThat(new Program(port, "admin").get(path).statusCode()).isEqualTo(403);
    }
}
