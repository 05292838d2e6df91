package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskClock;
import org.proposaldesk.Item;
import org.proposaldesk.document.DocumentText;
import org.proposaldesk.letter.pdf.QrReader;
import org.proposaldesk.letter.pdf.VeraPdf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The link of the survey (R41) as the delivery form shows it and the proposer's page serves it, also to one who has not got the whole of it. */
@OverHttp
@Import(Desk.class)
@ExtendWith(DeskClock.class)
class SurveyOverHttpTest {

    @Autowired
    private Desk desk;

    @Autowired
    private DocumentText texts;

    @LocalServerPort
    private int port;

    private JsonNode survey(Item item, String person) throws Exception {
        return Program.json(new Program(port, person).get("/bureau/api/tasks/" + item.task("deliver-reply").getId())).path("surveys").get(0);
    }

    @Test
    void r41TheFormShowsTheSameLinkAtEveryOpeningAndOnlyToThoseWhoDeliver() throws Exception {
        Item item = desk.proposalAt("deliver-reply");
        String token = survey(item, "office").path("token").asText();
        assertThat(token).isEqualTo(item.surveyToken());
        item.as("hightech").claims("deliver-reply");
        assertThat(survey(item, "hightech").path("token").asText()).isEqualTo(token);
        JsonNode seen = survey(item, "auditor");
        assertThat(seen.path("token").isNull()).isTrue();
        assertThat(seen.path("stateLabel").asText()).isEqualTo("待送达");
    }

    @Test
    void r41TheSheetOnPaperLeadsToTheSameSurveyAndIsForThoseWhoDeliverOnly() throws Exception {
        Item item = desk.proposalAt("deliver-reply");
        String path = "/bureau/api/tasks/" + item.task("deliver-reply").getId() + "/survey-sheet.pdf?addressee=";
        String sheet = path + URLEncoder.encode("何涌", StandardCharsets.UTF_8);
        byte[] pdf = new Program(port, "office").get(sheet).body();
        assertThat(QrReader.read(pdf, 0)).hasValue("http://localhost:" + port + "/survey/" + item.surveyToken());
        assertThat(texts.read("sheet.pdf", new ByteArrayInputStream(pdf))).contains("政协提案办理情况征询意见表", item.proposal().number(), "何涌", "办理态度",
                "基本满意", "□", "不得代填");
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).as("one sheet in the envelope").isEqualTo(1);
        }

        assertThat(new Program(port, "auditor").get(sheet).statusCode()).as("one who looks on").isEqualTo(404);
        assertThat(new Program(port, "office").get(path + "x").statusCode()).as("one who is not asked").isEqualTo(404);
        assertThat(new Program(port, null).get(sheet).statusCode()).isEqualTo(401);
    }

    @Test
    void r41ThePageTakesAnAnswerFromTheSealOnAndNamesTheLastDayOnceItIsKnown() throws Exception {
        Item item = desk.proposalAt("deliver-reply");
        String content = "/survey/" + item.surveyToken() + "/content";
        Program proposer = new Program(port, null);
        JsonNode before = Program.json(proposer.get(content));
        assertThat(before.path("closed").isNull()).isTrue();
        assertThat(before.path("dueOn").isNull()).isTrue();
        item.usually("deliver-reply");
        assertThat(Program.json(proposer.get(content)).path("dueOn").asText()).isEqualTo(DeskClock.today().plusDays(10).toString());
        item.usually("send-copies").usually("record-survey");
        assertThat(Program.json(proposer.get(content)).path("closed").asText()).contains("已收到反馈");
    }

    @Test
    void aLinkThatWasCopiedInPartLeadsToThePageThatSaysSo() throws Exception {
        Program anybody = new Program(port, null);
        HttpResponse<byte[]> page = anybody.get("/survey/AbC-123_x");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        HttpResponse<byte[]> content = anybody.get("/survey/AbC-123_x/content");
        assertThat(content.statusCode()).isEqualTo(404);
        assertThat(new String(content.body(), StandardCharsets.UTF_8)).contains("链接无效，请核对答复所附的链接。");
        assertThat(anybody.get("/survey/survey.css").headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }
}
